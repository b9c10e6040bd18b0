/** Estimates as data: one tidy row each in CSV, whole records in JSON; suppressed numbers leave neither. */
import type { Estimate } from "../estimate/estimate.js";
import { withheld } from "../table/disclosure/withheld.js";
import type { CsvCell } from "./csv-file.js";

/** An estimate without the numbers that disclosure control holds back. */
export const protectedEstimate = (estimate: Estimate): Estimate =>
  estimate.disclosure === "open" ? estimate : withheld(estimate);

const finite = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value;

/** `sex=male;age=30-34`; empty for everyone. */
export const domainText = (domain: Estimate["domain"]): string =>
  Object.entries(domain)
    .map(([question, category]) => `${question}=${category}`)
    .join(";");

const columns: Readonly<Record<string, (estimate: Estimate) => CsvCell>> = {
  survey: ({ survey }) => survey,
  wave: ({ wave }) => wave,
  statistic: ({ statistic }) => statistic,
  question: ({ question }) => question,
  category: ({ category }) => category ?? "",
  probability: ({ probability }) => finite(probability),
  domain: ({ domain }) => domainText(domain),
  value: ({ value }) => finite(value),
  se: ({ se }) => finite(se),
  low: ({ interval }) => finite(interval?.low),
  high: ({ interval }) => finite(interval?.high),
  level: ({ interval }) => finite(interval?.level),
  method: ({ interval }) => interval?.method ?? "",
  df: ({ df, disclosure }) => (disclosure === "open" ? finite(df) : null),
  n: ({ n, disclosure }) => (disclosure === "open" ? n : null),
  count: ({ count }) => finite(count),
  size: ({ size, disclosure }) => (disclosure === "open" ? finite(size) : null),
  effectiveN: ({ effectiveN }) => finite(effectiveN),
  deff: ({ deff }) => finite(deff),
  cv: ({ cv }) => finite(cv),
  base: ({ base }) => base,
  reliability: ({ reliability }) => reliability,
  disclosure: ({ disclosure }) => disclosure,
  reasons: ({ reasons }) => reasons.join(";"),
  origin: ({ origin }) => origin,
};

/** The estimates as a table, one row each, headed by field names. */
export function estimateRows(estimates: readonly Estimate[]): CsvCell[][] {
  const kept = estimates.map(protectedEstimate);
  return [Object.keys(columns), ...kept.map((estimate) => Object.values(columns).map((cell) => cell(estimate)))];
}

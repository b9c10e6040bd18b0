/** Estimates as data: one tidy row each in CSV, whole records in JSON; suppressed numbers leave neither. */
import type { Estimate } from "../estimate/estimate.js";
import type { CsvCell } from "./csv-file.js";

/** An estimate without the numbers that disclosure control holds back. */
export function protectedEstimate(estimate: Estimate): Estimate {
  if (estimate.disclosure === "open") return estimate;
  const { count: _, ...rest } = estimate;
  return { ...rest, value: null, se: null, interval: null, n: 0, size: 0, effectiveN: null, deff: null, cv: null };
}

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
  df: ({ df }) => finite(df),
  n: ({ n }) => n,
  count: ({ count }) => finite(count),
  size: ({ size }) => finite(size),
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

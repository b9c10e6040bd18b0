/** Estimates as plain columns, one row each; a domain is one column for each question that forms it. */
import type { Estimate } from "../estimate/estimate.js";
import { withheld } from "../table/disclosure/withheld.js";
import type { ColumnCell, Columns } from "./columns.js";

const finite = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : value;

const open = (estimate: Estimate, value: number): number | null =>
  estimate.disclosure === "suppressed" ? null : finite(value);

const before = {
  survey: ({ survey }) => survey,
  wave: ({ wave }) => wave,
  statistic: ({ statistic }) => statistic,
  question: ({ question }) => question,
  category: ({ category }) => category ?? null,
  probability: ({ probability }) => finite(probability),
} as const satisfies Record<string, (estimate: Estimate) => ColumnCell>;

const after = {
  value: ({ value }) => finite(value),
  se: ({ se }) => finite(se),
  low: ({ interval }) => finite(interval?.low),
  high: ({ interval }) => finite(interval?.high),
  level: ({ interval }) => finite(interval?.level),
  method: ({ interval }) => interval?.method ?? null,
  df: (estimate) => open(estimate, estimate.df),
  n: (estimate) => open(estimate, estimate.n),
  count: ({ count }) => finite(count),
  size: (estimate) => open(estimate, estimate.size),
  effectiveN: ({ effectiveN }) => finite(effectiveN),
  deff: ({ deff }) => finite(deff),
  cv: ({ cv }) => finite(cv),
  base: ({ base }) => base,
  reliability: ({ reliability }) => reliability,
  disclosure: ({ disclosure }) => disclosure,
  reasons: ({ reasons }) => reasons.join(";"),
  origin: ({ origin }) => origin,
} as const satisfies Record<string, (estimate: Estimate) => ColumnCell>;

/** Numbers that are held back leave no cell. */
export function estimateColumns(estimates: readonly Estimate[]): Columns {
  const kept = estimates.map((estimate) => (estimate.disclosure === "suppressed" ? withheld(estimate) : estimate));
  const by = [...new Set(kept.flatMap(({ domain }) => Object.keys(domain)))];
  const column = ([name, cell]: readonly [string, (estimate: Estimate) => ColumnCell]) =>
    [name, kept.map(cell)] as const;
  return Object.fromEntries([
    ...Object.entries(before).map(column),
    ...by.map((question) => column([`domain.${question}`, ({ domain }) => domain[question] ?? null])),
    ...Object.entries(after).map(column),
  ]);
}

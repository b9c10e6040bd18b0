/** Estimates as plain columns, one row each; a domain is one column for each question that forms it. */
import type { Estimate } from "../estimate/estimate.js";
import { protectedEstimate, resultFields, subjectFields } from "../table/estimate-fields.js";
import type { ColumnCell, Columns } from "./columns.js";

/** Numbers that are held back leave no cell. */
export function estimateColumns(estimates: readonly Estimate[]): Columns {
  const kept = estimates.map(protectedEstimate);
  const by = [...new Set(kept.flatMap(({ domain }) => Object.keys(domain)))];
  const column = ([name, cell]: readonly [string, (estimate: Estimate) => ColumnCell]) =>
    [name, kept.map(cell)] as const;
  return Object.fromEntries([
    ...Object.entries(subjectFields).map(column),
    ...by.map((question) => column([`domain.${question}`, ({ domain }) => domain[question] ?? null])),
    ...Object.entries(resultFields).map(column),
  ]);
}

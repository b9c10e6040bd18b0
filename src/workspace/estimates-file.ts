/** Estimates as one tidy row each; suppressed numbers leave no cell. */
import type { Estimate } from "../estimate/estimate.js";
import { domainText } from "../table/domain-text.js";
import { protectedEstimate, resultFields, subjectFields } from "../table/estimate-fields.js";
import type { CsvCell } from "./csv-file.js";

const fields: Readonly<Record<string, (estimate: Estimate) => CsvCell>> = {
  ...subjectFields,
  domain: ({ domain }) => domainText(domain),
  ...resultFields,
};

/** The estimates as a table, headed by field names. */
export function estimateRows(estimates: readonly Estimate[]): CsvCell[][] {
  const kept = estimates.map(protectedEstimate);
  return [Object.keys(fields), ...kept.map((estimate) => Object.values(fields).map((cell) => cell(estimate)))];
}

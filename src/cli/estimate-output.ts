/** Estimates of a file as a table for people, CSV for Excel, or JSON for programs. */
import { protectedEstimate } from "../table/estimate-fields.js";
import { csvText } from "../workspace/csv-file.js";
import { estimateRows } from "../workspace/estimates-file.js";
import type { Context } from "./context.js";
import { designRecord } from "./design-record.js";
import type { EstimateFlags } from "./estimate-flags.js";
import type { EstimateResult } from "./estimate-result.js";
import { estimateTable } from "./estimate-table.js";

/** JSON has no infinity: such df are null. */
const json = (result: EstimateResult): string =>
  `${JSON.stringify({ design: designRecord(result.sample, result.flags), estimates: result.estimates.map(protectedEstimate) }, null, 2)}\n`;

const outputs = {
  table: estimateTable,
  csv: ({ estimates }: EstimateResult) => csvText(estimateRows(estimates)),
  json,
} as const satisfies Record<EstimateFlags["format"], (result: EstimateResult, context: Context) => string>;

export const estimateOutput = (result: EstimateResult, context: Context): string =>
  outputs[result.flags.format](result, context);

/** Estimates of a file as a table for people, CSV for Excel, or JSON for programs. */
import { csvText } from "../workspace/csv-file.js";
import { estimateRows, protectedEstimate } from "../workspace/estimates-file.js";
import type { Context } from "./context.js";
import type { EstimateFlags } from "./estimate-flags.js";
import { type EstimateResult, weightOrigin } from "./estimate-result.js";
import { estimateTable } from "./estimate-table.js";

/** How the sample was taken to be drawn, for whoever reads the numbers later. */
function designRecord({ sample: { responses, design }, flags }: EstimateResult) {
  const { strata, psu, fpc, weight = null, nest, lonelyPsu, level, df, missing } = flags;
  return {
    ...responses.source,
    rows: { read: responses.read, used: responses.n, refused: responses.refused },
    strata,
    psu,
    fpc,
    weight,
    weights: weightOrigin(flags),
    nest,
    lonelyPsu,
    psus: design.stages[0].units,
    strataCount: design.stages[0].strata,
    df: design.df,
    options: { level, interval: flags.interval ?? null, df, missing },
  };
}

/** JSON has no infinity: such df are null. */
const json = (result: EstimateResult): string =>
  `${JSON.stringify({ design: designRecord(result), estimates: result.estimates.map(protectedEstimate) }, null, 2)}\n`;

const outputs = {
  table: estimateTable,
  csv: ({ estimates }: EstimateResult) => csvText(estimateRows(estimates)),
  json,
} as const satisfies Record<EstimateFlags["format"], (result: EstimateResult, context: Context) => string>;

export const estimateOutput = (result: EstimateResult, context: Context): string =>
  outputs[result.flags.format](result, context);

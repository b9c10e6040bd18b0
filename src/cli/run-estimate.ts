/** `jittai estimate`: a file and its flags to estimates, in the form asked for. */
import { estimate } from "../estimate/estimates.js";
import { assessed } from "../table/reliability.js";
import type { Context } from "./context.js";
import type { EstimateFlags } from "./estimate-flags.js";
import { inNaturalOrder } from "./estimate-order.js";
import { estimateOutput } from "./estimate-output.js";
import { categoryColumns, estimateRequests } from "./estimate-requests.js";
import { optionsOf, readFileRows, sampleOf } from "./file-sample.js";
import { weightedSample } from "./weighted-sample.js";

/** Estimates what the flags ask for and prints it. */
export async function runEstimate(file: string, flags: EstimateFlags, context: Context): Promise<void> {
  const responses = await readFileRows(file, { flags, categories: categoryColumns(flags) }, context);
  const requests = estimateRequests(flags, responses);
  const sample = await weightedSample(sampleOf(responses, flags), flags, context);
  const estimates = inNaturalOrder(estimate(sample, requests, optionsOf(flags)).map(assessed));
  context.io.out(estimateOutput({ estimates, sample, flags }, context));
}

/** `jittai estimate`: a file and its flags to estimates, in the form asked for. */
import { resolve } from "node:path";
import { describeFault } from "../data/describe-fault.js";
import { severityOf } from "../data/fault.js";
import { inferColumns } from "../data/infer-columns.js";
import { readTable } from "../data/read-table.js";
import type { Reading, Responses } from "../data/responses.js";
import { surveyDesign } from "../design/resolve-design.js";
import { SurveyError } from "../errors.js";
import { estimate } from "../estimate/estimates.js";
import type { EstimateOptions, Sample } from "../estimate/request.js";
import { packageInfo } from "../workspace/package-info.js";
import { withCategories } from "./as-categories.js";
import type { Context } from "./context.js";
import type { EstimateFlags } from "./estimate-flags.js";
import { inNaturalOrder } from "./estimate-order.js";
import { estimateOutput } from "./estimate-output.js";
import { categoryColumns, estimateRequests } from "./estimate-requests.js";

/** Warns of every row left out, and stops if no row is left. */
function reportFaults({ faults, responses }: Reading, { io, lang }: Context): void {
  for (const fault of faults) io.err(`jittai: ${describeFault(fault, lang)}\n`);
  if (faults.some((fault) => severityOf(fault) === "file")) {
    throw new SurveyError("faulty-data", {
      ja: `${responses.source.file}: 使える行がありません`,
      en: `${responses.source.file}: no usable row`,
    });
  }
}

async function readFileRows(file: string, flags: EstimateFlags, context: Context): Promise<Responses> {
  const { encoding, sheet } = flags;
  const table = await readTable(resolve(context.io.cwd, file), {
    shownAs: file,
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
  });
  const reading = inferColumns(table);
  reportFaults(reading, context);
  return withCategories(reading.responses, categoryColumns(flags));
}

function sampleOf(responses: Responses, flags: EstimateFlags): Sample {
  const { strata, psu, fpc, weight, nest, lonelyPsu } = flags;
  const design = surveyDesign(responses, {
    strata,
    psu,
    nest,
    lonelyPsu,
    ...(fpc.length > 0 && { fpc }),
    ...(weight !== undefined && { weight }),
  });
  const lineage = { responses: responses.source.sha256, codebook: "", version: packageInfo().version };
  return { responses, design, provenance: { survey: "", wave: "", origin: "responses", lineage } };
}

const optionsOf = ({ level, interval, df, deff, missing }: EstimateFlags): EstimateOptions => ({
  level,
  df,
  missing,
  deff: deff ? "wor" : "none",
  ...(interval !== undefined && { interval }),
});

/** Estimates what the flags ask for and prints it. */
export async function runEstimate(file: string, flags: EstimateFlags, context: Context): Promise<void> {
  const responses = await readFileRows(file, flags, context);
  const requests = estimateRequests(flags, responses);
  const sample = sampleOf(responses, flags);
  const estimates = inNaturalOrder(estimate(sample, requests, optionsOf(flags)));
  context.io.out(estimateOutput({ estimates, sample, flags }, context));
}

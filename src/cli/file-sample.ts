/** A file and the flags of its design as a sample. */
import { describeFault } from "../data/describe-fault.js";
import { severityOf } from "../data/fault.js";
import { inferColumns } from "../data/infer-columns.js";
import type { Reading as FileReading, Responses } from "../data/responses.js";
import { surveyDesign } from "../design/resolve-design.js";
import { SurveyError } from "../errors.js";
import type { EstimateOptions, Sample } from "../estimate/request.js";
import { readNamedTable } from "../workspace/named-table.js";
import { packageInfo } from "../workspace/package-info.js";
import { withCategories } from "./as-categories.js";
import type { Context } from "./context.js";
import type { DesignFlags } from "./design-flags.js";

/** Warns of every row left out, and stops if no row is left. */
function reportFaults({ faults, responses }: FileReading, { io, lang }: Context): void {
  for (const fault of faults) io.err(`jittai: ${describeFault(fault, lang)}\n`);
  if (faults.some((fault) => severityOf(fault) === "file")) {
    throw new SurveyError("faulty-data", {
      ja: `${responses.source.file}: 使える行がありません`,
      en: `${responses.source.file}: no usable row`,
    });
  }
}

interface Reading {
  readonly flags: DesignFlags;
  /** Columns whose values are told apart. */
  readonly categories: readonly string[];
}

/** The rows of a file as columns; faults are told, and end the run where nothing is left. */
export async function readFileRows(file: string, { flags, categories }: Reading, context: Context): Promise<Responses> {
  const { encoding, sheet } = flags;
  const table = await readNamedTable(file, { cwd: context.io.cwd, encoding, sheet });
  const reading = inferColumns(table);
  reportFaults(reading, context);
  return withCategories(reading.responses, categories);
}

/** The rows with the design that the flags declare. */
export function sampleOf(responses: Responses, flags: DesignFlags): Sample {
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

/** The options of estimation among the flags. */
export const optionsOf = ({ level, interval, df, deff, deffAgainst, missing }: DesignFlags): EstimateOptions => ({
  level,
  df,
  missing,
  deff: deffAgainst ?? (deff ? "wor" : "none"),
  ...(interval !== undefined && { interval }),
});

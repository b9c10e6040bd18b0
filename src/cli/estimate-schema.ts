/** The shape of `jittai estimate --format json`; docs/estimate.schema.json is generated from it, docs/estimate-json.md explains it. */
import { z } from "zod";
import { intervalMethods } from "../codebook/interval-method.js";
import { lonelyPsuRules } from "../codebook/wave.js";
import { replicateTypes } from "../design/replicates/replicates.js";
import { estimateRecordSchema } from "./estimate-record-schema.js";

const columns = z.array(z.string());
const count = z.int().min(0);

const margin = z.strictObject({
  margin: z.string().describe("variable"),
  category: z.string().optional().describe("category; absent for the total of a number"),
  n: count.describe("unweighted rows"),
  population: z.number().describe("total asked for"),
  before: z.number().describe("weighted rows before"),
  after: z.number().describe("weighted rows after"),
});

const calibration = z
  .strictObject({
    method: z.enum(["poststratify", "rake"]),
    table: z.string().nullable().describe("file of the population totals"),
    residuals: z.enum(["sweeps", "regression"]).describe("how variances allow for it"),
    margins: z.array(margin),
    gWeights: z.tuple([z.number(), z.number()]).describe("smallest and largest ratio of new to old weights"),
    kishEffect: z.strictObject({ before: z.number(), after: z.number() }).describe("n Σw² / (Σw)²"),
    small: z.array(margin).describe("categories with fewer rows than advised"),
    cells: z.strictObject({ all: count, empty: count }).describe("crossings of the margins, and those without rows"),
    rounds: count.describe("rounds until the margins agreed"),
  })
  .describe("adjustment of the weights to the population; null without");

const replicates = z
  .strictObject({
    type: z.enum(replicateTypes),
    columns: z.string().nullable().describe("pattern of the columns; null where made from the design"),
    count: count.describe("replicates"),
    mse: z.boolean().describe("deviations from the estimate rather than from the mean of the replicates"),
    df: z.number(),
  })
  .describe("replicates that variances come from; null where variances are linearised");

const options = z.strictObject({
  level: z.number().gt(0).lt(1),
  interval: z.enum(intervalMethods).nullable().describe("method asked for; null is the default of each statistic"),
  df: z.union([z.enum(["domain", "design", "inf"]), z.number().gt(0)]),
  missing: z.enum(["drop", "category"]),
});

/** How the sample was taken to be drawn. */
export const designRecordSchema = z.strictObject({
  file: z.string().describe("the response file as given"),
  sha256: z.string().describe("of the bytes of the file"),
  encoding: z.string().describe("utf-8, shift_jis, xlsx …"),
  rows: z.strictObject({ read: count, used: count, refused: count }).describe("read = used + refused"),
  strata: columns,
  psu: columns.describe("first stage first; empty: rows were drawn themselves"),
  fpc: columns.describe("per stage; empty: drawn with replacement"),
  weight: z.string().nullable().describe("column of the weights"),
  weights: z.enum(["column", "fpc", "one"]).describe("where the weights come from"),
  nest: z.boolean().describe("psu labels repeat across strata"),
  lonelyPsu: z.enum(lonelyPsuRules),
  psus: count.describe("first-stage units in the sample"),
  strataCount: count.describe("first-stage strata in the sample"),
  df: z.number().describe("psus minus strata"),
  calibration: calibration.nullable(),
  replicates: replicates.nullable(),
  options,
});

/** The whole output. */
export const estimateOutputSchema = z
  .strictObject({
    design: designRecordSchema.describe("how the sample was taken to be drawn"),
    estimates: z.array(estimateRecordSchema).describe("sorted by statistic, question, domain and category"),
  })
  .meta({
    title: "jittai estimate --format json",
    description: "Design-based estimates of a file, with what they rest on.",
  });

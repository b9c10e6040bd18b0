/** The shape of one estimate in JSON: the record of estimate/estimate.ts, without infinities. */
import { z } from "zod";
import { intervalMethods } from "../codebook/interval-method.js";
import type { QuantityName } from "../estimate/estimate.js";
import * as quantities from "../estimate/quantities.js";

const quantityNames = Object.keys(quantities) as QuantityName[];
const orNull = z.number().nullable();

const interval = z
  .strictObject({
    low: z.number().describe("lower end"),
    high: z.number().describe("upper end"),
    level: z.number().gt(0).lt(1).describe("confidence level"),
    method: z.enum(intervalMethods).describe("how it was built; wald for all but shares and quantiles"),
  })
  .describe("confidence interval on the scale of the value");

const lineage = z.strictObject({
  responses: z.string().describe("sha-256 of the response file"),
  codebook: z.string().describe("sha-256 of the codebook; empty for a file without one"),
  version: z.string().describe("version of jittai"),
});

/** One number with its uncertainty, its base and its origin. */
export const estimateRecordSchema = z.strictObject({
  survey: z.string().describe("id of the survey; empty for a file without one"),
  wave: z.string().describe("id of the wave; empty for a file without one"),
  statistic: z.enum([...quantityNames, "headcount", "difference"]).describe("what is estimated"),
  question: z.string().describe("column estimated; numerator/denominator of a ratio"),
  category: z.string().optional().describe("category of a share, or of a total of people"),
  probability: z.number().min(0).max(1).optional().describe("probability of a quantile"),
  domain: z.record(z.string(), z.string()).describe("column → category of the subpopulation; {} is everyone"),
  value: orNull.describe("the estimate; shares from 0 to 1; null where it cannot be estimated"),
  se: orNull.describe("standard error; null where it cannot be estimated"),
  interval: interval.nullable(),
  df: orNull.describe("degrees of freedom behind the interval; null is infinity, the normal quantile"),
  n: z.int().min(0).describe("unweighted rows of the base"),
  count: z.int().min(0).optional().describe("unweighted rows in the category"),
  size: z.number().describe("weighted rows of the base"),
  effectiveN: orNull.describe("size of the simple random sample with the same variance"),
  deff: orNull.describe("design effect; null unless asked for"),
  cv: orNull.describe("coefficient of variation, se / value; null where the value is 0"),
  base: z.enum(["all", "asked", "answered", "mentions"]).describe("whom a share divides by"),
  reliability: z.enum(["ok", "review", "unreliable"]).describe("how far the estimate can be relied on"),
  disclosure: z.enum(["open", "suppressed"]).describe("suppressed: the numbers are held back"),
  reasons: z
    .array(z.string())
    .describe("codes of why a number is null or needs care; docs/estimate-json.md lists them"),
  origin: z.enum(["responses", "reconstructed", "published"]).describe("where the responses come from"),
  lineage,
});

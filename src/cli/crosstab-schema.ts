/** The shape of `jittai crosstab --format json`; docs/crosstab.schema.json is generated from it, docs/crosstab-json.md explains it. */
import { z } from "zod";
import { pAdjustments } from "../compare/adjust-p.js";
import { shareDirections } from "../compare/crosstab-request.js";
import { testReasons } from "../compare/test-reasons.js";
import { associationTestNames } from "../compare/test-result.js";
import { estimateRecordSchema } from "./estimate-record-schema.js";
import { designRecordSchema } from "./estimate-schema.js";

const count = z.int().min(0);
const orNull = z.number().nullable();

const test = z
  .strictObject({
    name: z.enum([...associationTestNames, "t"]),
    questions: z.array(z.string()).describe("columns tested"),
    domain: z.record(z.string(), z.string()).describe("column → category of the subpopulation; {} is everyone"),
    statistic: orNull.describe("what was referred to the distribution, design effects in it; null where not tested"),
    uncorrected: orNull.describe(
      "Pearson's X² of the weighted table scaled to n, as R prints it; refer it to no table",
    ),
    df1: orNull.describe("degrees of freedom of the numerator or of chi-square; 1 for t"),
    df2: orNull.describe("degrees of freedom of the denominator; null for chi-square and for infinity"),
    p: orNull.describe("two-sided"),
    method: z.string().describe("how the statistic was formed and what it was referred to"),
    n: count.describe("unweighted rows that took part"),
    reasons: z
      .array(z.enum(Object.keys(testReasons) as [keyof typeof testReasons]))
      .describe("codes of why there is no result, or what was left out; docs/crosstab-json.md lists them"),
  })
  .describe("a test");

const side = z.strictObject({
  name: z.string().describe("category"),
  label: z.strictObject({ ja: z.string(), en: z.string().optional() }).describe("the category as it is shown"),
  letter: z.string().describe("names a column in comparisons"),
  n: count.describe("unweighted rows"),
  size: z.number().describe("weighted rows"),
});

const cell = z.strictObject({
  row: z.string().nullable().describe("category; null is the total row"),
  column: z.string().nullable().describe("category; null is the total column"),
  estimate: estimateRecordSchema.describe("the share, as in jittai estimate"),
  higherThan: z.array(z.string()).describe("letters of the columns whose share is significantly lower"),
});

const comparison = z.strictObject({
  row: z.string().describe("category of the row"),
  columns: z.tuple([z.string(), z.string()]).describe("categories of the two columns"),
  difference: estimateRecordSchema.describe("first minus second, with the covariance of the two"),
  test,
  adjustedP: orNull.describe("p adjusted for the comparisons of the row; null where not tested"),
  significant: z.boolean().describe("whether adjustedP is below 1 − level"),
});

const table = z.strictObject({
  questions: z.strictObject({ rows: z.string(), columns: z.string() }).describe("what is crossed"),
  shares: z.enum(shareDirections).describe("what adds up to 1"),
  rows: z.array(side),
  columns: z.array(side),
  total: z.strictObject({ n: count, size: z.number() }).describe("base of the table"),
  missing: count.describe("unweighted rows left out for want of an answer to either"),
  cells: z.array(cell).describe("inner cells, then margins"),
  comparisons: z.array(comparison).describe("every pair of columns of every row; column shares only"),
  tests: z.array(test).describe("tests of association"),
});

const options = designRecordSchema.shape.options.extend({
  shares: z.enum(shareDirections),
  test: z.enum(associationTestNames),
  adjust: z.enum(pAdjustments).describe("adjustment of the p-values of a row"),
  minimumN: count.describe("fewest rows of a column that is compared"),
});

/** The whole output. */
export const crosstabOutputSchema = z
  .strictObject({
    design: designRecordSchema
      .extend({ options })
      .describe("how the sample was taken to be drawn, as in jittai estimate"),
    tables: z.array(table).describe("a table for each pair of a row and a column question"),
  })
  .meta({
    title: "jittai crosstab --format json",
    description: "Cross-tabulations of a file with intervals, tests and comparisons, and what they rest on.",
  });

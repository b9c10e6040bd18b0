/** What made-up surveys share: a source, a projection with both readings, a comparison, the figures of a document. */
import { defineComparison } from "../../src/codebook/define-comparison.ts";
import { defineProjection } from "../../src/codebook/define-projection.ts";
import { defineReference } from "../../src/codebook/define-reference.ts";
import type { PopulationTable } from "../../src/prevalence/population/population-table.ts";
import { compareWithReference } from "../../src/prevalence/projection/compare-reference.ts";
import { projected } from "../../src/prevalence/projection/declared-projection.ts";
import { publishedShare } from "../../src/prevalence/projection/published-share.ts";
import { referenceEstimates } from "../../src/prevalence/projection/reference-estimates.ts";
import { noResponses } from "../../src/reconcile/no-responses.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { nothingShared, type SharedResults } from "../../src/report/shared-results.ts";
import { figures } from "../reconcile/counted.ts";

const reference = defineReference({
  id: "nation",
  title: "架空の調査",
  organisation: "架空省",
  fieldwork: "2015",
  frame: "架空",
  definition: "架空",
  source: "架空の報告書",
  rates: [{ group: "broad", label: "広義", ages: "15-39", count: 20, respondents: 1_000 }],
});

const table: PopulationTable = {
  file: "surveys/populations/town.csv",
  sha256: "",
  rows: [
    {
      id: "",
      area: "架空市",
      sex: "total",
      age: { from: 15, to: 39 },
      date: "2020",
      persons: 10_000,
      se: 0,
      roundedTo: 1,
      basis: "implied",
      source: "架空",
      note: "",
      line: 2,
    },
  ],
};

const projection = projected(
  defineProjection({
    id: "town",
    label: "架空市の推計",
    definition: "架空",
    rates: [{ reference: "nation", group: "broad" }],
    onto: { file: "town.csv", area: "架空市" },
    rounding: { peopleDigits: -2 },
    printed: [
      {
        ages: "15-39",
        people: { value: 200, roundedTo: 10 },
        rate: { value: 0.02 },
        national: { value: 20_000 },
      },
    ],
  }),
  { references: [reference], populations: [table] },
);

const own = publishedShare({ survey: "made-up", wave: "2024", category: "a", count: 30, n: 1_000 });
const [national] = referenceEstimates(reference);
const comparison = {
  ...compareWithReference(own, national!, { ages: "34-49" }),
  declared: defineComparison({
    id: "a",
    label: "県と国",
    survey: "made-up",
    target: "a",
    ages: "34-49",
    rate: { reference: "nation", group: "broad" },
  }),
};

export const shared: SharedResults = {
  ...nothingShared,
  counts: [
    {
      id: "projection:town",
      source: { ja: "架空市の推計" },
      definition: { ja: "架空" },
      ages: { from: 15, to: 39 },
      asOf: "2020",
      kind: "projected",
      value: 200,
      interval: null,
      reasons: [],
      origin: "published",
    },
  ],
  projections: [projection],
  comparisons: [comparison],
  figures: {
    ...nothingShared.figures,
    documents: [
      {
        id: "plan",
        wave: "",
        title: { ja: "計画" },
        reconciliation: reconcile({
          figures: figures(["20", "other", "3 + 11 + 6"]),
          measures: noResponses,
          file: "published.csv",
        }),
      },
    ],
  },
};

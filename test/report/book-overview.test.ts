import { describe, expect, test } from "vitest";
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
import { bookHtml } from "../../src/report/book/book-html.ts";
import { nothingShared, type SharedResults } from "../../src/report/shared-results.ts";
import { figures } from "../reconcile/counted.ts";
import { waveResults } from "../support/wave-results.ts";

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

const shared: SharedResults = {
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

const text = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("the book says what is known about how many people", () => {
  const html = bookHtml([waveResults()], { shared });
  const said = text(html);

  test("in a section of its own, linked from the contents", () => {
    expect(html).toContain('<a href="#overview--all" data-page="overview--all">');
    expect(html).toContain('id="overview--all"');
    expect(said).toContain("何人いるか：資料ごとの一覧");
  });

  test("and says that unlike things are not added up", () => {
    expect(said).toContain("人数を足したり引いたりすることはできません");
  });

  test("counts every printed figure once, by verdict and document", () => {
    const [row = ""] = /計画 [\d ]+ 計/.exec(said.slice(said.indexOf("数字の数"))) ?? [];
    expect(row).toBeTruthy();
    expect(said.match(/3 \+ 11 \+ 6 ＝ 20/g)?.length).toBe(1);
  });

  test("with what was projected: rate, population, people, interval, and the value as the document rounds it", () => {
    expect(said).toMatch(/架空市の推計 15～39歳 15–39 2\.00 10,000 200 \d+–\d+ 200/);
    expect(said).toContain("人口は公表された推計から逆算したもの");
  });

  test("with both readings of a printed projection", () => {
    expect(said).toContain("15～39歳 10,000人（9,750～10,250人）");
    expect(said).toContain("1つの比率（0.97500～1.02500％）");
    expect(said).toContain("どちらかは決まらない");
  });

  test("with own shares beside national ones, ages stated", () => {
    expect(said).toMatch(/県と国 34～49歳 34–49 3\.00 15～39歳 15–39 2\.00 1\.00/);
  });

  test("and holds the figures of documents against each other", () => {
    expect(html).toContain('<a href="#documents" data-page="documents">');
    expect(said).toContain("そのほかの公表値との照合");
    expect(said).toContain("3 + 11 + 6 ＝ 20");
  });
});

test("a book without any of it has none of these sections", () => {
  const html = bookHtml([waveResults()]);
  expect(html).not.toContain("overview--all--sources");
  expect(html).not.toContain('id="documents"');
});

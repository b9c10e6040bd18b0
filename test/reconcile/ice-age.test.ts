import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { readResponses } from "../../src/data/read-responses.js";
import { surveyDesign } from "../../src/design/resolve-design.js";
import { readPublished } from "../../src/reconcile/published-file.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { type Reconciliation, unexplained, type Verdict, verdicts } from "../../src/reconcile/reconciliation.js";
import { sampleMeasures } from "../../src/reconcile/sample-measures.js";
import { reconciliationMarkdown, reconciliationRows } from "../../src/report/reconciliation-report.js";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";

const text = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const ledger = ["figures", "public-mie"].flatMap((file): Record<string, string>[] =>
  parse(text(`test/ledger/${file}.csv`), { columns: true }),
);
const claimed = ledger.filter(({ id = "" }) => id.startsWith("ice-age.") || id.startsWith("mie-ice2020-"));
const published = "surveys/ice-age-generation/published.csv";

let found: readonly Reconciliation[];
beforeAll(async () => {
  const file = fileURLToPath(new URL("../../surveys/ice-age-generation/responses/2020.csv", import.meta.url));
  const { responses } = await readResponses(file, survey, wave);
  const design = surveyDesign(responses, wave.design);
  const lineage = { responses: "", codebook: "", version: "" };
  const provenance = { survey: survey.id, wave: wave.id, origin: wave.origin, lineage };
  const measures = sampleMeasures({ responses, design, provenance }, { survey, wave });
  found = reconcile({ figures: readPublished(text(published), published), measures, file: published });
});

const verdictOf = (id: string) => found.find(({ figure }) => figure.id === id);

test("every figure that the ledger has of this survey has a verdict, and no other has", () => {
  expect(found.map(({ figure }) => figure.id).toSorted()).toEqual(claimed.map(({ id }) => id).toSorted());
  expect(claimed.filter(({ id = "" }) => id.startsWith("ice-age."))).toHaveLength(67);
});

test("every figure is printed as the ledger has it", () => {
  const printed = new Map(found.map(({ figure }) => [figure.id, Number(figure.printed)]));
  for (const { id = "", value } of claimed) expect([id, printed.get(id)]).toEqual([id, Number(value)]);
});

test("nothing is left unexplained, and the verdicts are these", () => {
  expect(unexplained(found)).toEqual([]);
  const count = (verdict: Verdict) => found.filter((one) => one.verdict === verdict).length;
  expect(Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)]))).toEqual({
    reproduced: 61,
    "reproduced-other-rule": 1,
    "sum-of-rounded-parts": 1,
    consistent: 4,
    "base-unknown": 0,
    "held-as-fact": 8,
    "not-reproduced": 0,
  });
});

describe("what the engine finds by itself", () => {
  test("shares are rounded half up; half to even fails at the ties", () => {
    const family = verdictOf("ice-age.g3.first-job.male.regular")?.family;
    expect(family).toMatchObject({ figures: 34, chosen: { rule: { en: "rounded half up" }, reproduced: 33 } });
    const even = family?.rivals.find(({ rule }) => rule.en === "rounded half to even");
    expect(even?.reproduced).toBe(31);
  });

  test("people follow from shares rounded to two decimals, but for the total", () => {
    expect(verdictOf("ice-age.support-target.unstable-employment.estimate")?.rule.ja).toBe(
      "割合（％）を小数第2位までに四捨五入してから人口に乗じ、1人単位に四捨五入",
    );
    const total = verdictOf("ice-age.support-target.total.estimate");
    expect(total).toMatchObject({ verdict: "reproduced-other-rule", recomputed: "18,217" });
    expect(total?.explanation.ja).toContain("各群の値を四捨五入して足し、重複分を切り上げて引く");
  });

  test("intervals are Wald's, from the design with its finite population", () => {
    const family = verdictOf("ice-age.support-target.unstable-employment.ci-low")?.family;
    expect(family?.chosen.rule.en).toBe("Wald (normal approximation) interval, then rounded half up");
    expect(family?.chosen.reproduced).toBe(6);
    const others = family?.rivals.filter(({ rule }) => /^(Wilson|logit|Korn|beta|Agresti)/.test(rule.en ?? ""));
    expect(others?.map(({ reproduced }) => reproduced)).toEqual([0, 0, 0, 0, 0]);
  });

  test("62.6 is a sum of rounded categories", () => {
    expect(verdictOf("ice-age.g3.consult-wish.male")).toMatchObject({
      verdict: "sum-of-rounded-parts",
      recomputed: "62.5",
    });
  });
});

describe("the report", () => {
  test("as a table has a row for every figure under the promised head", () => {
    const [head, ...rows] = reconciliationRows([{ survey, wave, reconciliation: found }]);
    expect(head?.slice(0, 8)).toEqual(["id", "printed", "unit", "computed", "verdict", "rule", "source", "note"]);
    expect(rows.map(([id]) => id)).toEqual(found.map(({ figure }) => figure.id));
    expect(rows.find(([id]) => id === "ice-age.support-target.total.estimate")?.slice(0, 8)).toEqual([
      "ice-age.support-target.total.estimate",
      "18216",
      "persons",
      expect.closeTo(18_217.57, 2),
      "reproduced-other-rule",
      "割合（％）を小数第2位までに四捨五入してから人口に乗じ、1人単位に切り捨て",
      expect.stringContaining("骨子案"),
      "",
    ]);
  });

  test("as a document opens with the counts, then tells what is not simply reproduced", () => {
    const markdown = reconciliationMarkdown([{ survey, wave, reconciliation: found }]);
    const headings = markdown.split("\n").filter((line) => line.startsWith("#"));
    expect(headings).toMatchInlineSnapshot(`
      [
        "# 公表された数値との照合 / Printed figures against recomputed ones",
        "## 再現できない数値 / Not reproduced",
        "## 隣の数値と違う規則で再現できる数値 / Reproduced under another rule than their neighbours",
        "### 合計（②と③の重複を除く）：県内の推計値 18,216",
        "### ③の関係機関への相談意向：思う（3区分の計）、男性 62.6%",
        "## 基数が公表されていない数値 / Base unknown",
        "## 種類ごとの規則 / Rules by kind of figure",
        "## 就職氷河期世代の実態調査 / Employment ice-age generation survey：令和2年度 / FY2020",
      ]
    `);
    expect(markdown).toContain("| 再現 / reproduced | 61 |");
    expect(markdown).toContain("再構成データ");
    for (const { figure } of found) expect(markdown).toContain(figure.id);
  });

  test("a cell cannot break its table or be read as markup", () => {
    const [one] = found;
    if (one === undefined) throw new Error("no figure");
    const figure = { ...one.figure, label: { ja: "a|b <script>\nc" }, source: "x|y" };
    const markdown = reconciliationMarkdown([{ survey, wave, reconciliation: [{ ...one, figure }] }]);
    expect(markdown).toContain("a\\|b \\<script\\> c");
    expect(markdown).toContain("x\\|y");
  });
});

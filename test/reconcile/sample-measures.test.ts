import { expect, test } from "vitest";
import { multiple, number, single } from "../../src/codebook/builders.js";
import { defineSurvey } from "../../src/codebook/define-survey.js";
import { defineWave } from "../../src/codebook/define-wave.js";
import type { Column } from "../../src/data/column.js";
import type { Responses } from "../../src/data/responses.js";
import { readPublished } from "../../src/reconcile/published-file.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { sampleMeasures } from "../../src/reconcile/sample-measures.js";
import { responsesOf } from "../support/csv-responses.js";
import { sampleOf } from "../support/sample-of.js";

const survey = defineSurvey({
  id: "measured",
  title: { ja: "測る調査" },
  organisation: { ja: "県" },
  questions: {
    sex: single({ ja: "性別" }, { male: { ja: "男" }, female: { ja: "女" } }, { noAnswer: true }),
    known: number({ ja: "知っている人数" }, { unit: { ja: "人" }, min: 0, max: 9 }),
    support: multiple(
      { ja: "支援" },
      { visit: { ja: "訪問" }, talk: { ja: "相談" }, watch: { ja: "見守り" } },
      { askedIf: { sex: "male" } },
    ),
  },
  targets: { men: { ja: "男", when: { sex: "male" } } },
});
const wave = defineWave(survey, {
  id: "1",
  fieldwork: { from: "2020-10", to: "2020-10" },
  frame: { ja: "県民" },
  population: { size: 1000, label: { ja: "県民" }, asOf: "2020-10-01", source: { ja: "人口調査" } },
  sample: { asked: 20, valid: 10 },
  design: {},
  responses: { file: "r.csv" },
  origin: "responses",
  status: "final",
  source: { ja: "県の調査" },
});

/** Ten people: five men, four women, one who did not say; men were asked what support they had. */
const table = {
  sex: ["male", "male", "male", "male", "male", "female", "female", "female", "female", ""],
  known: [3, 0, 1, 0, 2, 1, 1, 0, 0, 2],
  weight: [1, 1, 1, 1, 1, 3, 3, 3, 3, 1],
};
const flags = (rows: readonly number[]) => Uint8Array.from({ length: 10 }, (_, row) => Number(rows.includes(row)));
const support: Column = {
  kind: "multiple",
  name: "support",
  missing: Uint8Array.from({ length: 10 }, (_, row) => (row < 4 ? 0 : row === 4 ? 1 : 2)),
  chosen: [flags([0, 1, 2]), flags([0, 1]), flags([3])],
  categories: ["visit", "talk", "watch"].map((name) => ({ name, label: { ja: name } })),
};
const plain = responsesOf(table);
const responses: Responses = { ...plain, columns: new Map([...plain.columns, ["support", support]]) };

/** What an expression comes to before rounding. */
function value(expression: string, unit = "percent", weight?: string): number | null {
  const line = `a,図,,1,${unit},"${expression.replaceAll('"', '""')}",資料,`;
  const figures = readPublished(`id,label_ja,label_en,printed,unit,expression,source,note\n${line}`, "published.csv");
  const measures = sampleMeasures(sampleOf(responses, weight === undefined ? {} : { weight }), { survey, wave });
  return reconcile({ figures, measures, file: "published.csv" })[0]?.computed ?? null;
}

test("a share is of those asked, of all, of those who answered, or of mentions", () => {
  expect(value("share(support = visit)")).toBe(60);
  expect(value("share(support = visit, all)")).toBe(30);
  expect(value("share(support = visit, answered)")).toBe(75);
  expect(value("share(support = visit, mentions)")).toBe(50);
  expect(value("share(support in [visit, watch], mentions)")).toBeCloseTo(400 / 6, 9);
});

test("a target is a share of everyone, whoever was asked the questions behind it", () => {
  expect(value("share(men)")).toBe(50);
  expect(value("share(sex = male, answered)")).toBeCloseTo(500 / 9, 9);
});

test("number questions have a sum and a mean, also within a condition", () => {
  expect(value("sum(known)", "persons")).toBe(10);
  expect(value("sum(known within men)", "persons")).toBe(6);
  expect(value("mean(known within men)", "other")).toBe(1.2);
  expect(value("count(known >= 1 & known <= 2)", "persons")).toBe(5);
  expect(value("count(known = 0)", "persons")).toBe(4);
});

test("the wave gives population, people asked and valid responses", () => {
  expect(value("population", "persons")).toBe(1000);
  expect(value("valid / asked")).toBe(50);
  expect(value("people(men)", "persons")).toBe(500);
});

test("where rows weigh differently shares are weighted, counts are not", () => {
  expect(value("share(sex = male, answered)", "percent", "weight")).toBeCloseTo(500 / 17, 9);
  expect(value("people(men)", "persons", "weight")).toBeCloseTo((1000 * 5) / 18, 9);
  expect(value("count(men)", "persons", "weight")).toBe(5);
});

test("a sum adds up the answers as they were given, also where rows weigh differently; a mean is weighted", () => {
  expect(value("sum(known)", "persons", "weight")).toBe(10);
  expect(value("mean(known)", "other", "weight")).toBeCloseTo((8 + 3 * 2) / 18, 9);
  expect(value("mean(known) * population", "persons", "weight")).toBeCloseTo((1000 * 14) / 18, 9);
  expect(value("sum(known within sex = female & sex = male)", "persons")).toBeNull();
});

test("an interval has its ends in order around the share, and a share of mentions has none", () => {
  const [low, high] = [value("low(share(men), wilson)"), value("high(share(men), wilson)")];
  expect(low).toBeGreaterThan(15);
  expect(low).toBeLessThan(50);
  expect(high).toBeGreaterThan(50);
  expect(high).toBeLessThan(85);
  expect(value("low(share(support = visit, mentions), wald)")).toBeNull();
});

test("a base nobody is in gives null", () => {
  expect(value("share(men within sex = female & sex = male)")).toBeNull();
});

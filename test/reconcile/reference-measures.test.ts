import { describe, expect, test } from "vitest";
import { defineReference } from "../../src/codebook/define-reference.js";
import { SurveyError } from "../../src/errors.js";
import type { PopulationTable } from "../../src/prevalence/population/population-table.js";
import { noResponses } from "../../src/reconcile/no-responses.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import type { Sources } from "../../src/reconcile/sources.js";
import { figures } from "./counted.js";

/** Made-up results: one rate with all that can be published, two of other ages, one of which only a percentage is known. */
const young = defineReference({
  id: "young",
  title: "架空の調査",
  organisation: "架空省",
  fieldwork: "2015",
  frame: "架空",
  definition: "架空",
  source: "架空の報告書",
  rates: [
    {
      group: "broad",
      label: "広義",
      ages: "15-39",
      count: 40,
      respondents: 2_000,
      composition: { sex: { male: 25, female: 15 }, duration: { short: 10, middle: 12, long: 18 } },
      mentions: { trigger: { school: 30, work: 20 } },
      deduced: { ja: "40人は推定", en: "40 is deduced" },
    },
    { group: "broad", label: "広義", ages: "40-64", count: 30, respondents: { from: 1_490, to: 1_510 } },
    { group: "other", label: "ほか", ages: "35-44", percent: "3.1" },
  ],
});

const table: PopulationTable = {
  file: "surveys/populations/town.csv",
  sha256: "",
  rows: (
    [
      ["town", "counted", 100_000],
      ["deduced", "implied", 50_000],
    ] as const
  ).map(([id, basis, persons], i) => ({
    id,
    basis,
    persons,
    area: id,
    sex: "total",
    age: "all",
    date: "2020",
    se: 0,
    roundedTo: 1,
    source: "架空",
    note: "",
    line: i + 2,
  })),
};

const sources: Sources = { references: [young], populations: [table], projections: [] };

const lineOf = (expression: string, unit = "percent") =>
  reconcile({ figures: figures(["1", unit, expression]), measures: noResponses, file: "published.csv", sources })[0];

describe("published counts of others are computed with like responses", () => {
  test.each([
    ["share(broad within age = '15-39')", 2],
    ["share(broad within age = '40-64')", 2],
    ["share(other)", 3.1],
    ["share(sex = male within broad & age = '15-39')", 62.5],
    ["share(duration in [middle, long] within broad & age = '15-39')", 75],
    ["share(trigger = school within broad & age = '15-39')", 75],
    ["low(share(broad within age = '15-39'), wilson)", 1.472],
    ["high(share(broad within age = '15-39'), wilson)", 2.712],
  ])("%s", (expression, expected) => {
    expect(lineOf(`from("young", ${expression.replaceAll("'", '"')})`)?.computed).toBeCloseTo(expected, 2);
  });

  test.each([
    ['from("young", count(broad within age = "15-39"))', 40],
    ['from("young", count(sex = female within broad & age = "15-39"))', 15],
    ['from("young", count(all within age = "15-39"))', 2_000],
    ['from("young", share(broad within age = "15-39")) * population("town")', 2_000],
    ['population("town") + population("deduced")', 150_000],
  ])("%s", (expression, expected) => {
    expect(lineOf(expression, "persons")?.computed).toBeCloseTo(expected, 9);
  });

  test("merged classes are also tried rounded one by one: 12/40 and 18/40 of 49 make 61.2, not 61.3", () => {
    const expression = 'from("young", share(duration in [short, middle] within broad & age = "15-39"))';
    expect(lineOf(expression)?.explanation.ja).toContain("22/40");
  });

  test("what was deduced, bounded or implied is told, once", () => {
    const said = (expression: string) => lineOf(expression, "other")?.caveats?.map(({ ja }) => ja);
    expect(said('from("young", share(sex = male within broad & age = "15-39"))')).toEqual(["40人は推定"]);
    expect(said('from("young", count(broad within age = "15-39"))')).toEqual(["40人は推定"]);
    expect(said('from("young", share(broad within age = "40-64"))')).toEqual([
      "回答者数は公表されておらず、割合から逆算した範囲。区間はその幅を含む",
    ]);
    expect(
      said('from("young", share(broad within age = "15-39")) * population("deduced") + population("deduced")'),
    ).toEqual(["40人は推定", "人口は公表された推計から逆算したもので、出典に印刷された値ではない"]);
    expect(said('population("town")')).toBeUndefined();
  });
});

describe("a wrong name is an error that names the expression and the nearest name", () => {
  const message = (expression: string): string => {
    try {
      lineOf(expression, "other");
    } catch (error) {
      if (error instanceof SurveyError) return error.text.en;
      throw error;
    }
    throw new Error(`no error: ${expression}`);
  };

  test.each([
    ['from("yung", share(broad))', "unknown reference: yung (did you mean young?)"],
    ['from("young", share(brood within age = "15-39"))', "unknown target: brood (did you mean broad?)"],
    ['from("young", share(sx = male within broad & age = "15-39"))', "unknown question: sx (did you mean sex?)"],
    [
      'from("young", share(sex = mail within broad & age = "15-39"))',
      "unknown category of sex: mail (did you mean male?)",
    ],
    [
      'from("young", share(broad))',
      'not one rate of young (within broad & age = "15-39", or within broad & age = "40-64")',
    ],
    ['from("young", share(sex = male within broad & age = "40-64"))', "not among the published counts: sex = male"],
    ['from("young", share(trigger in [school, work] within broad & age = "15-39"))', "trigger in [school, work]"],
    ['from("young", share(!broad))', "not among the published counts: | !"],
    ['population("twon")', "unknown population: twon (did you mean town?)"],
    ['projection("plan")', "unknown projection: plan (there is no name to choose from)"],
    ["share(sex = male)", "unknown question: sex"],
    ["count(all)", "no responses here: count( )"],
    ["population * 2", "unknown name: population"],
    ['from("young")', "something is missing between the brackets"],
  ])("%s", (expression, expected) => {
    const said = message(expression);
    expect(said).toContain(expected);
    expect(said).toContain(`published.csv: line 2: a: `);
    expect(said).toContain(expression);
  });
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { readResponses } from "../../src/data/read-responses.ts";
import { headcounts } from "../../src/prevalence/headcounts.ts";
import { populationOf } from "../../src/prevalence/population/population-count.ts";
import type { PopulationTable } from "../../src/prevalence/population/population-table.ts";
import { readPopulation } from "../../src/prevalence/population/read-population.ts";
import { compareWithReference } from "../../src/prevalence/projection/compare-reference.ts";
import { projectClasses } from "../../src/prevalence/projection/project-classes.ts";
import { projectRate } from "../../src/prevalence/projection/project-rate.ts";
import { referenceEstimates, referenceRate } from "../../src/prevalence/projection/reference-estimates.ts";
import { waveSample } from "../../src/workspace/wave-sample.ts";
import survey from "../../surveys/ice-age-generation/survey.ts";
import wave from "../../surveys/ice-age-generation/waves/2020.ts";
import employment from "../../surveys/national-references/employment-status-2017.ts";
import all2022 from "../../surveys/national-references/national-2022.ts";
import adult from "../../surveys/national-references/national-adult-2018.ts";
import youth from "../../surveys/national-references/national-youth-2015.ts";
import { near } from "../support/near.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ledger: readonly Readonly<Record<string, string>>[] = parse(readFileSync(here("../ledger/public-mie.csv")), {
  columns: true,
});
const printed = (id: string): Readonly<Record<string, string>> => ledger.find((row) => row.id === id)!;

const young = referenceRate(referenceEstimates(youth), { group: "broad", ages: "15-39" })!;
const old = referenceRate(referenceEstimates(adult), { group: "broad", ages: "40-64" })!;
let [japan, mie, implied]: readonly PopulationTable[] = [];
beforeAll(async () => {
  [japan, mie, implied] = await Promise.all(
    ["japan", "mie", "mie-implied"].map((name) => readPopulation(here(`../../surveys/populations/${name}.csv`))),
  );
});

describe("the national references hold what was published", () => {
  test.each([
    [youth, "15-39", "broad", "jp-2015-004"],
    [youth, "15-39", "narrow", "jp-2015-005"],
    [adult, "40-64", "broad", "jp-2018-005"],
    [all2022, "15-39", "broad", "jp-2022-012"],
    [all2022, "40-64", "broad", "jp-2022-013"],
  ])("$id, aged %s, %s: the rate of %s", (reference, ages, group, id) => {
    const { value } = referenceRate(referenceEstimates(reference), { group, ages })!;
    expect((value! * 100).toFixed(2)).toBe(printed(id).value);
  });

  test("every count of respondents that the 2022 rate allows is within the declared range, and no other", () => {
    const fits = Array.from({ length: 2000 }, (_, i) => i + 3500).filter((n) => ((86 / n) * 100).toFixed(2) === "2.02");
    const rate = all2022.rates[1]!;
    expect("count" in rate && rate.respondents).toEqual({ from: fits[0], to: fits.at(-1) });
    expect(referenceRate(referenceEstimates(all2022), { group: "broad", ages: "40-64" })!.reasons).toEqual([
      "implied-base",
    ]);
  });

  test.each([
    [youth, "sex", "15-39", { male: "63.3", female: "36.7" }],
    [youth, "age", "15-39", { "20-24": "24.5", "30-34": "20.4" }],
    [adult, "sex", "40-64", { male: "76.6", female: "23.4" }],
    [adult, "age", "40-64", { "40-49": "38.3", "50-59": "36.2", "60-64": "25.5" }],
    [all2022, "sex", "15-39", { male: "53.5", female: "45.1" }],
    [all2022, "sex", "40-64", { female: "52.3" }],
  ])("$id by %s, aged %s: %o", (reference, question, age, shares) => {
    const found = referenceEstimates(reference).filter(
      (estimate) => estimate.question === question && estimate.domain.age === age && estimate.domain.target === "broad",
    );
    for (const [category, share] of Object.entries(shares)) {
      const { value } = found.find((estimate) => estimate.category === category)!;
      expect((value! * 100).toFixed(1)).toBe(share);
    }
  });
});

describe("the numbers printed for the whole country", () => {
  const people = (age: string, date: string) => populationOf(japan!, { area: "全国", age, date });

  test("54.1万 is the rounded rate times 3,445万; the counts give 54.2万", () => {
    const population = people("15-39", "2015");
    expect(((0.0157 * population.persons) / 10_000).toFixed(1)).toBe("54.1");
    expect((projectRate(young, population).value! / 10_000).toFixed(1)).toBe("54.2");
  });

  test("61.3万 is 47 of 3,248 of 4,235万; the rounded rate would give 61.4万", () => {
    const population = people("40-64", "2018");
    expect((projectRate(old, population).value! / 10_000).toFixed(1)).toBe("61.3");
    expect(((0.0145 * population.persons) / 10_000).toFixed(1)).toBe("61.4");
  });

  test("an interval goes with them: 61.3万 is anything from 46万 to 81万", () => {
    const { interval } = projectRate(old, people("40-64", "2018"));
    expect([interval!.low, interval!.high].map((x) => Math.round(x / 10_000))).toEqual([46, 81]);
  });
});

describe("the plan's 約1.6万人", () => {
  const printedRates = { "15-39": 0.0157, "40-64": 0.0145 } as const;
  const of = (age: keyof typeof printedRates) => populationOf(implied!, { area: "三重県", age });

  test("is 7,570 + 8,570 = 16,140 at the printed rates and the populations they imply", () => {
    const parts = (["15-39", "40-64"] as const).map(
      (age) => Math.round((printedRates[age] * of(age).persons) / 10) * 10,
    );
    expect(parts).toEqual([7_570, 8_570]);
    expect(parts[0]! + parts[1]!).toBe(16_140);
  });

  test("by the counts is the same to the nearest thousand, from 1.3万 to 2.0万, and says that the populations are deduced", () => {
    const { total, classes } = projectClasses([
      { rate: young, population: of("15-39") },
      { rate: old, population: of("40-64") },
    ]);
    expect(classes.map(({ value }) => Math.round(value!))).toEqual([7_585, 8_553]);
    expect(Math.round(total.value!)).toBe(16_137);
    expect([total.interval!.low, total.interval!.high].map((x) => (x / 10_000).toFixed(1))).toEqual(["1.3", "2.0"]);
    expect(total).toMatchObject({
      statistic: "headcount",
      origin: "published",
      reasons: ["deduced-count", "implied-population"],
    });
  });

  test("the national rate gives 5,336 of the ice-age generation, whose ages differ", () => {
    const generation = populationOf(mie!, { area: "三重県", age: "34-49" });
    const people = projectRate(old, generation);
    expect(Math.round(people.value!)).toBe(5_336);
    expect(Math.round(0.0145 * generation.persons)).toBe(5_347);
    expect(people.reasons).toEqual(["deduced-count", "age-bands-differ"]);
  });
});

describe("the ice-age shares beside the national ones", () => {
  const targets = ["unstable", "longTermJobless", "participation"] as const;
  let compared: readonly ReturnType<typeof compareWithReference>[] = [];

  beforeAll(async () => {
    const file = here("../../surveys/ice-age-generation/responses/2020.csv");
    const { responses } = await readResponses(file, survey, wave);
    const groups = headcounts(waveSample(responses, { survey, wave }, "test"), { survey, wave });
    const share = (id: string) => groups.find((group) => group.id === id)!.document.share;
    const national = referenceEstimates(employment);
    const references = [...targets.slice(0, 2).map((group) => referenceRate(national, { group, ages: "35-44" })!), old];
    compared = targets.map((id, i) => compareWithReference(share(id), references[i]!, { ages: "34-49" }));
  });

  test("−0.8, −0.1 and +0.6 points", () => {
    const points = compared.map(({ difference }) => (difference.value! * 100).toFixed(1));
    expect(points).toEqual(["-0.8", "-0.1", "0.6"]);
    near(compared[2]!.difference.value, 40 / 1923 - 47 / 3248);
  });

  test("only the first is further from 0 than its interval, and the national error is in the third alone", () => {
    const apart = compared.map(({ difference: { interval } }) => interval!.low > 0 || interval!.high < 0);
    expect(apart).toEqual([true, false, false]);
    expect(compared[2]!.difference.se!).toBeGreaterThan(compared[2]!.own.se!);
  });

  test("the ages differ in all three, and each says so", () => {
    expect(compared.map(({ ages }) => [ages.own, ages.reference])).toEqual([
      ["34-49", "35-44"],
      ["34-49", "35-44"],
      ["34-49", "40-64"],
    ]);
    for (const { difference } of compared) expect(difference.reasons).toContain("age-bands-differ");
  });
});

import { describe, expect, test } from "vitest";
import { parseAgeClass } from "../../../src/codebook/age-class.ts";
import { postStratify } from "../../../src/design/weighting/post-stratify.ts";
import { populationOf, populationsBy } from "../../../src/prevalence/population/population-count.ts";
import type { PopulationRow, PopulationTable } from "../../../src/prevalence/population/population-table.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { marginOf } from "../../support/margin-of.ts";

const row = (age: string, persons: number, more: Partial<PopulationRow> = {}): PopulationRow => ({
  id: "",
  area: "架空市",
  sex: "total",
  age: parseAgeClass(age) ?? "all",
  date: "2020",
  persons,
  se: 0,
  roundedTo: 1,
  basis: "counted",
  source: "住民基本台帳",
  note: "",
  line: 2,
  ...more,
});
const table = (...rows: readonly PopulationRow[]): PopulationTable => ({ file: "p.csv", sha256: "0", rows });

const classes = table(
  row("15-19", 10, { se: 3 }),
  row("20-39", 20, { se: 4, basis: "projected", source: "推計" }),
  row("40-64", 30),
  row("all", 100),
  row("15-39", 7, { sex: "male", date: "2021" }),
  row("15-39", 8, { sex: "female", date: "2021" }),
);

describe("people are looked up by area, age, sex and date", () => {
  test("a class made of narrower ones is their sum, as uncertain and as sure as its parts", () => {
    expect(populationOf(classes, { area: "架空市", age: "15～39歳", date: "2020" })).toEqual({
      area: "架空市",
      sex: "total",
      age: "15-39",
      date: "2020",
      persons: 30,
      se: 5,
      basis: "projected",
      sources: ["住民基本台帳", "推計"],
      from: { file: "p.csv", lines: [2, 2] },
    });
  });

  test("men and women make up the total", () => {
    expect(populationOf(classes, { area: "架空市", age: "15-39", date: "2021" }).persons).toBe(15);
  });

  test("the only date need not be named; of several one must", () => {
    expect(populationOf(classes, { area: "架空市", age: "40-64" }).persons).toBe(30);
    expect(() => populationOf(classes, { area: "架空市", age: "15-39" })).toThrow("no date 架空市 total 15-39");
  });

  test("all ages is the row of all ages, never a sum that might leave some out", () => {
    expect(populationOf(classes, { area: "架空市" }).persons).toBe(100);
    expect(() => populationOf(classes, { area: "架空市", sex: "male" })).toThrow("no population 架空市 male all");
  });

  test("an unknown area, class or date is an error that names the table", () => {
    expect(() => populationOf(classes, { area: "架空町" })).toThrow("p.csv: no area 架空町");
    expect(() => populationOf(classes, { area: "架空市", age: "15-41" })).toThrow("no population 架空市 total 15-41");
    expect(() => populationOf(classes, { area: "架空市", age: "16-39" })).toThrow("no population");
    expect(() => populationOf(classes, { area: "架空市", age: "old" })).toThrow("invalid age: old");
    expect(() => populationOf(classes, { area: "架空市", date: "2019" })).toThrow("no date 架空市 total all 2019");
  });
});

test("weights are calibrated to a table: each category of a question and whom it holds", () => {
  const population = populationsBy(
    classes,
    { area: "架空市", date: "2021", age: "15-39" },
    { m: { sex: "male" }, f: { sex: "female" } },
  );
  expect(population).toEqual({ m: 7, f: 8 });
  const people = responsesOf({ sex: ["m", "f", "f"] });
  const { weights } = postStratify(Float64Array.of(1, 1, 1), marginOf(people, "sex", population));
  expect([...weights]).toEqual([7, 4, 4]);
});

describe("age classes are read as people write them", () => {
  test.each([
    ["15-39", { from: 15, to: 39 }],
    ["15～39歳", { from: 15, to: 39 }],
    ["15〜39", { from: 15, to: 39 }],
    ["15歳以上39歳以下", { from: 15, to: 39 }],
    ["15歳以上40歳未満", { from: 15, to: 39 }],
    ["６５歳以上", { from: 65, to: null }],
    ["65+", { from: 65, to: null }],
    ["20歳", { from: 20, to: 20 }],
    ["39-15", null],
    ["15-", null],
    ["10月14日", null],
    ["200+", null],
    ["", null],
  ])("%s", (text, expected) => {
    expect(parseAgeClass(text)).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { impliedPopulation, projectionReadings } from "../../../src/prevalence/projection/implied-population.ts";

const young = {
  age: "15-39",
  people: { value: 7_570, roundedTo: 10 },
  rate: { value: 0.0157, roundedTo: 0.0001 },
  national: { value: 541_000 },
};
const old = {
  age: "40-64",
  people: { value: 8_570, roundedTo: 10 },
  rate: { value: 0.0145, roundedTo: 0.0001 },
  national: { value: 613_000 },
};

describe("what a printed projection multiplied", () => {
  test("two populations of their own ages, with all that print the same", () => {
    const { populations } = projectionReadings([young, old]);
    expect(populations.map(({ persons }) => persons)).toEqual([482_166, 591_034]);
    expect(populations.map(({ low, high }) => [Math.ceil(low), Math.floor(high)])).toEqual([
      [481_848, 482_484],
      [590_690, 591_379],
    ]);
    expect(populations.map(({ anyRate }) => [Math.ceil(anyRate.low), Math.floor(anyRate.high)])).toEqual([
      [480_318, 484_025],
      [588_660, 593_425],
    ]);
  });

  test("or one factor for both national numbers", () => {
    const { factor } = projectionReadings([young, old]);
    expect([factor!.low, factor!.high].map((x) => (x * 100).toFixed(5))).toEqual(["1.39834", "1.39886"]);
    const rounded = [0.014, 0.01399, 0.01398];
    expect(rounded.filter((x) => x >= factor!.low && x <= factor!.high)).toEqual([]);
  });

  test("no factor where none fits both", () => {
    const { factor } = projectionReadings([young, { ...old, people: { value: 9_000, roundedTo: 10 } }]);
    expect(factor).toBeNull();
  });

  test("a population deduced says so", () => {
    const where = { area: "三重県", date: "2019", source: "骨子案" };
    expect(impliedPopulation(young, where)).toEqual({
      area: "三重県",
      sex: "total",
      age: "15-39",
      date: "2019",
      persons: 482_166,
      se: 0,
      basis: "implied",
      sources: ["骨子案"],
    });
    expect(() => impliedPopulation({ ...young, rate: { value: 0 } }, where)).toThrow("no population implied");
  });
});

import { expect, test } from "vitest";
import { finitePopulationInterval } from "../../src/estimate/finite-population.js";
import { responseRates } from "../../src/prevalence/response-rates.js";

const population = (size: number) => ({ size, label: { ja: "センター" }, asOf: "2021", source: { ja: "名簿" } });
const strata = [
  { name: "a", label: { ja: "甲" }, asked: 68, valid: 55 },
  { name: "b", label: { ja: "乙" }, asked: 59, replied: 30, valid: 26 },
];

test("rates of a census are counts, and their interval is the rate itself", () => {
  const sample = { asked: 127, replied: 85, valid: 81, strata };
  const [all, a, b] = responseRates({ sample, population: population(127) });
  expect(all).toMatchObject({ stratum: null, asked: 127, replied: 85, valid: 81, rate: 81 / 127 });
  expect(a).toMatchObject({
    stratum: { name: "a" },
    replied: 55,
    rate: 55 / 68,
    interval: { low: 55 / 68, high: 55 / 68 },
  });
  expect(b).toMatchObject({ replied: 30, rate: 26 / 59 });
  expect(all!.interval).toMatchObject({ low: 81 / 127, high: 81 / 127 });
});

test("the rate of a sample has the interval of the rate of its population", () => {
  const [all] = responseRates({ sample: { asked: 20, valid: 8 }, population: population(100) });
  expect(all!.interval).toEqual(finitePopulationInterval({ count: 8, drawn: 20, population: 100 }));
});

test("strata of a sample say what was counted, and no more", () => {
  const rates = responseRates({ sample: { asked: 127, valid: 81, strata }, population: population(500) });
  expect(rates.map(({ interval }) => interval)).toEqual([null, null, null]);
});

test("the margin of a whole is put together from its strata, each counting for those asked in it", () => {
  const [all, a, b] = responseRates({
    sample: { asked: 127, replied: 85, valid: 81, strata },
    population: population(127),
  });
  const own = [(68 / 127) * a!.margin!, (59 / 127) * b!.margin!];
  expect(all!.margin).toBeCloseTo(Math.hypot(...own), 14);
  const silent = [strata[0]!, { ...strata[1]!, replied: 0, valid: 0 }];
  const [none] = responseRates({ sample: { asked: 127, valid: 55, strata: silent }, population: population(127) });
  expect(none!.margin).toBeNull();
});

test("the margin is that of one half of those who replied, and shrinks to nothing as everyone replies", () => {
  const of = (valid: number) => responseRates({ sample: { asked: 68, valid }, population: population(68) })[0]!.margin;
  const { low, high } = finitePopulationInterval({ count: 28, drawn: 55, population: 68 });
  expect(of(55)).toBe((high - low) / 2);
  expect(of(68)).toBe(0);
  expect(of(0)).toBeNull();
});

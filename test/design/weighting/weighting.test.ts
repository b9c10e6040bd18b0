import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/design/weighting/calibrate.ts";
import { postStratify } from "../../../src/design/weighting/post-stratify.ts";
import { rake } from "../../../src/design/weighting/rake.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { categories, marginOf, numbers } from "../../support/margin-of.ts";

const people = responsesOf({
  sex: ["m", "m", "m", "f", "f", "f", "f", "m"],
  age: ["young", "young", "old", "old", "old", "young", "middle", "middle"],
  income: [3, 1, 4, 1, 5, 9, 2, 6],
});
const weights = Float64Array.of(10, 12, 8, 9, 11, 10, 14, 6);
const sex = marginOf(people, "sex", { m: 48, f: 52 });
const age = marginOf(people, "age", { young: 35, middle: 25, old: 40 });
const total = (of: Float64Array, inside: (row: number) => boolean) =>
  of.reduce((s, w, row) => s + (inside(row) ? w : 0), 0);
const within = (name: string, category: string) => {
  const column = categories(people, name);
  const code = column.categories.findIndex((c) => c.name === category) + 1;
  return (row: number) => column.codes[row] === code;
};

describe("post-stratification", () => {
  test("gives every category its population", () => {
    const { weights: adjusted } = postStratify(weights, sex);
    expect(total(adjusted, within("sex", "m"))).toBeCloseTo(48, 12);
    expect(total(adjusted, within("sex", "f"))).toBeCloseTo(52, 12);
  });

  test("reports margins before and after, g-weights, Kish's effect and small categories", () => {
    const { report } = postStratify(weights, sex);
    expect(report.margins).toEqual([
      { margin: "sex", category: "f", n: 4, population: 52, before: 44, after: 52 },
      { margin: "sex", category: "m", n: 4, population: 48, before: 36, after: 48 },
    ]);
    expect(report.gWeights[0]).toBeCloseTo(52 / 44, 12);
    expect(report.gWeights[1]).toBeCloseTo(48 / 36, 12);
    expect(report.kishEffect.before).toBeCloseTo((8 * 842) / 80 ** 2, 12);
    expect(report.small.map(({ category }) => category)).toEqual(["f", "m"]);
  });

  test("names a category by its label too", () => {
    const column = {
      ...categories(people, "sex"),
      categories: [
        { name: "f", label: { ja: "女性", en: "Female" } },
        { name: "m", label: { ja: "男性" } },
      ],
    };
    expect(postStratify(weights, { column, population: { 男性: 48, Female: 52 } }).weights).toEqual(
      postStratify(weights, sex).weights,
    );
  });

  test("leaves rows without a weight without one", () => {
    const some = weights.with(0, 0);
    expect(postStratify(some, sex).weights[0]).toBe(0);
  });
});

describe("raking", () => {
  test("gives every category of every margin its population", () => {
    const { weights: raked, report } = rake(weights, [sex, age]);
    for (const { population, after } of report.margins) expect(after / population).toBeCloseTo(1, 11);
    expect(total(raked, () => true)).toBeCloseTo(100, 10);
    expect(report.cells).toEqual({ all: 6, empty: 0 });
  });

  test("with one margin is post-stratification, for weights and variances", () => {
    const [raked, stratified] = [rake(weights, [age]), postStratify(weights, age)];
    expect(raked.weights).toEqual(stratified.weights);
    expect(raked.calibration.residuals).toBe(stratified.calibration.residuals);
  });

  test("is calibration by the raking distance", () => {
    const raked = rake(weights, [sex, age]).weights;
    const calibrated = calibrate(weights, { margins: [sex, age] }, { distance: "raking" }).weights;
    for (const [row, weight] of raked.entries()) expect(calibrated[row]! / weight).toBeCloseTo(1, 10);
  });

  test("keeps any weights' crossings in proportion and ends at the margins", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.5, max: 50, noNaN: true }), { minLength: 8, maxLength: 8 }), (drawn) => {
        const { report } = rake(Float64Array.from(drawn), [sex, age]);
        for (const { population, after } of report.margins)
          expect(Math.abs(after / population - 1)).toBeLessThan(1e-10);
      }),
      { numRuns: 50 },
    );
  });
});

describe("calibration", () => {
  const income = { column: numbers(people, "income"), total: 420 };

  test.each([
    ["linear", undefined],
    ["linear", [0.5, 2]],
    ["raking", undefined],
    ["logit", [0.4, 3]],
  ] as const)("by the %s distance within %j gives every total exactly", (distance, bounds) => {
    const { weights: adjusted, report } = calibrate(
      weights,
      { margins: [sex, age], numbers: [income] },
      { distance, ...(bounds ? { bounds } : {}) },
    );
    for (const { population, after } of report.margins) expect(after / population).toBeCloseTo(1, 9);
    expect(
      total(
        adjusted.map((w, row) => w * income.column.values[row]!),
        () => true,
      ),
    ).toBeCloseTo(420, 8);
    if (bounds) {
      expect(report.gWeights[0]).toBeGreaterThanOrEqual(bounds[0]);
      expect(report.gWeights[1]).toBeLessThanOrEqual(bounds[1]);
    }
  });

  test("by a population alone scales the weights", () => {
    const { weights: adjusted } = calibrate(weights, { population: 160 });
    for (const [row, weight] of adjusted.entries()) expect(weight).toBeCloseTo(2 * weights[row]!, 12);
  });
});

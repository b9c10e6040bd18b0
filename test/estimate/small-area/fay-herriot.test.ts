import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Area, fayHerriot } from "../../../src/estimate/small-area/fay-herriot.ts";

const folder = new URL("../../oracle/", import.meta.url);
const rows: Record<string, string>[] = parse(readFileSync(new URL("milk.csv", folder)), { columns: true });
const milk: Area[] = rows.map(({ SmallArea, yi, SD, MajorArea }) => ({
  area: SmallArea ?? "",
  direct: { value: Number(yi), se: Number(SD) },
  covariates: ["2", "3", "4"].map((major) => Number(MajorArea === major)),
}));

interface Recorded {
  readonly between: number;
  readonly coefficients: readonly number[];
  readonly values: readonly number[];
  readonly mse: readonly number[];
}
const oracle: Record<"REML" | "ML" | "FH", Recorded> = JSON.parse(
  readFileSync(new URL("small-area.json", folder), "utf8"),
);

/** Relative 1e-7: both sides iterate. */
const close = (got: number, expected: number, within = 1e-7) =>
  expect(Math.abs(got / expected - 1), `${got} for ${expected}`).toBeLessThan(within);

describe("milk expenditure in 43 areas, as R's sae package has it", () => {
  test.each([
    ["reml", "REML"],
    ["ml", "ML"],
    ["moment", "FH"],
  ] as const)("%s: variance between areas, coefficients, estimates and their mean squared errors", (method, name) => {
    const found = fayHerriot(milk, { method, tolerance: 1e-13 });
    const expected = oracle[name];
    expect(found.converged).toBe(true);
    close(found.between, expected.between);
    found.coefficients.forEach(({ value }, j) => {
      close(value, expected.coefficients[j] ?? Number.NaN);
    });
    found.areas.forEach(({ value, rmse }, d) => {
      close(value, expected.values[d] ?? Number.NaN);
      close(rmse ** 2, expected.mse[d] ?? Number.NaN);
    });
  });

  /** Molina & Marhuenda's package stops at a relative change of 1e-4; these are the figures it prints. */
  test("stopped as early as that package, to every printed digit", () => {
    const { between, coefficients, areas } = fayHerriot(milk, { tolerance: 1e-4 });
    close(between, 0.01855022232, 1e-9);
    [0.9681889704, 0.1327801425, 0.2269462189, -0.2413010797].forEach((expected, j) => {
      close(coefficients[j]?.value ?? Number.NaN, expected, 1e-9);
    });
    [1.021970342, 1.047601824, 1.067951258].forEach((expected, d) => {
      close(areas[d]?.value ?? Number.NaN, expected, 1e-9);
    });
    [0.01346022016, 0.005372875976, 0.005701990343].forEach((expected, d) => {
      close((areas[d]?.rmse ?? Number.NaN) ** 2, expected, 1e-9);
    });
    close(fayHerriot(milk, { method: "ml", tolerance: 1e-4 }).between, 0.01551755, 1e-6);
    close(fayHerriot(milk, { method: "moment", tolerance: 1e-4 }).between, 0.01642027, 1e-6);
  });
});

describe("what the model does with an area", () => {
  test("an area without a sample, or without a variance, has the model's value alone and a larger error", () => {
    const without = milk.map((area, d) =>
      d === 0 ? { ...area, direct: null } : d === 1 ? { ...area, direct: { value: 1, se: 0 } } : area,
    );
    const { areas } = fayHerriot(without);
    const [unsampled, constant, sampled] = areas;
    expect([unsampled?.synthetic, constant?.synthetic, sampled?.synthetic]).toEqual([true, true, false]);
    expect(unsampled?.value).toBeCloseTo(constant?.value ?? 0, 12);
    expect(unsampled?.ownShare).toBe(0);
    expect(unsampled?.rmse).toBeGreaterThan(sampled?.rmse ?? 1);
  });

  test("areas that differ no more than sampling makes them have no variance between them", () => {
    const same = milk.map((area, d) => ({ ...area, direct: { value: 1 + (d % 2) * 1e-3, se: 0.1 }, covariates: [] }));
    const { between, areas, converged } = fayHerriot(same);
    expect(between).toBe(0);
    expect(converged).toBe(true);
    expect(new Set(areas.map(({ value }) => value.toFixed(12))).size).toBe(1);
  });

  test("every estimate lies between its direct estimate and the model's, in any order of areas", () => {
    const some = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.05, max: 2, noNaN: true }));
    fc.assert(
      fc.property(fc.array(some, { minLength: 4, maxLength: 12 }), (given) => {
        const areas = given.map(([value, se], d) => ({ area: String(d), direct: { value, se }, covariates: [] }));
        const { areas: found, coefficients } = fayHerriot(areas);
        const reversed = fayHerriot([...areas].reverse()).areas.toReversed();
        const mean = coefficients[0]?.value ?? Number.NaN;
        found.forEach(({ value, rmse }, d) => {
          const direct = given[d]?.[0] ?? Number.NaN;
          expect(value).toBeGreaterThanOrEqual(Math.min(direct, mean) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(direct, mean) + 1e-9);
          expect(Number.isFinite(rmse)).toBe(true);
          expect(reversed[d]?.value).toBeCloseTo(value, 6);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("what no model can be made of", () => {
  test("too few areas with a direct estimate", () => {
    expect(() => fayHerriot(milk.slice(0, 4))).toThrow(/areas with a direct estimate .*: 4 \(expected at least 5\)/);
    expect(() => fayHerriot([])).toThrow(/areas with a direct estimate/);
  });

  test("covariates that are missing, not numbers, or explained by others", () => {
    expect(() => fayHerriot([...milk, { area: "x", direct: null, covariates: [1] }])).toThrow(/covariates of x: 1/);
    const broken = milk.map((area) => ({ ...area, covariates: [Number.NaN] }));
    expect(() => fayHerriot(broken)).toThrow(/covariate 1 of 1: NaN/);
    const twice = milk.map((area) => ({ ...area, covariates: [Number(area.area), 2 * Number(area.area)] }));
    expect(() => fayHerriot(twice)).toThrow(/covariate 2 is explained/);
  });

  test("a level of 95", () => {
    expect(() => fayHerriot(milk, { level: 95 })).toThrow(/level: 95/);
  });
});

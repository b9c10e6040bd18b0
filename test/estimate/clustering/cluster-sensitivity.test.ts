import { describe, expect, test } from "vitest";
import { clusterSensitivity } from "../../../src/estimate/clustering/cluster-sensitivity.js";
import { clusterSizes } from "../../../src/estimate/clustering/cluster-sizes.js";
import { intervals } from "../../../src/estimate/intervals.js";

const half = { value: 0.5, interval: null };
const wilson = intervals.wilson;

describe("a share over a range of correlations within clusters", () => {
  test("two clusters of four: deff is 1 + 3 ρ", () => {
    const found = clusterSensitivity(half, { sizes: [4, 4] }, [0, 0.1, 1]);
    expect(found.map(({ deff }) => deff)).toEqual([1, 1.3, 4]);
    expect(found.map(({ effectiveN }) => effectiveN)).toEqual([8, 8 / 1.3, 2]);
    expect(found[1]!.se).toBeCloseTo(Math.sqrt((0.25 / 7) * 1.3), 14);
  });

  test("clusters of one and three: a row is on average in a cluster of 2.5", () => {
    const [found] = clusterSensitivity(half, { sizes: [1, 3] }, [0.2]);
    expect(found!.deff).toBeCloseTo(1.3, 14);
  });

  test("clusters without rows are clusters drawn, and no degrees of freedom", () => {
    const options = { population: 8 };
    const [found] = clusterSensitivity(half, { sizes: [4, 0, 4, 0], ...options }, [0.1]);
    const variance = (0.5 * 0.25 * 1.3) / 7;
    expect(found!.se).toBeCloseTo(Math.sqrt(variance), 14);
    const [low, high] = wilson({ share: 0.5, variance, n: 8, df: 1, level: 0.95 })!;
    expect(found!.interval).toEqual({ low, high, level: 0.95, method: "wilson" });
  });

  test("half of the clusters of a population halve the variance, all of them leave none", () => {
    const se = (population?: number) =>
      clusterSensitivity(half, { sizes: [4, 4], ...(population === undefined ? {} : { population }) }, [0.1])[0]!.se;
    expect(se(4) ** 2).toBeCloseTo(se() ** 2 / 2, 14);
    const [census] = clusterSensitivity(half, { sizes: [4, 4], population: 2 }, [0.1]);
    expect(census).toMatchObject({ se: 0, interval: { low: 0.5, high: 0.5 } });
  });

  test("the interval widens with the correlation, by the method and at the level of the estimate", () => {
    const estimate = { value: 0.3, interval: { low: 0, high: 1, level: 0.9, method: "logit" } };
    const found = clusterSensitivity(estimate, { sizes: [5, 10, 15, 20] }, [0, 0.05, 0.2]);
    const widths = found.map(({ interval }) => interval!.high - interval!.low);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(found.every(({ interval }) => interval?.method === "logit" && interval.level === 0.9)).toBe(true);
  });

  test("nobody, and everybody, are bounded by the effective number of rows", () => {
    const [loose, tight] = clusterSensitivity({ value: 0, interval: null }, { sizes: [10, 10, 10] }, [0.5, 0]);
    expect(loose!.interval!.low).toBe(0);
    expect(loose!.interval!.high).toBeGreaterThan(tight!.interval!.high);
  });

  test("says nothing of a share that could not be estimated", () => {
    expect(clusterSensitivity({ value: null, interval: null }, { sizes: [2, 2] }, [0.1])).toEqual([]);
    expect(clusterSensitivity(half, { sizes: [0, 0] }, [0.1])).toEqual([]);
  });

  test.each([
    ["a correlation above 1", half, {}, [1.1], "icc: 1.1 (expected between 0 and 1)"],
    ["a number that is no share", { value: 12, interval: null }, {}, [0.1], "estimate: 12 (expected a share)"],
    ["fewer clusters than were drawn", half, { population: 1 }, [0.1], "population: 1 (expected at least 2 clusters)"],
  ])("refuses %s", (_, estimate, options, iccs, message) => {
    expect(() => clusterSensitivity(estimate, { sizes: [4, 4], ...options }, iccs)).toThrow(message);
  });
});

test("cluster sizes are summed up, empty clusters apart", () => {
  expect(clusterSizes([3, 0, 1, 8, 0, 4])).toEqual({
    clusters: 6,
    empty: 2,
    rows: 16,
    smallest: 1,
    median: 3.5,
    largest: 8,
    mean: 4,
    weightedMean: (9 + 1 + 64 + 16) / 16,
  });
  expect(clusterSizes([5])).toMatchObject({ median: 5, weightedMean: 5 });
  expect(clusterSizes([0, 0])).toBeNull();
});

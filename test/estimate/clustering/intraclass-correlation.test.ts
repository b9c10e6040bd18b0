import { describe, expect, test } from "vitest";
import { clusterSums, intraclassCorrelation } from "../../../src/estimate/clustering/intraclass-correlation.js";

const of = (...clusters: readonly (readonly number[])[]) =>
  intraclassCorrelation(
    clusters.map((rows) => ({
      size: rows.length,
      sum: rows.reduce((sum, row) => sum + row, 0),
      squares: rows.reduce((sum, row) => sum + row * row, 0),
    })),
  );

describe("the intra-class correlation", () => {
  test("is 1 where the rows of a cluster are all alike", () => expect(of([1, 1], [0, 0])).toBe(1));
  test("is -1 / (b - 1) where clusters are all alike", () => {
    expect(of([1, 0], [1, 0])).toBe(-1);
    expect(of([0, 1, 2], [0, 1, 2])).toBe(-0.5);
  });

  test("of 1, 2, 3 and 4, 5, 6: MSB 13.5, MSW 1, b₀ 3", () =>
    expect(of([1, 2, 3], [4, 5, 6])).toBeCloseTo(12.5 / 15.5, 14));

  test("of clusters of one and three: b₀ = 4 - 10 / 4 = 1.5", () => {
    const clusters = [[0], [2, 3, 3]] as const;
    const between = 64 / 3 - 64 / 4;
    const within = (22 - 64 / 3) / 2;
    expect(of(...clusters)).toBeCloseTo((between - within) / (between + 0.5 * within), 14);
  });

  test("passes over clusters without rows", () => expect(of([1, 2, 3], [], [4, 5, 6])).toBe(of([1, 2, 3], [4, 5, 6])));

  test.each([
    ["one cluster", [[1, 0, 1]]],
    ["one row in each", [[1], [0], [1]]],
    [
      "rows that do not differ",
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ["nobody", [[], []]],
  ])("cannot be told of %s", (_, clusters) => expect(of(...clusters)).toBeNull());
});

test("rows of a share are summed by their cluster, within its base", () => {
  const sums = clusterSums(
    { base: (row) => row !== 4, has: (row) => row % 2 === 0 },
    { unit: Int32Array.from([0, 0, 2, 2, 2]), units: 3 },
  );
  expect(sums).toEqual([
    { size: 2, sum: 1, squares: 1 },
    { size: 0, sum: 0, squares: 0 },
    { size: 2, sum: 1, squares: 1 },
  ]);
});

import { describe, expect, test } from "vitest";
import { type HadamardMatrix, hadamardAtLeast } from "../../src/math/hadamard.ts";

/** The pairs of rows that are not orthogonal. */
function faults({ order, entries }: HadamardMatrix): string[] {
  const found: string[] = [];
  for (let i = 0; i < order; i++) {
    for (let j = 0; j < i; j++) {
      let product = 0;
      for (let k = 0; k < order; k++) product += entries[i * order + k]! * entries[j * order + k]!;
      if (product !== 0) found.push(`${i},${j}`);
    }
  }
  return found;
}

describe("a Hadamard matrix", () => {
  test.each([1, 2, 3, 5, 9, 13, 17, 21, 25, 28, 33, 36, 61, 76, 100, 150])(
    "with at least %i rows has orthogonal rows, and 1 along its first row and column",
    (size) => {
      const matrix = hadamardAtLeast(size);
      const { order, entries } = matrix;
      expect(order).toBeGreaterThanOrEqual(size);
      expect(entries.every((entry) => entry === 1 || entry === -1)).toBe(true);
      expect(entries.subarray(0, order).every((entry) => entry === 1)).toBe(true);
      expect(entries.filter((_, at) => at % order === 0).every((entry) => entry === 1)).toBe(true);
      expect(faults(matrix)).toEqual([]);
    },
  );

  test("is no larger than the next multiple of four that Paley's constructions reach", () => {
    const orders = [2, 3, 12, 20, 28, 36, 44, 60].map((size) => hadamardAtLeast(size).order);
    expect(orders).toEqual([2, 4, 12, 20, 28, 36, 44, 60]);
  });
});

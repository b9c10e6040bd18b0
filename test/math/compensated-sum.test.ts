import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CompensatedSum, sum } from "../../src/math/compensated-sum.ts";

test("what a plain sum would lose is kept", () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  expect(sum(Array(10).fill(0.1))).toBe(1);
  expect(sum([])).toBe(0);
});

test("adding one by one gives the same, and the order hardly matters", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (numbers) => {
      const total = new CompensatedSum();
      for (const x of numbers) total.add(x);
      expect(total.value).toBe(sum(numbers));
      const size = sum(numbers.map(Math.abs));
      expect(Math.abs(sum([...numbers].reverse()) - sum(numbers))).toBeLessThanOrEqual(1e-15 * size);
    }),
  );
});

import { expect, test } from "vitest";
import { seededRandom } from "../../src/math/random.ts";

test("a seed fixes the numbers on every machine", () => {
  const random = seededRandom(20211001);
  expect(Array.from({ length: 12 }, () => random.below(10))).toMatchInlineSnapshot(`
    [
      6,
      2,
      8,
      5,
      7,
      0,
      9,
      4,
      6,
      9,
      2,
      9,
    ]
  `);
  expect(Array.from({ length: 2 }, () => random.uniform())).toMatchInlineSnapshot(`
    [
      0.520012272884651,
      0.30777329517318675,
    ]
  `);
});

test("every number below n comes about as often", () => {
  const random = seededRandom(7);
  const counts = new Array<number>(6).fill(0);
  for (let i = 0; i < 60_000; i++) counts[random.below(6)]!++;
  const chiSquare = counts.reduce((s, count) => s + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(20.5);
});

test("a seed that is not a whole number is refused", () => {
  expect(() => seededRandom(0.5)).toThrow("seed: 0.5 (expected a whole number of 32 bits)");
});

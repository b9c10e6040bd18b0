import fc from "fast-check";
import { expect, test } from "vitest";
import { trim } from "../../../src/design/weighting/trim.ts";

const sum = (numbers: Float64Array) => numbers.reduce((s, x) => s + x, 0);

test("weights are cut to the bounds and the excess goes in equal parts to the others, as R's trimWeights", () => {
  const { weights, lowered, raised, moved } = trim(Float64Array.of(1, 2, 3, 4, 30), { upper: 10 });
  expect(Array.from(weights)).toEqual([6, 7, 8, 9, 10]);
  expect({ lowered, raised, moved }).toEqual({ lowered: 1, raised: 0, moved: 20 });
});

test("without strict what is handed out may lift a weight over the bound", () => {
  const { weights } = trim(Float64Array.of(1, 2, 9, 28), { upper: 10 });
  expect(Array.from(weights)).toEqual([7, 8, 15, 10]);
});

test("strict goes on until every weight is within, never lifting one that was cut", () => {
  const { weights, lowered } = trim(Float64Array.of(1, 2, 9, 20), { upper: 10, strict: true });
  for (const [row, expected] of [5.5, 6.5, 10, 10].entries()) expect(weights[row]).toBeCloseTo(expected, 12);
  expect(lowered).toBe(2);
});

test("the sum of the weights stays what it was", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 5, maxLength: 40 }),
      fc.boolean(),
      (drawn, strict) => {
        const weights = Float64Array.from(drawn);
        const mean = sum(weights) / weights.length;
        const trimmed = trim(weights, { upper: mean * 1.5, strict });
        expect(sum(trimmed.weights) / sum(weights)).toBeCloseTo(1, 10);
        if (strict) expect(Math.max(...trimmed.weights)).toBeLessThanOrEqual(mean * 1.5 + 1e-9);
      },
    ),
  );
});

test("bounds between which the weights cannot keep their sum are refused", () => {
  expect(() => trim(Float64Array.of(1, 2, 9), { upper: 3 })).toThrow(
    "bounds of weights: -Infinity to 3 (expected around their mean, 4)",
  );
});

test("bounds that trim every weight leave nobody to take the excess", () => {
  expect(() => trim(Float64Array.of(1, 1, 1, 1, 11), { upper: 5, lower: 2 })).toThrow(
    "every weight was trimmed: 2 left to hand out (expected wider bounds)",
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { narrowed } from "../../../src/math/count-system/count-bounds.ts";
import { sumOf } from "../../../src/math/count-system/count-system.ts";

describe("narrowed bounds", () => {
  test("give away a count whose whole and other parts are known", () => {
    const found = narrowed({ low: Float64Array.of(10, 3, 0), high: Float64Array.of(10, 3, Infinity) }, [
      sumOf(0, [1, 2]),
    ]);
    expect([found.low[2], found.high[2]]).toEqual([7, 7]);
  });

  test("always hold the true counts, and are never wider than before", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 3 }), (parts, slack) => {
        const values = [parts.reduce((sum, one) => sum + one, 0), ...parts];
        const low = Float64Array.from(values, (value, i) => (i === 0 ? value : Math.max(0, value - slack)));
        const high = Float64Array.from(values, (value, i) => (i === 0 ? value : value + slack));
        const relation = sumOf(
          0,
          parts.map((_, i) => i + 1),
        );
        const found = narrowed({ low, high }, [relation]);
        for (const [i, value] of values.entries()) {
          expect(found.low[i]).toBeLessThanOrEqual(value);
          expect(found.high[i]).toBeGreaterThanOrEqual(value);
          expect(found.low[i]).toBeGreaterThanOrEqual(low[i] ?? 0);
          expect(found.high[i]).toBeLessThanOrEqual(high[i] ?? 0);
        }
      }),
    );
  });
});

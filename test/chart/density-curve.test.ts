import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { densityCurve } from "../../src/chart/density-curve.js";

const classes = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 50 })), { minLength: 3, maxLength: 9 })
  .filter((some) => some.some(([, count]) => count > 0))
  .map((some) => {
    const total = some.reduce((sum, [, count]) => sum + count, 0);
    let at = 0;
    return some.map(([width, count]) => {
      const from = at;
      at += width;
      return { from, to: at, share: count / total };
    });
  });

describe("densityCurve", () => {
  test("keeps the share of each class as the area over it, and is nowhere negative", () => {
    fc.assert(
      fc.property(classes, (given) => {
        const curve = densityCurve(given);
        for (const { density } of curve) expect(density).toBeGreaterThanOrEqual(0);
        for (const { from, to, share } of given) {
          const inside = curve.filter(({ value }) => value >= from - 1e-9 && value <= to + 1e-9);
          // Simpson's rule is exact for the parabola over a class
          const step = (to - from) / (inside.length - 1);
          const area = inside.reduce((sum, { density }, i) => {
            const weight = i === 0 || i === inside.length - 1 ? 1 : i % 2 === 1 ? 4 : 2;
            return sum + (weight * density * step) / 3;
          }, 0);
          expect(area).toBeCloseTo(share, 9);
        }
      }),
    );
  });

  test("is flat over classes of one density", () => {
    const curve = densityCurve([
      { from: 0, to: 10, share: 0.25 },
      { from: 10, to: 30, share: 0.5 },
      { from: 30, to: 40, share: 0.25 },
    ]);
    for (const { density } of curve) expect(density).toBeCloseTo(0.025, 12);
  });

  test("is not drawn over classes with a gap, or fewer than three", () => {
    const [a, b, c] = [0, 10, 21].map((from) => ({ from, to: from + 10, share: 0.3 }));
    expect(densityCurve([a!, b!])).toEqual([]);
    expect(densityCurve([a!, b!, c!])).toEqual([]);
  });
});

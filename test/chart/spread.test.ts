import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "../../src/chart/spread.js";

const range = { low: 0, high: 500, gap: 12 };

test("labels that do not touch stay where they are", () => {
  expect(
    spread(
      [
        { centre: 50, width: 20 },
        { centre: 200, width: 40 },
      ],
      range,
    ),
  ).toEqual([50, 200]);
});

test("labels at one place are set side by side in their order, inside the range", () => {
  const label = fc.record({ centre: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 5, max: 60 }) });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
      const sorted = [...labels].sort((a, b) => a.centre - b.centre);
      const centres = spread(sorted, range);
      for (const [i, centre] of centres.entries()) {
        const half = sorted[i]!.width / 2;
        expect(centre - half).toBeGreaterThanOrEqual(-1e-9);
        expect(centre + half).toBeLessThanOrEqual(500 + 1e-9);
        if (i > 0)
          expect(centre - half - (centres[i - 1]! + sorted[i - 1]!.width / 2)).toBeGreaterThanOrEqual(12 - 1e-9);
      }
    }),
  );
});

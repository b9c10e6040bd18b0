import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareAxis } from "../../src/chart/share-axis.js";

describe("shareAxis", () => {
  test("writes the sign on the last tick only", () => {
    expect(shareAxis([0, 0.58], 400, "ja").ticks.map(({ label }) => label)).toEqual(["0", "20", "40", "60％"]);
    expect(shareAxis([0.16, 0.35], 400, "en").ticks.map(({ label }) => label)).toEqual(["15", "20", "25", "30", "35%"]);
    expect(shareAxis([0, 0.003], 400, "ja").ticks.map(({ label }) => label)).toEqual(["0.0", "0.1", "0.2", "0.3％"]);
  });

  test("holds what it is given, within 0 and 100 per cent, in no more ticks than Vega shows", () => {
    const ends = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(ends, fc.integer({ min: 60, max: 600 }), (pair, plot) => {
        const [low, high] = [Math.min(...pair), Math.max(...pair)];
        const { domain, ticks } = shareAxis([low, high], plot, "ja");
        expect(domain[0]).toBeLessThanOrEqual(low + 1e-9);
        expect(domain[1]).toBeGreaterThanOrEqual(high - 1e-9);
        expect(domain[0]).toBeGreaterThanOrEqual(0);
        expect(domain[1]).toBeLessThanOrEqual(1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(Math.ceil(plot / 40));
      }),
    );
  });
});

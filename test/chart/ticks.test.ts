import fc from "fast-check";
import { expect, test } from "vitest";
import { peopleTicks, shareTicks } from "../../src/chart/ticks.js";

const context = { lang: "ja", width: "full", measure: (text: string, size: number) => text.length * size } as const;

test("the unit stands on the last tick only", () => {
  expect(shareTicks(4, "ja").map(({ label }) => label)).toEqual(["0", "25", "50", "75", "100％"]);
  expect(peopleTicks(22_400, 170, context).map(({ label }) => label)).toEqual(["0", "1万", "2万人"]);
  expect(peopleTicks(22_400, 200, { ...context, lang: "en" }).map(({ label }) => label)).toEqual([
    "0",
    "10,000",
    "20,000",
  ]);
});

test("ticks of people are round, start at zero and keep within the scale", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e8, noNaN: true }), (limit) => {
      const ticks = peopleTicks(limit, 300, context);
      expect(ticks[0]?.value).toBe(0);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(4);
      for (const { value } of ticks) expect(value).toBeLessThanOrEqual(limit);
    }),
  );
});

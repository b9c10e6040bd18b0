import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finitePopulationInterval } from "../../src/estimate/finite-population.js";
import { hypergeometricTails } from "../../src/math/hypergeometric.js";

const drawn = fc
  .tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([population, a, b]) => {
    const size = Math.max(1, Math.round(a * population));
    return { population, drawn: size, count: Math.round(b * size) };
  });

describe("the exact interval of a share of a small population", () => {
  test("is the count itself where everyone was drawn", () => {
    expect(finitePopulationInterval({ count: 55, drawn: 68, population: 68 })).toMatchObject({
      low: 55 / 68,
      high: 55 / 68,
    });
  });

  test("one of two drawn from three: nothing but one or two of the three is possible", () => {
    expect(finitePopulationInterval({ count: 1, drawn: 2, population: 3 })).toMatchObject({ low: 1 / 3, high: 2 / 3 });
  });

  test("holds what was seen, and leaves possible what was not", () => {
    fc.assert(
      fc.property(drawn, (counted) => {
        const { low, high } = finitePopulationInterval(counted);
        const { count, population } = counted;
        expect(low).toBeGreaterThanOrEqual(count / population);
        expect(high).toBeLessThanOrEqual((population - (counted.drawn - count)) / population);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  test("is the same for those who are not of the kind", () => {
    fc.assert(
      fc.property(drawn, (counted) => {
        const [own, other] = [
          finitePopulationInterval(counted),
          finitePopulationInterval({ ...counted, count: counted.drawn - counted.count }),
        ];
        expect(own.low).toBeCloseTo(1 - other.high, 10);
      }),
    );
  });

  test("covers at least as often as it says, whatever the population holds", () => {
    const [population, size] = [59, 26];
    const intervals = Array.from({ length: size + 1 }, (_, count) =>
      finitePopulationInterval({ count, drawn: size, population }),
    );
    for (let kind = 0; kind <= population; kind++) {
      const covered = intervals.reduce((sum, { low, high }, count) => {
        const { low: below } = hypergeometricTails({ population, kind, drawn: size }, count);
        const before = count === 0 ? 0 : hypergeometricTails({ population, kind, drawn: size }, count - 1).low;
        const holds = low * population <= kind + 1e-9 && kind - 1e-9 <= high * population;
        return sum + (holds ? below - before : 0);
      }, 0);
      expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-12);
    }
  });

  test.each([
    ["more counted than drawn", { count: 3, drawn: 2, population: 9 }],
    ["more drawn than there are", { count: 3, drawn: 10, population: 9 }],
    ["half a person", { count: 1.5, drawn: 3, population: 9 }],
    ["nobody drawn", { count: 0, drawn: 0, population: 9 }],
  ])("refuses %s", (_, counted) => {
    expect(() => finitePopulationInterval(counted)).toThrow("expected 0 ≤ count ≤ drawn ≤ population");
  });

  test("refuses a level that is no probability", () => {
    expect(() => finitePopulationInterval({ count: 1, drawn: 2, population: 3 }, { level: 95 })).toThrow(
      "between 0 and 1",
    );
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf } from "../../src/totals/entries.ts";
import { plainPasses } from "../../src/totals/row-passes.ts";

/** Rows as (domain from 1 or 0, unit); many units make the lookup table too large for the rows. */
const rows = fc
  .record({ units: fc.constantFrom(3, 20, 300_000), domains: fc.integer({ min: 1, max: 4 }) })
  .chain(({ units, domains }) =>
    fc.record({
      units: fc.constant(units),
      domains: fc.constant(domains),
      pairs: fc.array(fc.tuple(fc.integer({ min: 0, max: domains }), fc.integer({ min: 0, max: units - 1 }))),
    }),
  );

describe("entries", () => {
  test("are the pairs of domain and unit that occur, by domain, then unit, however many units there are", () => {
    fc.assert(
      fc.property(rows, ({ units, domains, pairs }) => {
        const cells = Int32Array.from(pairs, ([cell]) => cell);
        const unit = Int32Array.from(pairs, ([, u]) => u);
        const found = entriesOf(
          { weights: new Float64Array(pairs.length), unit, units },
          { cells, domains },
          plainPasses,
        );
        const expected = [...new Set(pairs.filter(([cell]) => cell > 0).map(([cell, u]) => cell * units + u))].sort(
          (a, b) => a - b,
        );
        expect([...found.unit]).toEqual(expected.map((pair) => pair % units));
        for (let d = 0; d <= domains; d++) {
          expect(found.start[d]).toBe(expected.filter((pair) => pair < (d + 1) * units).length);
        }
        const entryOf = ([cell, u]: readonly [number, number]) =>
          cell === 0 ? 0 : 1 + expected.indexOf(cell * units + u);
        expect([...found.entryOf]).toEqual(pairs.map(entryOf));
      }),
    );
  });
});

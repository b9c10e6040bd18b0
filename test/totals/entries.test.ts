import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPass } from "../../src/totals/entry-pass.ts";
import { plainPass } from "../../src/totals/row-pass.ts";

/** Rows as (domain from 1 or 0, unit, weight); many units make a table of all pairs too large for the rows. */
const rows = fc
  .record({ units: fc.constantFrom(3, 20, 300_000), domains: fc.integer({ min: 1, max: 4 }) })
  .chain(({ units, domains }) =>
    fc.record({
      units: fc.constant(units),
      domains: fc.constant(domains),
      rows: fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: domains }),
          fc.integer({ min: 0, max: units - 1 }),
          fc.integer({ min: 0, max: 9 }),
        ),
      ),
    }),
  );

describe("entries", () => {
  test("are the pairs of domain and unit that occur, by domain, then unit, however many units there are", () => {
    fc.assert(
      fc.property(rows, ({ units, domains, rows }) => {
        const cells = Int32Array.from(rows, ([cell]) => cell);
        const unit = Int32Array.from(rows, ([, u]) => u);
        const weights = Float64Array.from(rows, ([, , weight]) => weight);
        const values = weights.map((weight) => 2 * weight + 1);
        const { entries, numbers } = firstPass(
          { rows: { weights, unit, units }, at: { cells, domains }, pass: plainPass },
          { numbers: [{ values, other: values }], codings: [] },
        );
        const within = rows.filter(([cell]) => cell > 0);
        const expected = [...new Set(within.map(([cell, u]) => cell * units + u))].sort((a, b) => a - b);
        expect([...entries.unit]).toEqual(expected.map((pair) => pair % units));
        for (let d = 0; d <= domains; d++) {
          expect(entries.start[d]).toBe(expected.filter((pair) => pair < (d + 1) * units).length);
        }
        const total = (pair: number, of: (weight: number) => number) =>
          within.reduce((sum, [cell, u, weight]) => (cell * units + u === pair ? sum + of(weight) : sum), 0);
        expect([...entries.weight]).toEqual(expected.map((pair) => total(pair, (weight) => weight)));
        expect([...numbers[0]!.totals]).toEqual(expected.map((pair) => total(pair, (w) => w * (2 * w + 1))));
      }),
    );
  });
});

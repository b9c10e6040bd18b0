import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntryTable } from "../../src/totals/entry-table.ts";
import { plainPass } from "../../src/totals/row-pass.ts";

const pass = (rows: readonly (readonly [cell: number, weight: number, y: number])[]) => {
  const cells = Int32Array.from(rows, ([cell]) => cell);
  const weights = Float64Array.from(rows, ([, weight]) => weight);
  const values = Float64Array.from(rows, ([, , y]) => y);
  const unit = new Int32Array(rows.length);
  return new EntryTable({ weights, unit, units: 1 }, { cells, domains: 2 }, plainPass).column(values);
};

describe("one pass over a number", () => {
  test("finds the spread that two passes find, about the mean of each domain", () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: -1000, max: 1000 }),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { squares } = pass(rows);
        for (const domain of [1, 2]) {
          const own = rows.filter(([cell]) => cell === domain);
          const weight = own.reduce((sum, [, w]) => sum + w, 0);
          const mean = own.reduce((sum, [, w, y]) => sum + w * y, 0) / weight;
          const expected = own.reduce((sum, [, w, y]) => sum + w * (y - mean) ** 2, 0);
          expect(Math.abs(squares[domain - 1]! - expected)).toBeLessThanOrEqual(1e-9 * (1 + expected));
        }
      }),
    );
  });

  test("keeps the digits of answers that differ little, and finds no spread where they are equal", () => {
    const { squares } = pass([
      [1, 1, 1e9 + 1],
      [1, 1, 1e9 + 2],
      [1, 2, 1e9 + 3],
      [2, 0.1, 0.1],
      [2, 0.3, 0.1],
    ]);
    expect([...squares]).toEqual([2.75, 0]);
  });
});

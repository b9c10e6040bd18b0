import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BreakdownRow } from "../../src/chart/breakdown-rows.js";
import { protectRows } from "../../src/chart/protect.js";
import { share } from "../gallery/made-up.js";

/** Rows of counts; a negative one is withheld. The first row is the total. */
const rowsOf = (counts: readonly (readonly number[])[]): BreakdownRow[] =>
  counts.map((row, group) => ({
    name: `r${group}`,
    group: group === 0 ? 0 : 1,
    domain: group === 0 ? null : `d${group}`,
    n: "",
    shares: row.map((count, i) => ({
      category: `c${i}`,
      name: `c${i}`,
      residual: false,
      estimate: share(
        { question: "q", category: `c${i}`, count: Math.abs(count), n: 100 },
        count < 0 ? { disclosure: "suppressed" } : {},
      ),
    })),
  }));
const hidden = (rows: readonly BreakdownRow[]) =>
  rows.map(({ shares }) => shares.map(({ estimate }) => estimate.disclosure === "suppressed"));

describe("protectRows", () => {
  test("joins a single withheld share of a whole by the smallest other", () => {
    expect(hidden(protectRows(rowsOf([[50, -3, 20, 27]]), true))).toEqual([[false, true, true, false]]);
  });

  test("leaves a row of several answers alone, which adds up to nothing", () => {
    expect(hidden(protectRows(rowsOf([[50, -3, 20]]), false))).toEqual([[false, true, false]]);
  });

  test("joins a single withheld domain by the smallest other where the total is shown", () => {
    expect(hidden(protectRows(rowsOf([[60], [-3], [40], [17]]), false))).toEqual([[false], [true], [false], [true]]);
    expect(hidden(protectRows(rowsOf([[-60], [-3], [40], [17]]), false))).toEqual([[true], [true], [false], [false]]);
  });

  test("does not spend itself on a share that could not be estimated", () => {
    const rows = rowsOf([[60], [-3], [0], [17]]);
    const unknown = rows.map((row, i) =>
      i === 2 ? { ...row, shares: row.shares.map((s) => ({ ...s, estimate: { ...s.estimate, value: null } })) } : row,
    );
    expect(hidden(protectRows(unknown, false))).toEqual([[false], [true], [false], [true]]);
  });

  test("never opens what was withheld, and never leaves one alone in a row or a column", () => {
    const count = fc.integer({ min: -40, max: 40 }).filter((value) => value !== 0);
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 6 }),
      );
    fc.assert(
      fc.property(tables, (counts) => {
        const [before, after] = [hidden(rowsOf(counts)), hidden(protectRows(rowsOf(counts), true))];
        for (const [i, row] of before.entries())
          for (const [j, was] of row.entries()) if (was) expect(after[i]![j]).toBe(true);
        for (const row of after) expect(row.filter(Boolean)).not.toHaveLength(1);
        for (const [j, isTotalHidden] of after[0]!.entries()) {
          if (isTotalHidden || before[0]![j]) continue;
          expect(after.slice(1).filter((row) => row[j])).not.toHaveLength(1);
        }
      }),
    );
  });
});

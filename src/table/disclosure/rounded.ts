/**
 * Rounding in place of hiding: every count to the nearest multiple of 3 or 5, each on its own, so that totals need not
 * add up; shares are of rounded counts. What follows from exact counts (se, interval, tests) is left out.
 * Willenborg & de Waal (2001), Elements of Statistical Disclosure Control, ch. 9.
 */
import type { Estimate } from "../../estimate/estimate.js";
import type { Table, TableCount } from "../table.js";

/** 1 → 0, 2 → 3, 4 → 3 to base 3: the nearest multiple, which no count of an odd base is halfway from. */
export const roundedTo = (count: number, base: number): number => Math.round(count / base) * base;

export function roundedEstimate(estimate: Estimate, base: number): Estimate {
  const { n, count, value, size } = estimate;
  const people = roundedTo(n, base);
  const plain = {
    ...estimate,
    se: null,
    interval: null,
    df: 0,
    n: people,
    size: n === 0 ? 0 : (size * people) / n,
    effectiveN: null,
    deff: null,
    cv: null,
    reliability: "ok",
    reasons: ["rounded"],
  } as const;
  if (count === undefined) return people === 0 ? { ...plain, value: null } : plain;
  const counted = roundedTo(count, base);
  if (value === null || people === 0) return { ...plain, count: counted, value: null };
  const change = count === 0 ? 0 : (counted / people) * (n / count);
  const most = estimate.statistic === "share" ? 1 : Number.POSITIVE_INFINITY;
  return { ...plain, count: counted, value: Math.min(most, value * change) };
}

export function roundedTable(table: Table, base: number): Table {
  const rounded = (count: TableCount): TableCount => ({
    n: count.n === null ? null : roundedTo(count.n, base),
    size: null,
    disclosure: "rounded",
  });
  return {
    ...table,
    base: { ...table.base, ...rounded(table.base), noAnswer: null, notAsked: null },
    rows: table.rows.map((row) => ({ ...row, base: rounded(row.base) })),
    columns: table.columns.map((column) => ({ ...column, base: rounded(column.base) })),
    cells: table.cells.map((row) =>
      row.map(({ estimate }) => ({
        estimate: roundedEstimate(estimate, base),
        weighted: null,
        difference: null,
        higherThan: [],
      })),
    ),
    tests: [],
  };
}

/**
 * Rounding in place of hiding: every count to the nearest multiple of 3 or 5, each on its own, so that totals need not
 * add up; shares are of rounded counts. What follows from exact counts (se, interval, tests) is left out.
 * Willenborg & de Waal (2001), Elements of Statistical Disclosure Control, ch. 9.
 */
import type { Estimate } from "../../estimate/estimate.js";
import type { Table, TableCount } from "../table.js";

/** 1 → 0, 2 → 3, 4 → 3 to base 3: the nearest multiple, which no count of an odd base is halfway from. */
export const roundedTo = (count: number, base: number): number => Math.round(count / base) * base;

/** Counts that are printed as the same multiple. */
export function roundingRange(count: number, base: number): { readonly low: number; readonly high: number } {
  const [printed, half] = [roundedTo(count, base), (base - 1) / 2];
  return { low: Math.max(0, printed - half), high: printed + half };
}

/** A sum as a multiple too, so that no number of people but those that print alike can be told from its digits. */
const roundedMean = (value: number, people: number, base: number): number => roundedTo(value * people, base) / people;

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
  if (count === undefined) return { ...plain, value: roundedNumber(estimate, people, base) };
  const counted = roundedTo(count, base);
  if (value === null || people === 0) return { ...plain, count: counted, value: null };
  const change = count === 0 ? 0 : (counted / people) * (n / count);
  const most = estimate.statistic === "share" ? 1 : Number.POSITIVE_INFINITY;
  return { ...plain, count: counted, value: Math.min(most, value * change) };
}

/** A mean or a total is of a rounded sum; a quantile is an answer that somebody gave. */
function roundedNumber({ statistic, value }: Estimate, people: number, base: number): number | null {
  if (people === 0 || value === null) return null;
  if (statistic === "total") return roundedTo(value, base);
  return statistic === "mean" ? roundedMean(value, people, base) : value;
}

/** The table with its estimates as `show` leaves them, and every count beside them rounded. */
export function roundedTable(table: Table, base: number, show: (estimate: Estimate) => Estimate): Table {
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
        estimate: show(estimate),
        weighted: null,
        difference: null,
        higherThan: [],
      })),
    ),
    tests: [],
  };
}

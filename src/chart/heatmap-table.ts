/** A cross-tabulation as a heat map shows it: which way round, which rows and columns, and the text of every cell. */
import type { BreakdownRow } from "./breakdown-rows.js";
import type { Printed } from "./printed.js";
import { orderedShares, printedShare } from "./share-rows.js";
import type { CategoryShare } from "./shares-of.js";

/** One line of heads: what stands beside a row or over a column. */
export interface HeatLine {
  readonly name: string;
  /** Lines of one group stand together. */
  readonly group: number;
  /** The base, if the line is a domain. */
  readonly n?: string;
}

/** Rows, columns and the cells where they meet; `null` where nothing was estimated. */
export interface HeatTable {
  readonly rows: readonly HeatLine[];
  readonly columns: readonly HeatLine[];
  readonly cells: readonly (readonly (Printed | null)[])[];
}

/** Domains down the side, answers across. */
export function heatTable(rows: readonly BreakdownRow[], kind: string): HeatTable {
  const answers = orderedShares((rows.find(({ group }) => group === 0) ?? rows[0])?.shares ?? [], kind);
  const cell = (shares: readonly CategoryShare[], category: string): Printed | null => {
    const share = shares.find((some) => some.category === category);
    return share === undefined ? null : printedShare(share);
  };
  return {
    rows: rows.map(({ name, group, n }) => ({ name, group, n })),
    columns: answers.map(({ name, residual }) => ({ name, group: residual ? 1 : 0 })),
    cells: rows.map(({ shares }) => answers.map(({ category }) => cell(shares, category))),
  };
}

/** Answers down the side, domains across. */
export const transposed = ({ rows, columns, cells }: HeatTable): HeatTable => ({
  rows: columns,
  columns: rows,
  cells: columns.map((_, j) => cells.map((row) => row[j] ?? null)),
});

/** The first rows and columns only. */
export const cropped = ({ rows, columns, cells }: HeatTable, most: { rows: number; columns: number }): HeatTable => ({
  rows: rows.slice(0, most.rows),
  columns: columns.slice(0, most.columns),
  cells: cells.slice(0, most.rows).map((row) => row.slice(0, most.columns)),
});

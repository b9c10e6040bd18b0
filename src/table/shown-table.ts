/** A table as outputs may print it, once it is decided which of its numbers are hidden. */
import type { Estimate } from "../estimate/estimate.js";
import type { Table, TableCell, TableColumn, TableCount, TableRow } from "./table.js";

const hidden: TableCount = { n: null, size: null, disclosure: "suppressed" };
const isHidden = ({ estimate }: TableCell): boolean => estimate.disclosure === "suppressed";

/** Which numbers of people at the heads of a table are hidden wherever they stand. */
export interface HiddenHeads {
  readonly rows: readonly boolean[];
  readonly columns: readonly boolean[];
  readonly base: boolean;
  /** Those who gave no answer, or were not asked. */
  readonly missing: boolean;
}

const nothing: HiddenHeads = { rows: [], columns: [], base: false, missing: false };
const isAnyHidden = ({ rows, columns, base, missing }: HiddenHeads): boolean =>
  base || missing || rows.includes(true) || columns.includes(true);

/**
 * The table with its estimates as they may be shown, and without what would give away those that are hidden: the weighted
 * count, the difference, letters that point at it, the base of what is hidden altogether, tests of its breakdown.
 */
export function shownTable(table: Table, show: (estimate: Estimate) => Estimate, heads: HiddenHeads = nothing): Table {
  const shown = table.cells.map((row) => row.map((cell) => ({ ...cell, estimate: show(cell.estimate) })));
  const anything = shown.some((row) => row.some(isHidden)) || isAnyHidden(heads);
  if (!anything) return { ...table, cells: shown };
  const total = table.columns.findIndex(({ kind }) => kind === "total");
  const cells = shown.map((row) =>
    row.map((cell, j) => cleared(cell, { row, total, column: table.columns[j], table })),
  );
  const columns = table.columns.map((column, j) => ({
    ...column,
    base: heads.columns[j] ? hidden : columnBase(column, shown, j),
  }));
  const rows = table.rows.map((row, i) => ({
    ...row,
    base: heads.rows[i] ? hidden : rowBase(row, shown[i] ?? [], total),
  }));
  const whole =
    heads.base || (total < 0 ? shown.flat().every(isHidden) : columns[total]?.base.disclosure === "suppressed");
  const open = (group: number): boolean =>
    shown.every((row) => row.every((cell, j) => table.columns[j]?.group !== group || !isHidden(cell)));
  return {
    ...table,
    base: { ...table.base, ...(whole && hidden), noAnswer: null, notAsked: null },
    rows,
    columns,
    cells,
    tests: table.tests.filter(({ group }) => open(group)),
  };
}

interface Around {
  readonly row: readonly TableCell[];
  readonly total: number;
  readonly column: TableColumn | undefined;
  readonly table: Table;
}

function cleared(cell: TableCell, { row, total, column, table }: Around): TableCell {
  if (isHidden(cell)) return { ...cell, weighted: null, difference: null, higherThan: [] };
  const whole = row[total];
  const letters = new Set(
    table.columns.flatMap(({ group, letter }, j) => {
      const other = row[j];
      return group === column?.group && letter !== null && other !== undefined && !isHidden(other) ? [letter] : [];
    }),
  );
  const difference = whole !== undefined && isHidden(whole) ? null : cell.difference;
  return { ...cell, difference, higherThan: cell.higherThan.filter((letter) => letters.has(letter)) };
}

/** A base that is hidden hides every number that is of it. */
const columnBase = (column: TableColumn, cells: readonly (readonly TableCell[])[], place: number): TableCount =>
  cells.every((row) => row[place] === undefined || isHidden(row[place])) ? hidden : column.base;

function rowBase({ base }: TableRow, cells: readonly TableCell[], total: number): TableCount {
  const whole = cells[total];
  return (whole === undefined ? cells.some(isHidden) : isHidden(whole)) ? hidden : base;
}

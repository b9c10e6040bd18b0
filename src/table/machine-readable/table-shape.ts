/** Where the table of a sheet is: its lines of text aside, its header, its body, and which columns hold numbers. */
import type { RawSheet } from "../../data/read-sheets.js";
import { type Cell, isBlank } from "../../data/table.js";
import { isCode, looksNumeric } from "./number-text.js";
import { isSign } from "./symbols.js";

/** Rows and columns are counted from 0; `to` is the last. */
export interface TableShape {
  readonly from: number;
  readonly to: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The first row of the body. */
  readonly body: number;
  /** Columns most of whose filled cells are numbers, or text that stands for one. */
  readonly numeric: readonly number[];
  /** Lines above and below the table that hold text in one cell: titles, units, notes. */
  readonly lines: readonly string[];
}

const filled = (row: readonly Cell[]): number => row.filter((cell) => !isBlank(cell)).length;

function columnsOf(rows: readonly (readonly Cell[])[]): [first: number, last: number] {
  const used = rows.flatMap((row) => row.flatMap((cell, column) => (isBlank(cell) ? [] : [column])));
  return [Math.min(...used), Math.max(...used)];
}

const isNumber = (cell: Cell): boolean =>
  typeof cell === "number" || (looksNumeric(String(cell)) && !isCode(String(cell)));

/** The table is from the first to the last row with two filled cells; `null` where there is none. */
export function tableShape({ rows }: RawSheet): TableShape | null {
  const wide = rows.flatMap((row, at) => (filled(row) >= 2 ? [at] : []));
  const [from, to] = [wide[0], wide.at(-1)];
  if (from === undefined || to === undefined) return null;
  const table = rows.slice(from, to + 1);
  const [firstColumn, lastColumn] = columnsOf(table);
  const body = bodyStart(table);
  const lines = [...rows.slice(0, from), ...rows.slice(to + 1)].flatMap((row) =>
    row.filter((cell) => !isBlank(cell)).map(String),
  );
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at);
  const numeric = columns.filter((column) => holdsNumbers(table.slice(body).map((row) => row[column] ?? "")));
  return { from, to, firstColumn, lastColumn, body: from + body, numeric, lines };
}

/** Whether at least half of the filled cells are numbers, or signs in the place of one. */
function holdsNumbers(column: readonly Cell[]): boolean {
  const cells = column.filter((cell) => !isBlank(cell));
  const numbers = cells.filter(isNumber).length;
  const signs = cells.filter((cell) => isSign(String(cell).trim())).length;
  return numbers > 0 && (numbers + signs) * 2 >= cells.length;
}

/** The first row with a number that is no year, but never the first of all. */
function bodyStart(table: readonly (readonly Cell[])[]): number {
  const at = table.findIndex((row, index) => index > 0 && row.some((cell) => isNumber(cell) && !isYear(cell)));
  return at === -1 ? Math.min(1, table.length - 1) : at;
}

const isYear = (cell: Cell): boolean => /^(19|20)\d\d$/.test(String(cell));

/** Every filled cell of the table. */
export function* tableCells({ rows }: RawSheet, { from, to }: TableShape): Generator<[number, number, Cell]> {
  for (let row = from; row <= to; row++) {
    for (const [column, cell] of (rows[row] ?? []).entries()) if (!isBlank(cell)) yield [row, column, cell];
  }
}

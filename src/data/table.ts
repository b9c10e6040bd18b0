import type { Message } from "../errors.js";
import type { Fault } from "./fault.js";

/** A cell as the file has it: text from CSV; text, numbers and truth values from a sheet; dates as ISO text; "" if empty. */
export type Cell = string | number | boolean;

/** The rows of a file before anything is known of what they mean. */
export interface Table {
  /** The file as the user or the wave names it. */
  readonly file: string;
  /** sha-256 of the file's bytes, in hex. */
  readonly sha256: string;
  /** utf-8, utf-8 with BOM, utf-16le, utf-16be, shift_jis, euc-jp, xlsx, xls, xlsb, ods or parquet. */
  readonly encoding: string;
  readonly header: readonly string[];
  /** Every row has as many cells as the header. */
  readonly rows: readonly (readonly Cell[])[];
  /** Per row its line (CSV) or row (sheet) in the file. */
  readonly rowNumbers: Uint32Array;
  /** Rows the file holds: `rows` and those with too few or too many cells. */
  readonly read: number;
  readonly faults: readonly Fault[];
  /** What the reader decided by itself: delimiter, sheet, header rows. */
  readonly notes: readonly Message[];
}

/** The text of a cell: a number as people write it, a truth value as Excel shows it. */
export const cellText = (cell: Cell): string =>
  typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : cell ? "TRUE" : "FALSE";

/** Whether a cell holds nothing but spaces, full-width ones included. */
export const isBlank = (cell: Cell): boolean => typeof cell === "string" && cell.trim() === "";

const errorValues = new Set([
  "#N/A",
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** Whether a cell is the error value of a formula that failed. */
export const isErrorCell = (cell: Cell): boolean =>
  typeof cell === "string" && cell.startsWith("#") && errorValues.has(cell.trim());

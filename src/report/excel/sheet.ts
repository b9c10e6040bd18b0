/** A sheet before any program's format: cells with what they are for, and how the sheet is shown and printed. */

/** What a cell is for; its look follows from that. */
export type Role =
  | "title"
  | "line"
  | "head"
  | "caption"
  | "label"
  | "number"
  | "sign"
  | "letters"
  | "link"
  | "label-link"
  | "data-head"
  | "data";

export interface SheetCell {
  readonly value: string | number | null;
  readonly role: Role;
  /** How a number is shown: `0.0`. */
  readonly format?: string;
  readonly strong?: boolean;
  /** The sheet that it leads to. */
  readonly link?: string;
}

/** A rectangle of cells, its ends counted from 0 and included. */
export interface Area {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Area[];
  /** Of the columns, in digits. */
  readonly widths: readonly number[];
  /** Of rows that are not of one line, in points. */
  readonly heights: ReadonlyMap<number, number>;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows printed on top of every page; defaults to *none*. */
  readonly repeated?: readonly [from: number, to: number];
  /** Rows that start a page; defaults to *none*. */
  readonly breaks?: readonly number[];
  /** Whether it is laid out for readers. */
  readonly printed: boolean;
}

/** A sheet whose name is decided when all are known. */
export type Unnamed = Omit<Sheet, "name">;

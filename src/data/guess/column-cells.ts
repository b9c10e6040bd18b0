/** The cells of a column, counted: what a guess goes by. */
import { numberOf } from "../number-text.js";
import { cellText, isBlank, isErrorCell, type Table } from "../table.js";

export interface ColumnCells {
  readonly header: string;
  readonly index: number;
  /** Every row of the file. */
  readonly rows: number;
  readonly blank: number;
  /** Each text that is neither blank nor an error value, with how often it stands there, in order of appearance. */
  readonly texts: ReadonlyMap<string, number>;
  /** How many cells have a text. */
  readonly filled: number;
}

export function columnCells({ header, rows }: Table, index: number): ColumnCells {
  const texts = new Map<string, number>();
  let [blank, filled] = [0, 0];
  for (const row of rows) {
    const cell = row[index]!;
    if (isBlank(cell)) blank++;
    if (isBlank(cell) || isErrorCell(cell)) continue;
    const text = cellText(cell).trim();
    texts.set(text, (texts.get(text) ?? 0) + 1);
    filled++;
  }
  return { header: header[index]!, index, rows: rows.length, blank, texts, filled };
}

/** The number a text writes, unless its zeros say that it is a code (007). */
export const numberIn = (text: string): number | null => (/^0\d/.test(text.normalize("NFKC")) ? null : numberOf(text));

/** Widths of columns and heights of rows, measured from the text that must stand in them whole. */

import { digitsWide, linesIn } from "./digits-wide.js";
import type { Area, SheetCell } from "./sheet.js";

const labelWidth = { least: 18, most: 44 } as const;
const numberWidth = { least: 9, most: 60 } as const;
/** Letters beyond that take a second line. */
const mostLetters = 12;
/** Lines that a head may take before its column is widened. */
const headLines = 6;
/** In points; a spreadsheet has no higher row. */
const [lineHeight, titleHeight, padding, highest] = [13.5, 18, 4.5, 409];
/** Between text and edge, in digits. */
const margin = 2.5;

/** A body of rows under a head of rows, the labels in the first column. */
export interface Measured {
  readonly head: readonly (readonly SheetCell[])[];
  readonly merges: readonly Area[];
  /** The row of the sheet that the head starts in. */
  readonly from: number;
  readonly body: readonly (readonly SheetCell[])[];
}

export function columnWidths({ head, merges, from, body }: Measured): readonly number[] {
  const columns = head[0]?.length ?? 0;
  const labels = body.map(([first]) => (first?.role === "label" ? digitsWide(String(first.value ?? "")) : 0));
  const widths = Array.from({ length: columns }, (_, column) =>
    column === 0
      ? bounded(Math.ceil(labels.reduce((widest, width) => Math.max(widest, width), 0)) + 3, labelWidth)
      : numbersWidth(body, column),
  );
  for (const [i, row] of head.entries()) {
    for (const [j, { value }] of row.entries()) {
      if (typeof value !== "string") continue;
      const merged = merges.find(({ startRow, startCol }) => startRow === from + i && startCol === j);
      widen(widths, [j, merged?.endCol ?? j], Math.ceil(digitsWide(value) / headLines) + 2);
    }
  }
  return widths;
}

/** Shares the room that is missing among the columns a head stands over. */
function widen(widths: number[], [first, last]: readonly [number, number], needed: number): void {
  const room = widths.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
  if (room >= needed) return;
  const count = last - first + 1;
  for (let column = first; column <= last; column++) {
    widths[column] = Math.min(numberWidth.most, (widths[column] ?? 0) + Math.ceil((needed - room) / count));
  }
}

const bounded = (width: number, { least, most }: { readonly least: number; readonly most: number }): number =>
  Math.min(most, Math.max(least, width));

function numbersWidth(body: Measured["body"], column: number): number {
  let widest = 0;
  for (const row of body) {
    const cell = row[column];
    if (typeof cell?.value === "number") widest = Math.max(widest, shownDigits(cell.value, cell.format));
    if (cell?.role === "letters")
      widest = Math.max(widest, Math.min(mostLetters, digitsWide(String(cell.value ?? ""))));
  }
  return bounded(widest + 4, numberWidth);
}

/** Digits, commas, a sign, one decimal and a mark. */
function shownDigits(value: number, format = ""): number {
  const whole = String(Math.trunc(Math.abs(value))).length;
  const commas = format.startsWith("#,") ? Math.floor((whole - 1) / 3) : 0;
  return whole + commas + (value < 0 ? 1 : 0) + (format.includes(".") ? 2 : 0) + (format.includes("＊") ? 2 : 0);
}

/** In points, of rows that take more than a line; merged cells have the width of all they cover. */
export function rowHeights(
  rows: readonly (readonly SheetCell[])[],
  { widths, merges }: { readonly widths: readonly number[]; readonly merges: readonly Area[] },
): ReadonlyMap<number, number> {
  const areas = new Map(merges.map((area) => [`${area.startRow},${area.startCol}`, area]));
  const heights = new Map<number, number>();
  for (const [i, row] of rows.entries()) {
    let lines = 1;
    for (const [j, { value, role }] of row.entries()) {
      if (typeof value !== "string" || role === "sign" || role === "caption") continue;
      const area = areas.get(`${i},${j}`);
      const width = widths.slice(j, (area?.endCol ?? j) + 1).reduce((sum, one) => sum + one, -margin);
      const deep = area === undefined ? 1 : area.endRow - area.startRow + 1;
      lines = Math.max(lines, Math.ceil(linesIn(value, role === "title" ? width / 1.3 : width) / deep));
    }
    const title = row[0]?.role === "title";
    if (lines > 1 || title) heights.set(i, Math.min(highest, lines * (title ? titleHeight : lineHeight) + padding));
  }
  return heights;
}

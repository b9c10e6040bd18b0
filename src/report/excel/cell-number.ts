/** A number of a table as a cell: a number shown by its format, or the sign that stands in its place. */
import { symbols } from "../../table/format.js";
import type { ShownCell } from "../../table/shown-cell.js";
import type { TableCount, TableRow } from "../../table/table.js";
import type { SheetCell } from "./sheet.js";

/** A share in per cent, others as they are; without the tail that binary fractions leave. */
export const scaled = (value: number, { kind }: Pick<TableRow, "kind">): number =>
  kind === "statistic" ? value : Number((value * 100).toPrecision(15));

const signCell = (value: string): SheetCell => ({ value, role: "sign" });

/** What is asked of a cell. */
export interface Measure {
  readonly of: (cell: ShownCell) => number | null;
  readonly format: (row: TableRow) => string;
  /** Whether it is in the unit of the row: shares become per cent. */
  readonly inUnit: boolean;
  /** Whether ＊ stands after what is to be used with care. */
  readonly marked?: boolean;
  readonly strong?: (cell: ShownCell) => boolean;
}

/** `marks`: room is left for ＊ after every number, so that digits stay below digits. */
export function numberCell(
  cell: ShownCell,
  { measure, row, marks }: { readonly measure: Measure; readonly row: TableRow; readonly marks: boolean },
): SheetCell {
  if (cell.disclosure === "suppressed") return signCell(symbols.suppressed);
  const value = measure.of(cell);
  if (value === null) return signCell(cell.n === 0 ? symbols.none : symbols.unknown);
  const care = measure.marked === true && cell.reliability !== "ok";
  return {
    value: measure.inUnit ? scaled(value, row) : value,
    role: "number",
    format: withRoom(measure.format(row), measure.marked === true && marks ? care : null),
    ...(measure.strong?.(cell) === true && { strong: true }),
  };
}

/** The mark is part of how a number is shown, not of the number. */
const withRoom = (format: string, care: boolean | null): string =>
  care === null ? format : format.trimEnd().replace(/_$/, care ? '"＊"' : "_＊");

export const countCell = (count: TableCount, value: number | null): SheetCell =>
  count.disclosure === "suppressed"
    ? signCell(symbols.suppressed)
    : value === null
      ? signCell(symbols.unknown)
      : { value, role: "number", format: wholeFormat };

/** With a space after the last digit, off the line of the cell. */
export const wholeFormat = "#,##0_ ";
export const decimalFormat = "#,##0.0_ ";
export const shareFormat = "0.0_ ";
export const differenceFormat = "+0.0_ ;-0.0_ ;0.0_ ";

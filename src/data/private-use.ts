import type { Fault } from "./fault.js";
import type { Cell, Table } from "./table.js";

const privateUse = /\p{Co}/u;

/** Whether a text holds a gaiji anywhere. */
export const hasPrivateUse = (text: string): boolean => privateUse.test(text);

/** U+E000 and the like, each once, in the order found. */
const codePoints = (text: string): string =>
  [...new Set(text.match(/\p{Co}/gu))]
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`)
    .join("、");

/** Every cell with a gaiji: a private-use character, whose shape only the machine that typed it knows. */
export function privateUseIn(
  table: Pick<Table, "file" | "header" | "rows" | "rowNumbers">,
  headerRow: number,
): Fault[] {
  const faults: Fault[] = [];
  const look = (cells: readonly Cell[], row: number) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== "string" || !hasPrivateUse(cell)) return;
      faults.push({
        code: "private-use-character",
        file: table.file,
        row,
        column: table.header[column] ?? null,
        found: codePoints(cell),
        expected: null,
      });
    });
  };
  look(table.header, headerRow);
  table.rows.forEach((cells, row) => {
    look(cells, table.rowNumbers[row]!);
  });
  return faults;
}

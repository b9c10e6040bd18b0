import type { Responses } from "../data/responses.js";

const shown = 5;

/** Rows as the user finds them in the file: "3, 7, 9" or "3, 7, 9, 12, 15, … (40)". */
export function namedRows(responses: Responses, rows: readonly number[]): string {
  const names = rows.slice(0, shown).map((row) => responses.rowNumbers[row] ?? row + 2);
  return rows.length > shown ? `${names.join(", ")}, … (${rows.length})` : names.join(", ");
}

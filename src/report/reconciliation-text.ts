/** Words and tables of reconciliation.md. */
import type { Label } from "../codebook/label.js";

export const none = "なし / none";

/** A cell that cannot break its table, nor be read as markup. */
export const cell = (text: string): string => text.replace(/[\\|<>*_`[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join("\n");
}

export const inBoth = (label: Label): string =>
  label.en === undefined || label.en === label.ja ? label.ja : `${label.ja} / ${label.en}`;

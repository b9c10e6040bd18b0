/** Columns of data, or a data frame, as a table of their first rows. */
import { inLanguage } from "../../codebook/label.js";
import type { DisplayContext } from "./context.js";
import { plainHead, type View } from "./view.js";
import { words } from "./view-words.js";

/** Heads, and rows below them. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const shownRows = 10;

const cellText = (cell: unknown): string =>
  cell === null || cell === undefined || Number.isNaN(cell)
    ? ""
    : typeof cell === "object"
      ? JSON.stringify(cell)
      : String(cell);

export function recordsView({ columns, rows }: Records, { lang }: DisplayContext): View {
  const more = rows.length - shownRows;
  const size = `${rows.length} ${inLanguage(words.rows, lang)} × ${columns.length} ${inLanguage(words.columns, lang)}`;
  return {
    caption: size,
    head: plainHead(columns),
    rows: rows.slice(0, shownRows).map((row) => row.map(cellText)),
    names: 0,
    notes: more > 0 ? [`… ${inLanguage(words.more, lang)} ${more} ${inLanguage(words.rows, lang)}`] : [],
  };
}

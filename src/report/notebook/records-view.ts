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

/** Numbers to eight figures, which tell any two apart and are the same on every machine. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined || Number.isNaN(cell)) return "";
  if (typeof cell === "number") return String(Number(cell.toPrecision(8)));
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** Nothing that reads as a number with a unit: 18,218人, 4.94％, −3–5. */
const isText = (cell: unknown): boolean => {
  const text = cellText(cell);
  return text === "" || !/^[約+−-]?\d[\d,.]*\S{0,4}$|^[\d.,人％%～–-]+$/.test(text);
};

export function recordsView({ columns, rows }: Records, { lang }: DisplayContext): View {
  const more = rows.length - shownRows;
  const size = `${rows.length} ${inLanguage(words.rows, lang)} × ${columns.length} ${inLanguage(words.columns, lang)}`;
  return {
    caption: more > 0 ? size : "",
    head: plainHead(columns),
    rows: rows.slice(0, shownRows).map((row) => row.map(cellText)),
    names: 0,
    texts: new Set(columns.flatMap((_, j) => (rows.every((row) => isText(row[j])) ? [j] : []))),
    notes: more > 0 ? [`… ${inLanguage(words.more, lang)} ${more} ${inLanguage(words.rows, lang)}`] : [],
  };
}

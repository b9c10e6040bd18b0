/** A tabulation as a notebook shows it: its heads as they branch, shares with letters, and the base of each column. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import { formatNumber, formatPercent, symbols } from "../../table/format.js";
import { headDepth } from "../../table/head-tree.js";
import { shownCell } from "../../table/shown-cell.js";
import type { Table, TableCell, TableCount, TableHead, TableRow } from "../../table/table.js";
import { directionLabels } from "../excel/words.js";
import { careMark } from "../words/shown.js";
import type { DisplayContext } from "./context.js";
import type { View, ViewHead } from "./view.js";
import { reconstructedNote, words } from "./view-words.js";

export function tableView(table: Table, { lang }: DisplayContext): View {
  const text = (label: Label) => inLanguage(label, lang);
  const body = table.rows.map((row, i) => [
    text(row.label),
    ...(table.cells[i] ?? []).map((cell) => cellText(cell, row)),
  ]);
  const bases = [text(words.n), ...table.columns.map(({ base }) => countText(base))];
  return {
    caption: text(table.title),
    head: headRows(table.heads.columns, lang),
    rows: [...body, bases],
    names: 1,
    strong: new Set(table.rows.flatMap(({ kind }, i) => (kind === "total" ? [i] : []))),
    notes: [
      `${text(words.base)}${lang === "ja" ? "：" : ": "}${text(table.base.label)}（${text(directionLabels[table.shares])}）`,
      ...table.notes.map(text),
      ...(table.origin === "reconstructed" ? [text(reconstructedNote)] : []),
    ],
  };
}

const countText = ({ n }: TableCount): string => (n === null ? symbols.suppressed : formatNumber(n));

function cellText(cell: TableCell, { kind }: TableRow): string {
  const { value, disclosure, higherThan } = shownCell(cell);
  if (disclosure === "suppressed") return symbols.suppressed;
  const number = kind === "statistic" ? formatNumber(value, 1) : formatPercent(value);
  return number + careMark(cell.estimate) + (higherThan.length > 0 ? ` ${higherThan.join("")}` : "");
}

/** The tree of heads level by level; a head without heads of its own reaches down to the rows. */
function headRows(heads: readonly TableHead[], lang: Lang): View["head"] {
  const depth = Math.max(1, headDepth(heads));
  const levels: ViewHead[][] = Array.from({ length: depth }, (_, level) =>
    level === 0 ? [{ text: "", rows: depth }] : [],
  );
  const lay = (branch: readonly TableHead[], level: number): void => {
    for (const { label, span, heads: inner } of branch) {
      const rows = inner.length === 0 ? depth - level : 1;
      levels[level]?.push({ text: inLanguage(label, lang), rows, columns: span[1] - span[0] });
      lay(inner, level + 1);
    }
  };
  lay(heads, 0);
  return levels;
}

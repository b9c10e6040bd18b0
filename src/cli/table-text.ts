/** A table for people on a terminal: numbers with letters, the base of every column, tests and notes. */
import { inLanguage } from "../codebook/label.js";
import { testLine } from "../report/test-line.js";
import { formatNumber, formatPercent, symbols } from "../table/format.js";
import { columnHeads } from "../table/head-tree.js";
import { type ShownCell, shownCell } from "../table/shown-cell.js";
import type { Table, TableCount, TableRow } from "../table/table.js";
import { alignedLines, padded } from "./aligned-lines.js";
import type { Context } from "./context.js";

export function tableText(table: Table, context: Context): string[] {
  const { lang, say } = context;
  const letters = table.columns.map((_, j) => lettersWidth(table, j));
  const head = table.columns.map(({ letter }, j) => {
    const name = columnHeads(table.heads.columns, j, lang).column;
    return beside(letter === null ? name : `${name} (${letter})`, "", letters[j] ?? 0);
  });
  const body = table.rows.map((row, i) => [
    inLanguage(row.label, lang),
    ...(table.cells[i] ?? []).map((cell, j) => cellText(shownCell(cell), row, letters[j] ?? 0)),
  ]);
  const sizes = (name: string, of: (count: TableCount) => number | null) => [
    name,
    ...table.columns.map(({ base }, j) => beside(countText(base, of), "", letters[j] ?? 0)),
  ];
  const bases = [sizes("n", ({ n }) => n), sizes(say({ ja: "重み付きの数", en: "weighted" }), ({ size }) => size)];
  const rows = [["", ...head], ...body, ...bases];
  const shares = say(directions[table.shares]);
  return [
    `${table.survey}@${table.wave} ${table.id}  ${inLanguage(table.title, lang)}  ${shares}`,
    `${inLanguage(table.base.label, lang)} (n = ${countText(table.base, ({ n }) => n)})`,
    ...alignedLines(rows, rows[0]?.map((_, place) => (place === 0 ? "left" : "right")) ?? []),
    ...table.tests.map(({ result }) => testLine(result, context)),
    ...table.notes.map((note) => inLanguage(note, lang)),
  ];
}

const directions: Readonly<Record<Table["shares"], { readonly ja: string; readonly en: string }>> = {
  column: { ja: "列ごとの割合（％）", en: "column shares (%)" },
  row: { ja: "行ごとの割合（％）", en: "row shares (%)" },
  total: { ja: "全体に対する割合（％）", en: "shares of the whole (%)" },
};

const lettersWidth = ({ cells }: Table, column: number): number =>
  Math.max(0, ...cells.map((row) => row[column]?.higherThan.join("").length ?? 0));

/** Room for letters on the right of every number of a column, so that digits stay below digits. */
const beside = (text: string, letters: string, width: number): string =>
  width === 0 ? text : `${text} ${padded(letters, width, "left")}`;

function cellText(cell: ShownCell, { kind }: TableRow, width: number): string {
  if (cell.disclosure === "suppressed") return beside(symbols.suppressed, "", width);
  if (cell.n === 0) return beside(symbols.none, "", width);
  const number = kind === "statistic" ? formatNumber(cell.value, 1) : formatPercent(cell.value);
  return beside(number, cell.higherThan.join(""), width);
}

function countText(count: TableCount, of: (count: TableCount) => number | null): string {
  return count.disclosure === "suppressed" ? symbols.suppressed : formatNumber(of(count));
}

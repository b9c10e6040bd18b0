/**
 * Every table of a level as the page's script reads it: labels once, cells as texts already rounded and protected, so that
 * nothing stands in the page that no table may print.
 */
import type { Label } from "../../../codebook/label.js";
import { markOf } from "../../../reconcile/verdict-marks.js";
import { formatNumber, symbols } from "../../../table/format.js";
import { headPath } from "../../../table/head-tree.js";
import type { Table, TableColumn, TableCount, TableHead } from "../../../table/table.js";
import { printedText } from "../../reconciliation-words.js";
import type { LevelResults } from "../../wave-results.js";
import { cellTexts } from "./cell-texts.js";
import { type Interned, interned } from "./interned.js";
import { sourceTexts } from "./source-texts.js";

/** [value, interval, count, difference, letters, place of what to know]; empty texts at the end are left out. */
type Cell = readonly (string | number)[];

interface ViewerTable {
  /** Of the question, in `questions`. */
  readonly q: number;
  /** Who is in the table, without and with n. */
  readonly base: number;
  readonly n: string;
  /** What the shares add up along. */
  readonly shares: Table["shares"];
  /** Labels of the breakdowns. */
  readonly groups: readonly number[];
  /** [label, breakdown or -1 for the total, n, letter]. */
  readonly columns: readonly (readonly (string | number)[])[];
  /** [label, name, kind]. */
  readonly rows: readonly (readonly (string | number)[])[];
  readonly cells: readonly (readonly Cell[])[];
  readonly notes: readonly number[];
  /** Set for tables of a part of the people: their name. */
  readonly scope?: number;
}

export interface ViewerData {
  readonly labels: Interned["list"];
  /** [label, …printed figures about it as [label, expression, printed, verdict]]. */
  readonly questions: readonly (readonly [number, readonly (readonly (string | number)[])[]])[];
  readonly tables: readonly ViewerTable[];
  /** Responses, codebook, rounding, source: what is the same for every number. */
  readonly source: readonly number[];
}

export function viewerData(results: LevelResults, printed: LevelResults["reconciliation"]): ViewerData | null {
  const tables = withoutRepeats(results.tables ?? []);
  if (tables.length === 0) return null;
  const labels = interned();
  const names = [...new Set(tables.map(({ question }) => question.name))];
  const questions = names.map((name) => {
    const label = tables.find(({ question }) => question.name === name)?.question.label ?? { ja: name };
    return [labels.at(label), figuresAbout(name, printed, labels)] as const;
  });
  const source = sourceTexts(results).map((label) => labels.at(label));
  const made = tables.map((table) => tableOf(table, names.indexOf(table.question.name), labels));
  return { labels: labels.list, questions, tables: made, source };
}

/** A table of the total alone is in one with breakdowns that has the total too. */
function withoutRepeats(tables: readonly Table[]): readonly Table[] {
  const whole = ({ columns, scope }: Table) =>
    columns.some(({ kind }) => kind === "total") && Object.keys(scope).length === 0;
  const broken = new Set(
    tables.filter((table) => whole(table) && table.columns.length > 1).map(({ question }) => question.name),
  );
  return tables.filter((table) => !(whole(table) && table.columns.length === 1 && broken.has(table.question.name)));
}

function tableOf(table: Table, q: number, labels: Interned): ViewerTable {
  const scoped = Object.keys(table.scope).length > 0;
  return {
    q,
    base: labels.at(table.base.label),
    n: countText(table.base),
    shares: table.shares,
    groups: table.heads.columns.filter((_, i) => groupsIn(table)[i] !== null).map(({ label }) => labels.at(label)),
    columns: table.columns.map((column, j) => [
      labels.at(columnLabel(table.heads.columns, column, j)),
      column.group ?? -1,
      countText(column.base),
      ...(column.letter === null ? [] : [column.letter]),
    ]),
    rows: table.rows.map(({ label, name, kind }) => [labels.at(label), name, kind]),
    cells: table.cells.map((row, i) => row.map((cell) => cellOf(table, cell, i, labels))),
    notes: table.notes.map((note) => labels.at(note)),
    ...(scoped && { scope: labels.at(table.base.label) }),
  };
}

/** The breakdown that each head stands over. */
const groupsIn = ({ heads, columns }: Table): readonly (number | null)[] =>
  heads.columns.map(({ span: [from] }) => columns[from]?.group ?? null);

function cellOf(table: Table, cell: Table["cells"][number][number], i: number, labels: Interned): Cell {
  const row = table.rows[i];
  if (row === undefined) return [];
  const { value, range, count, difference, letters, detail } = cellTexts(cell, row);
  return [value, range, count, difference, letters, labels.at(detail)];
}

const countText = ({ n, disclosure }: TableCount): string =>
  disclosure === "suppressed" ? symbols.suppressed : formatNumber(n);

/** The categories above a column; the breakdown itself goes without saying. */
function columnLabel(heads: readonly TableHead[], { label }: TableColumn, place: number): Label {
  const path = headPath(heads, place).slice(1);
  if (path.length < 2) return label;
  return { ja: path.map(({ ja }) => ja).join(" / "), en: path.map(({ ja, en }) => en ?? ja).join(" / ") };
}

/** Printed figures whose expression names the question. */
function figuresAbout(name: string, printed: LevelResults["reconciliation"], labels: Interned) {
  const named = new RegExp(`\\b${name}\\b`);
  return printed
    .filter(({ figure }) => named.test(figure.expression))
    .map((line) => [
      labels.at(line.figure.label),
      line.figure.expression,
      labels.at({ ja: printedText(line, "ja"), en: printedText(line, "en") }),
      labels.at(markOf(line).word),
    ]);
}

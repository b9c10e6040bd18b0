/** A table as a sheet for people: title, whom it is of, the numbers under a head that stays in sight, and what its signs mean. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import type { TestResult } from "../../compare/test-result.js";
import { formatNumber, symbols } from "../../table/format.js";
import type { Table, TableColumn, TableHead, TableTest } from "../../table/table.js";
import { testLine } from "../test-line.js";
import { columnWidths, rowHeights } from "./column-widths.js";
import { headRows } from "./head-rows.js";
import { linkLine, textLine, titleLine } from "./lines.js";
import { pageBreaks } from "./page-breaks.js";
import type { Area, SheetCell, Unnamed } from "./sheet.js";
import { signNotes } from "./sign-notes.js";
import { besideBody, blocksBody } from "./table-body.js";
import { besideMeasures, hasLetters } from "./table-measures.js";
import { directionLabels, words } from "./words.js";

/** What stands around a table. */
export interface TableSheetInput {
  readonly number: number;
  /** The survey and wave it is of, and its level. */
  readonly of: Label;
  readonly source: Label;
  /** The sheet that lists all tables. */
  readonly contents: string;
  readonly lang: Lang;
}

/** Of a row of one line, in points: said of every row, so that every program breaks pages alike. */
const plainHeight = 15;

/** Room for sentences above and below a table, in digits; the height that a head in sight may take, in points. */
const [leastWidth, longestLine, paddingWidth, tallest] = [96, 160, 12, 240];

export function tableSheet(table: Table, input: TableSheetInput): Unnamed {
  const { lang } = input;
  const above = linesAbove(table, input);
  const from = above.length;
  const alone = table.columns.length === 1;
  const heads = alone ? measureHeads(table) : columnHeads(table);
  const columns = alone ? besideMeasures(table).length : table.columns.length;
  const corner = inLanguage(table.question.label, lang);
  const head = headRows(heads, { from, corner, columns, lang });
  const body = alone ? besideBody(table, lang) : blocksBody(table, lang);
  const widths = padded(columnWidths({ head: head.rows, merges: head.merges, from, body }));
  const below = linesBelow(table, [...head.rows, ...body], input);
  const rows = [...above, ...head.rows, ...body, ...below];
  const last = from + head.rows.length;
  const across = columnsWithin(widths);
  const merges = [...acrossAll(above, 0, across), ...head.merges, ...acrossAll(below, last + body.length, across)];
  const higher = rowHeights(rows, { widths, merges });
  const heights = new Map(rows.map((_, row) => [row, higher.get(row) ?? plainHeight]));
  const tall = rows.slice(0, last).reduce((sum, _, row) => sum + (heights.get(row) ?? 0), 0) > tallest;
  const repeated = [from, last - 1] as const;
  const starts = [...blockStarts(body, last), last + body.length];
  return {
    rows,
    merges,
    widths,
    heights,
    frozen: { rows: tall ? 0 : last, columns: 1 },
    repeated,
    breaks: pageBreaks({ rows, widths, heights, repeated, starts }),
    printed: true,
  };
}

/** Captions; one that stands under another belongs to its block. */
const blockStarts = (body: readonly (readonly SheetCell[])[], from: number): readonly number[] =>
  body.flatMap(([first], i) =>
    i === 0 || (first?.role === "caption" && body[i - 1]?.[0]?.role !== "caption") ? [from + i] : [],
  );

function linesAbove(table: Table, { number, of, contents, lang }: TableSheetInput): readonly (readonly SheetCell[])[] {
  const { base } = table;
  const n = base.disclosure === "suppressed" ? symbols.suppressed : formatNumber(base.n);
  const numbered = { ja: `表${number}　`, en: `Table ${number}. ` };
  return [
    titleLine(inLanguage(numbered, lang) + inLanguage(table.title, lang)),
    textLine(inLanguage(of, lang)),
    textLine(`${inLanguage(words.base, lang)}${lang === "ja" ? "：" : ": "}${inLanguage(base.label, lang)} (n = ${n})`),
    textLine(
      `${inLanguage(words.unit, lang)}${lang === "ja" ? "：" : ": "}${inLanguage(directionLabels[table.shares], lang)}`,
    ),
    linkLine(inLanguage(words.back, lang), contents),
  ];
}

function linesBelow(
  table: Table,
  shown: readonly (readonly SheetCell[])[],
  { source, lang }: TableSheetInput,
): readonly (readonly SheetCell[])[] {
  const tests = table.tests.map((test) => testLine(labelled(table, test, lang), { say: (message) => message[lang] }));
  const notes = table.notes.map((note) => inLanguage(note, lang));
  const from = `${inLanguage(words.source, lang)}${lang === "ja" ? "：" : ": "}${inLanguage(source, lang)}`;
  return [[], ...[...tests, ...notes, ...signNotes(shown, lang), from].map(textLine)];
}

/** The test by the labels of its questions, and of the options that it is of. */
function labelled({ question, rows, columns, heads }: Table, test: TableTest, lang: Lang): TestResult {
  const { group, option, breakdownOption, result } = test;
  const place = columns.findIndex((column) => column.group === group);
  const over = heads.columns.find(({ span: [from, to] }) => from <= place && place < to);
  const row = rows.find(({ name }) => name === option);
  const column = columns.find(
    (one) => one.group === group && Object.values(one.domain).join(" × ") === breakdownOption,
  );
  const [down, across] = [named(question.label, row?.label), named(over?.label, column?.label)];
  return { ...result, questions: [inLanguage(down, lang), inLanguage(across, lang)] };
}

const named = (question: Label = { ja: "" }, option?: Label): Label =>
  option === undefined
    ? question
    : { ja: `${question.ja}「${option.ja}」`, en: `${question.en ?? question.ja}: ${option.en ?? option.ja}` };

const measureHeads = (table: Table): readonly TableHead[] =>
  besideMeasures(table).map(({ label }, i) => ({ label, span: [i, i + 1], heads: [] }));

/** With the letter of each column, where letters stand among the numbers. */
const columnHeads = (table: Table): readonly TableHead[] =>
  hasLetters(table) ? lettered(table.heads.columns, table.columns) : table.heads.columns;

const lettered = (heads: readonly TableHead[], columns: readonly TableColumn[]): readonly TableHead[] =>
  heads.map((head) => {
    if (head.heads.length > 0) return { ...head, heads: lettered(head.heads, columns) };
    const letter = columns[head.span[0]]?.letter ?? null;
    return letter === null ? head : { ...head, label: withLetter(head.label, letter) };
  });

const withLetter = ({ ja, en }: Label, letter: string): Label => ({
  ja: `${ja}\n(${letter})`,
  ...(en !== undefined && { en: `${en}\n(${letter})` }),
});

function padded(widths: readonly number[]): readonly number[] {
  const missing = leastWidth - widths.reduce((sum, width) => sum + width, 0);
  return [...widths, ...Array.from({ length: Math.max(0, Math.ceil(missing / paddingWidth)) }, () => paddingWidth)];
}

/** How many columns a sentence stands over: a line longer than a page cannot be read. */
function columnsWithin(widths: readonly number[]): number {
  let width = 0;
  const beyond = widths.findIndex((one) => {
    width += one;
    return width > longestLine;
  });
  return beyond === -1 ? widths.length : Math.max(1, beyond);
}

const acrossAll = (lines: readonly (readonly SheetCell[])[], from: number, columns: number): readonly Area[] =>
  lines.flatMap((line, i) =>
    line.length === 1 && columns > 1
      ? [{ startRow: from + i, startCol: 0, endRow: from + i, endCol: columns - 1 }]
      : [],
  );

/** The body of a table as rows of a sheet: blocks below one another under one head, or measures side by side. */
import { inLanguage, type Label, type Lang } from "../../codebook/label.js";
import { shownCell } from "../../table/shown-cell.js";
import type { Table, TableCount, TableHead, TableRow } from "../../table/table.js";
import { countCell, numberCell } from "./cell-number.js";
import type { SheetCell } from "./sheet.js";
import {
  belowMeasures,
  besideMeasures,
  hasLetters,
  isWeighted,
  type NamedMeasure,
  shareMeasure,
} from "./table-measures.js";
import { words } from "./words.js";

type Line = readonly SheetCell[];

/** Columns side by side, one for each thing said of the only column of numbers. */
export function besideBody(table: Table, lang: Lang): readonly Line[] {
  const measures = besideMeasures(table);
  const marks = hasMarks(table);
  const base: Line = [
    label(inLanguage(words.n, lang), true),
    countCell(table.base, table.base.n),
    ...measures
      .slice(1)
      .map(({ label: of }) => (of === words.weightedCount ? countCell(table.base, table.base.size) : blank)),
  ];
  const rows = linesOf(table.heads.rows).map((line): Line => {
    if ("caption" in line) return captionLine(inLanguage(line.caption, lang), measures.length);
    const [row, cell] = [table.rows[line.place], table.cells[line.place]?.[0]];
    if (row === undefined || cell === undefined) return [];
    const shown = shownCell(cell);
    return [
      rowLabel(row, lang),
      ...measures.map((measure) => (measure.rows(row) ? numberCell(shown, { measure, row, marks }) : blank)),
    ];
  });
  return [...rows, base];
}

/** Shares with their bases, then letters, differences, counts and intervals. */
export function blocksBody(table: Table, lang: Lang): readonly Line[] {
  const columns = table.columns.length;
  const share = shareMeasure(table);
  return [
    captionLine(inLanguage(words.sizes, lang), columns),
    ...sizeLines(table, lang),
    ...block(table, share, { lang, headed: true }),
    ...(hasLetters(table) ? lettersBlock(table, lang) : []),
    ...belowMeasures(table).flatMap((measure) => block(table, measure, { lang, headed: false })),
  ];
}

function sizeLines(table: Table, lang: Lang): readonly Line[] {
  const line = (name: Label, of: (count: TableCount) => number | null): Line => [
    label(inLanguage(name, lang), true),
    ...table.columns.map(({ base }) => countCell(base, of(base))),
  ];
  return [line(words.n, ({ n }) => n), ...(isWeighted(table) ? [line(words.weighted, ({ size }) => size)] : [])];
}

/** A caption over the rows; `headed`: with the heads that part them. */
function block(
  table: Table,
  measure: NamedMeasure,
  { lang, headed }: { readonly lang: Lang; readonly headed: boolean },
): readonly Line[] {
  const marks = hasMarks(table);
  const columns = table.columns.length;
  const lines = linesOf(table.heads.rows).flatMap((line): Line[] => {
    if ("caption" in line) return headed ? [captionLine(inLanguage(line.caption, lang), columns)] : [];
    const row = table.rows[line.place];
    if (row === undefined || !measure.rows(row)) return [];
    const cells = (table.cells[line.place] ?? []).map((cell, j) =>
      table.columns[j]?.kind === "total" && measure.label === words.difference
        ? blank
        : numberCell(shownCell(cell), { measure, row, marks }),
    );
    return [[rowLabel(row, lang), ...cells]];
  });
  return lines.length === 0 ? [] : [captionLine(inLanguage(measure.label, lang), columns), ...lines];
}

function lettersBlock(table: Table, lang: Lang): readonly Line[] {
  const lines = table.rows.flatMap((row, i): Line[] => {
    const letters = (table.cells[i] ?? []).map((cell) => shownCell(cell).higherThan.join(" "));
    if (letters.every((text) => text === "")) return [];
    return [[rowLabel(row, lang), ...letters.map((value): SheetCell => ({ value: value || null, role: "letters" }))]];
  });
  return [captionLine(inLanguage(words.letters, lang), table.columns.length), ...lines];
}

type RowLine = { readonly caption: Label } | { readonly place: number };

/** The rows in their order, under the heads that stand over several. */
const linesOf = (heads: readonly TableHead[]): readonly RowLine[] =>
  heads.flatMap(({ label: caption, span, heads: inner }) =>
    inner.length === 0
      ? Array.from({ length: span[1] - span[0] }, (_, i) => ({ place: span[0] + i }))
      : [{ caption }, ...linesOf(inner)],
  );

const hasMarks = ({ cells }: Table): boolean =>
  cells.some((row) => row.some((cell) => shownCell(cell).value !== null && cell.estimate.reliability !== "ok"));

const blank: SheetCell = { value: null, role: "number" };
const label = (value: string, strong = false): SheetCell => ({ value, role: "label", ...(strong && { strong }) });
const rowLabel = ({ label: text, kind }: TableRow, lang: Lang): SheetCell =>
  label(inLanguage(text, lang), kind === "total");

const captionLine = (value: string, columns: number): Line => [
  { value, role: "caption" },
  ...Array.from({ length: columns }, (): SheetCell => ({ value: null, role: "caption" })),
];

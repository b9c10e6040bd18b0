/** Sheets as an xlsx file: the same sheets, the same bytes; no name of a person, no clock, no formula. */
import type { Cell, CellStyle, CellValue, NamedRange, PageSetup, WriteSheet } from "hucre";
import { bookFont, cellStyle } from "./cell-style.js";
import { margins, printedPage } from "./printed-page.js";
import { cellText, looksLikeError } from "./safe-text.js";
import type { Sheet, SheetCell } from "./sheet.js";
import { quotedName } from "./sheet-names.js";

/** The first moment that a zip archive can name. */
const noTime = new Date(Date.UTC(1980, 0, 1));

export async function workbookBytes(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    namedRanges: sheets.flatMap(repeatedRows),
    properties: { title: cellText(title), created: noTime, modified: noTime },
    defaultFont: bookFont,
  });
}

function writtenSheet(sheet: Sheet): WriteSheet {
  const { name, rows, merges, widths, heights, frozen, breaks = [], printed } = sheet;
  const styles = rows.map((row) => row.map(cellStyle));
  const usual = usualStyles(styles, widths.length);
  return {
    name,
    columns: widths.map((width, column) => {
      const style = usual[column];
      return { width, ...(style !== undefined && { style }) };
    }),
    rows: rows.map((row) => row.map(plainValue)),
    cells: cellDetails(rows, styles, usual),
    merges: [...merges],
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    freezePane: frozen,
    view: { showGridLines: !printed },
    pageSetup: page(widths),
    ...(breaks.length > 0 && { rowBreaks: breaks.map((row) => row - 1) }),
    headerFooter: { oddFooter: "&C&P / &N&R&A" },
  };
}

const plainValue = ({ value }: SheetCell): CellValue => (typeof value === "string" ? cellText(value) : value);

type Styles = readonly (readonly CellStyle[])[];

/** The look that most cells of a column have: only others are told one by one, which takes time. */
function usualStyles(styles: Styles, columns: number): readonly (CellStyle | undefined)[] {
  const counts = Array.from({ length: columns }, () => new Map<CellStyle, number>());
  for (const row of styles) {
    for (const [column, style] of row.entries()) {
      const count = counts[column];
      count?.set(style, (count.get(style) ?? 0) + 1);
    }
  }
  return counts.map((count) => [...count].sort(([, a], [, b]) => b - a)[0]?.[0]);
}

function cellDetails(
  rows: Sheet["rows"],
  styles: Styles,
  usual: readonly (CellStyle | undefined)[],
): Map<string, Partial<Cell>> {
  const details = new Map<string, Partial<Cell>>();
  for (const [i, row] of rows.entries()) {
    const looks = styles[i] ?? [];
    for (const [column, cell] of row.entries()) {
      const [style, most] = [looks[column] ?? {}, usual[column]];
      const found = detail(cell, style, style === most);
      if (found !== null) details.set(`${i},${column}`, found);
    }
  }
  return details;
}

/** What a cell has beside its value and the look of its column. */
function detail({ value, link }: SheetCell, style: CellStyle, usual: boolean): Partial<Cell> | null {
  const text = typeof value === "string" && looksLikeError(value) ? value : null;
  if (usual && text === null && link === undefined) return null;
  return {
    style,
    ...(text !== null && { richText: [{ text }] }),
    ...(link !== undefined && { hyperlink: { target: "", location: `${quotedName(link)}!A1` } }),
  };
}

const page = (widths: readonly number[]): PageSetup => ({
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: printedPage(widths).across,
  fitToHeight: 0,
  margins,
});

/** Rows, and the column of labels, that every page repeats. */
function repeatedRows({ name, repeated }: Sheet): NamedRange[] {
  if (repeated === undefined) return [];
  const [from, to] = repeated;
  const sheet = quotedName(name);
  return [{ name: "_xlnm.Print_Titles", range: `${sheet}!$A:$A,${sheet}!$${from + 1}:$${to + 1}`, scope: name }];
}

/** A workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) to a grid of typed cells; dates become ISO text without a time zone. */
import type { Sheet, Workbook } from "hucre";
import { type Message, SurveyError } from "../errors.js";
import type { Grid, Merge } from "./grid.js";
import { cellOf, openWorkbook, type WorkbookFormat } from "./open-workbook.js";
import { type Cell, isBlank } from "./table.js";

const isEmpty = (sheet: Sheet): boolean => sheet.rows.every((row) => row.every((value) => isBlank(cellOf(value))));

function chooseSheet({ sheets }: Workbook, file: string, named?: string): Sheet | undefined {
  if (named === undefined) return sheets.find((sheet) => !sheet.hidden && !sheet.veryHidden && !isEmpty(sheet));
  const found = sheets.find(({ name }) => name === named);
  if (found) return found;
  const names = sheets.map(({ name }) => name);
  throw new SurveyError("unknown-name", {
    ja: `シートがありません：${file} の「${named}」（あるもの：${names.join("、")}）`,
    en: `unknown sheet of ${file}: ${named} (expected one of ${names.join(", ")})`,
  });
}

function sheetNote({ sheets }: Workbook, { name }: Sheet): Message[] {
  if (sheets.length === 1) return [];
  return [
    {
      ja: `${sheets.length} 枚のシートのうち、空でない最初の「${name}」を読みました`,
      en: `of ${sheets.length} sheets the first that is not empty, ${name}, was read`,
    },
  ];
}

/** Writes the value of each merged cell into every cell it covers. */
function fillMerges(rows: Cell[][], merges: readonly Merge[]): void {
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? "";
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      for (let column = startCol; column <= endCol; column++) rows[row]![column] = value;
    }
  }
}

/** The cells of a sheet: the one named, or the first that is visible and not empty. */
export async function readSheet(
  bytes: Uint8Array,
  format: WorkbookFormat,
  options: { readonly file: string; readonly sheet?: string },
): Promise<Grid> {
  const book = await openWorkbook(bytes, format, options.file);
  const sheet = chooseSheet(book, options.file, options.sheet);
  if (!sheet) return { rows: [], rowNumbers: [], merges: [], uneven: false, notes: [] };
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column])));
  const merges = sheet.merges ?? [];
  fillMerges(rows, merges);
  const notes = options.sheet === undefined ? sheetNote(book, sheet) : [];
  return { rows, rowNumbers: rows.map((_, row) => row + 1), merges, uneven: false, notes };
}

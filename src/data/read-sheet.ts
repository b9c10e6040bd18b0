/** A workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) to a grid of typed cells; dates become ISO text without a time zone. */
import type { CellValue, Sheet, Workbook } from "hucre";
import { type Message, SurveyError } from "../errors.js";
import type { Grid, Merge } from "./grid.js";
import { type Cell, isBlank } from "./table.js";
import { unreadable } from "./unreadable.js";

export type WorkbookFormat = "xlsx" | "xlsb" | "xls" | "ods";

async function openWorkbook(bytes: Uint8Array, format: WorkbookFormat): Promise<Workbook> {
  if (format === "ods") return (await import("hucre/ods")).readOds(bytes);
  const { readXlsx, readXlsb, readXls } = await import("hucre/xlsx");
  return { xlsx: readXlsx, xlsb: readXlsb, xls: readXls }[format](bytes);
}

const protectedBook: [Message, Message] = [
  { ja: "パスワードで保護されています", en: "protected by a password" },
  {
    ja: "Excel で開き、パスワードを外して保存し直してください",
    en: "open it in Excel and save it without the password",
  },
];
const brokenBook = (format: WorkbookFormat): [Message, Message] => [
  { ja: `壊れているか、${format} 形式のブックではありません`, en: `broken, or not a workbook of the ${format} format` },
  {
    ja: "Excel で開けるか確かめ、「Excel ブック (*.xlsx)」または「CSV UTF-8」として保存し直してください",
    en: "see whether Excel opens it, and save it again as an Excel workbook (*.xlsx) or CSV UTF-8",
  },
];

async function workbook(bytes: Uint8Array, format: WorkbookFormat, file: string): Promise<Workbook> {
  try {
    return await openWorkbook(bytes, format);
  } catch (error) {
    const locked = error instanceof Error && error.name === "EncryptedFileError";
    throw unreadable(file, ...(locked ? protectedBook : brokenBook(format)));
  }
}

/** The date or time a sheet shows, written down: hucre puts it in the UTC fields of a Date. */
function dateText(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
}

const cellOf = (value: CellValue | undefined): Cell =>
  value === null || value === undefined ? "" : value instanceof Date ? dateText(value) : value;

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
  const book = await workbook(bytes, format, options.file);
  const sheet = chooseSheet(book, options.file, options.sheet);
  if (!sheet) return { rows: [], rowNumbers: [], merges: [], uneven: false, notes: [] };
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = sheet.rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column])));
  const merges = sheet.merges ?? [];
  fillMerges(rows, merges);
  const notes = options.sheet === undefined ? sheetNote(book, sheet) : [];
  return { rows, rowNumbers: rows.map((_, row) => row + 1), merges, uneven: false, notes };
}

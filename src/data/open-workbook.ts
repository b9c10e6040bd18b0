/** Workbooks of every format, by their first bytes or their name. */
import type { CellValue, Workbook } from "hucre";
import type { Message } from "../errors.js";
import type { Cell } from "./table.js";
import { unreadable } from "./unreadable.js";

export type WorkbookFormat = "xlsx" | "xlsb" | "xls" | "ods";

async function parsed(bytes: Uint8Array, format: WorkbookFormat): Promise<Workbook> {
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

/** Reads a workbook; one that is locked or broken is an error that says so. */
export async function openWorkbook(bytes: Uint8Array, format: WorkbookFormat, file: string): Promise<Workbook> {
  try {
    return await parsed(bytes, format);
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

/** A value as a cell: dates as text, nothing as empty. */
export const cellOf = (value: CellValue | undefined): Cell =>
  value === null || value === undefined ? "" : value instanceof Date ? dateText(value) : value;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** By the first bytes (zip and OLE containers), then by the name; `null` for text. */
export function workbookFormat(bytes: Uint8Array, path: string): WorkbookFormat | null {
  const extension = /\.(xlsx|xlsm|xlsb|xls|ods)$/i.exec(path)?.[1]?.toLowerCase();
  const named = extension === "xlsm" ? "xlsx" : ((extension as WorkbookFormat | undefined) ?? null);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return named === "xls" ? "xlsx" : (named ?? "xlsx");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return named ?? "xls";
  return named;
}

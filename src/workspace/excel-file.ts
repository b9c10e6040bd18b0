/** The tables of a wave as an Excel workbook. */
import { type ExcelPart, excelBook } from "../report/excel/excel-book.js";
import type { Numbers } from "./compute-wave.js";
import type { OutputFile } from "./output-file.js";

/** Both levels; the tables of cases after those of the respondents. */
export const levelsOf = (numbers: Numbers): readonly ExcelPart[] => [
  numbers,
  ...(numbers.cases === undefined ? [] : [numbers.cases]),
];

export async function excelFile(numbers: Numbers, folder: string): Promise<OutputFile> {
  return { path: `${folder}tables.xlsx`, bytes: await excelBook(levelsOf(numbers), "ja") };
}

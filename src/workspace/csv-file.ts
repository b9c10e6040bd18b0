/** Tables as CSV files that open rightly in Excel: UTF-8 with BOM, CRLF, and no text that runs as a formula. */
import { writeCsv } from "hucre/csv";
import { type OutputFile, textFile } from "./output-file.js";

export type CsvCell = string | number | null;

/** A table as CSV text; the first row heads it. Numbers keep full precision, a text like `=1+1` is quoted. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `${writeCsv(
    rows.map((row) => [...row]),
    { bom: true, lineSeparator: "\r\n", escapeFormulae: true },
  )}\r\n`;

export const csvFile = (path: string, rows: readonly (readonly CsvCell[])[]): OutputFile =>
  textFile(path, csvText(rows));

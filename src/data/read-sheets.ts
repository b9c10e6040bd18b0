/** A file as a spreadsheet program shows it, every sheet cell by cell, with what a table for machines must not have. */
import type { Sheet } from "hucre";
import { decode } from "./decode.js";
import { fileBytes } from "./file-bytes.js";
import type { Merge } from "./grid.js";
import { cellOf, openWorkbook, type WorkbookFormat, workbookFormat } from "./open-workbook.js";
import { readCsv } from "./read-csv.js";
import type { Cell } from "./table.js";

/** A cell by its place, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One sheet as it is; merged cells keep their value in the first only. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly formulas: readonly CellPlace[];
  /** How many pictures, charts and text boxes lie on the sheet. */
  readonly objects: number;
}

export interface RawFile {
  readonly file: string;
  readonly format: WorkbookFormat | "csv";
  readonly sheets: readonly RawSheet[];
}

function placeOf(key: string): CellPlace {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

function rawSheet({ name, rows, merges = [], cells, images = [], charts = [], textBoxes = [] }: Sheet): RawSheet {
  const formulas = [...(cells ?? [])].flatMap(([key, cell]) => (cell.formula === undefined ? [] : [placeOf(key)]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    name,
    rows: rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column]))),
    merges,
    formulas,
    objects: images.length + charts.length + textBoxes.length,
  };
}

/** Reads every visible sheet, or the text of a CSV file as one without a name. */
export async function readSheets(
  path: string,
  { shownAs, encoding }: { readonly shownAs?: string; readonly encoding?: string } = {},
): Promise<RawFile> {
  const file = shownAs ?? path;
  const bytes = await fileBytes(path, file);
  const format = workbookFormat(bytes, path);
  if (format !== null) {
    const { sheets } = await openWorkbook(bytes, format, file);
    return { file, format, sheets: sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(rawSheet) };
  }
  const { text } = decode(bytes, { file, ...(encoding !== undefined && { encoding }) });
  const { rows } = readCsv(text, file);
  return { file, format: "csv", sheets: [{ name: "", rows, merges: [], formulas: [], objects: 0 }] };
}

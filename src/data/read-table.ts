/** A response file to a table of rows under a header: CSV in any Japanese encoding, a sheet of a workbook, or Parquet. */
import { createHash } from "node:crypto";
import { decode } from "./decode.js";
import type { Fault } from "./fault.js";
import { fileBytes } from "./file-bytes.js";
import type { Grid } from "./grid.js";
import { type Header, headerOf } from "./header.js";
import { workbookFormat } from "./open-workbook.js";
import { hasPrivateUse, privateUseIn } from "./private-use.js";
import { readCsv } from "./read-csv.js";
import { isParquet, readParquet } from "./read-parquet.js";
import { readSheet } from "./read-sheet.js";
import { type Cell, isBlank, type Table } from "./table.js";
import { unreadable } from "./unreadable.js";

export interface ReadTableOptions {
  /** The encoding of a text file by any of its names; defaults to what the bytes show. */
  readonly encoding?: string;
  /** The sheet of a workbook; defaults to the first visible one that is not empty. */
  readonly sheet?: string;
  /** What the file is called in faults and outputs; defaults to the path itself. */
  readonly shownAs?: string;
}

const noRows = (file: string, header: Header | null): Error =>
  unreadable(
    file,
    header
      ? { ja: "見出しだけで、回答の行がありません", en: "a header and no rows" }
      : { ja: "空のファイルです", en: "an empty file" },
    {
      ja: "回答が入ったファイルかどうか確かめてください（1 行目が見出し、2 行目からが回答）",
      en: "check that it is the file with the responses (header in row 1, responses from row 2)",
    },
  );

/** The cells of a row under the header, or `null` if there are too few or too many. */
function underHeader(row: readonly Cell[], width: number, uneven: boolean): readonly Cell[] | null {
  if (row.length === width) return row;
  if (row.length > width) return row.slice(width).every(isBlank) ? row.slice(0, width) : null;
  return uneven ? null : [...row, ...Array.from({ length: width - row.length }, () => "")];
}

interface Body {
  readonly rows: (readonly Cell[])[];
  readonly rowNumbers: number[];
  readonly faults: Fault[];
}

/** The rows under the header; empty ones are named unless they end the file. */
function bodyOf(grid: Grid, header: Header, file: string): Body {
  const body: Body = { rows: [], rowNumbers: [], faults: [] };
  let end = grid.rows.length;
  while (end > 0 && grid.rows[end - 1]!.every(isBlank)) end--;
  for (let index = header.start + header.depth; index < end; index++) {
    const [cells, row] = [grid.rows[index]!, grid.rowNumbers[index]!];
    const fitting = underHeader(cells, header.names.length, grid.uneven);
    if (cells.every(isBlank)) {
      body.faults.push({ code: "blank-row", file, row, column: null, found: "", expected: null });
    } else if (!fitting) {
      const [found, expected] = [String(cells.length), header.names.length];
      body.faults.push({ code: "ragged-row", file, row, column: null, found, expected });
    } else {
      body.rows.push(fitting);
      body.rowNumbers.push(row);
    }
  }
  return body;
}

async function gridOf(bytes: Uint8Array, path: string, options: ReadTableOptions & { readonly file: string }) {
  if (isParquet(bytes)) {
    return { encoding: "parquet", grid: await readParquet(bytes, options.file), mayHaveGaiji: true };
  }
  const format = workbookFormat(bytes, path);
  if (format) return { encoding: format, grid: await readSheet(bytes, format, options), mayHaveGaiji: true };
  const { text, encoding } = decode(bytes, options);
  return { encoding, grid: readCsv(text, options.file), mayHaveGaiji: hasPrivateUse(text) };
}

/** Reads a CSV file, a sheet or a Parquet file. Rows that do not fit the header are faults; a file without rows cannot be read. */
export async function readTable(path: string, options: ReadTableOptions = {}): Promise<Table> {
  const file = options.shownAs ?? path;
  const bytes = await fileBytes(path, file);
  const { grid, encoding, mayHaveGaiji } = await gridOf(bytes, path, { ...options, file });
  const header = headerOf(grid);
  if (!header) throw noRows(file, null);
  const { rows, rowNumbers, faults } = bodyOf(grid, header, file);
  const ragged = faults.filter(({ code }) => code === "ragged-row").length;
  if (rows.length + ragged === 0) throw noRows(file, header);
  const table = {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding,
    header: header.names,
    rows,
    rowNumbers: Uint32Array.from(rowNumbers),
    read: rows.length + ragged,
    notes: [...grid.notes, ...header.notes],
  };
  const gaiji = mayHaveGaiji ? privateUseIn(table, grid.rowNumbers[header.start]!) : [];
  return { ...table, faults: [...faults, ...gaiji] };
}

/** A Parquet file to a grid: its columns under their names; dates become ISO text without a time zone. */
import type { SurveyError } from "../errors.js";
import type { Grid } from "./grid.js";
import type { Cell } from "./table.js";
import { unreadable } from "./unreadable.js";

const magic = [0x50, 0x41, 0x52, 0x31];

/** Whether a file begins as Parquet files do. */
export const isParquet = (bytes: Uint8Array): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Reads every row; what is no number, text, date or truth value is an error that names the column. */
export async function readParquet(bytes: Uint8Array, file: string): Promise<Grid> {
  const { names, rows } = await rowsOf(bytes, file);
  const cells = rows.map((row, index) =>
    row.map((value, column) => cellOf(value, { file, index, name: names[column]! })),
  );
  return {
    rows: [names, ...cells],
    rowNumbers: Array.from({ length: rows.length + 1 }, (_, index) => index + 1),
    merges: [],
    uneven: true,
    notes: [],
  };
}

interface Rows {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function rowsOf(bytes: Uint8Array, file: string): Promise<Rows> {
  const { parquetMetadata, parquetRead, parquetSchema } = await import("hyparquet");
  const buffer = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(buffer);
    let rows: readonly (readonly unknown[])[] = [];
    await parquetRead({
      file: buffer,
      metadata,
      onComplete: (found: unknown[][]) => {
        rows = found;
      },
    });
    return { names: parquetSchema(metadata).children.map(({ element }) => element.name), rows };
  } catch (error) {
    const codec = /compression codec: (\w+)/.exec(String(error))?.[1];
    throw codec === undefined ? broken(file) : compressed(file, codec);
  }
}

interface Place {
  readonly file: string;
  readonly index: number;
  readonly name: string;
}

function cellOf(value: unknown, place: Place): Cell {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw nested(place);
}

/** The day, with the time unless it is midnight. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
}

const asCsv = { ja: "CSV UTF-8 として保存し直してください", en: "save it as CSV UTF-8" };

const broken = (file: string): SurveyError =>
  unreadable(file, { ja: "壊れているか、Parquet 形式ではありません", en: "broken, or not a Parquet file" }, asCsv);

const compressed = (file: string, codec: string): SurveyError =>
  unreadable(
    file,
    { ja: `Parquet の圧縮 ${codec} には対応していません`, en: `a Parquet file compressed by ${codec}` },
    {
      ja: "圧縮を Snappy か「なし」にして保存し直してください",
      en: "save it again with Snappy compression or none",
    },
  );

const nested = ({ file, index, name }: Place): SurveyError =>
  unreadable(
    file,
    {
      ja: `列 ${name} の ${index + 2} 行目が数・文字・日付のどれでもありません`,
      en: `column ${name}, row ${index + 2}: neither a number nor text nor a date`,
    },
    { ja: "この列を除いてください", en: "leave the column out" },
  );

/** Columns that are no questions: who answered, and the weight of the answer. */
import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";
import { folded } from "../lookup.js";
import type { Table } from "../table.js";
import { type ColumnCells, columnCells, numberIn } from "./column-cells.js";

const idHeader =
  /^(id|no\.?|#|(整理|回答者?|調査票|通し|個人|対象者|受付|サンプル|管理)?\s?(番号|no\.?|id|コード)|連番|respondent.*|case.?id|serial)$/i;
const timeHeader = /^(タイムスタンプ|回答日時|送信日時|timestamp|submitted.*)$/i;
const weightHeader = /^(ウェイト|ウエイト|ウェート|重み|乗率|拡大乗率|抽出ウェイト|weight|wt|pw)$/i;

const tells = ({ texts, filled, rows }: ColumnCells): boolean => filled === rows && texts.size === rows;

/** Every column that has a header. */
export const namedColumns = (table: Table): readonly ColumnCells[] =>
  table.header.flatMap((header, index) => (header.trim() === "" ? [] : [columnCells(table, index)]));

/** The column that tells respondents apart: by its header, else a time of answering, else a first column of running numbers. */
export function idColumn(columns: readonly ColumnCells[]): string | null {
  const named = columns.find((cells) => idHeader.test(folded(cells.header)) && tells(cells));
  const timed = columns.find((cells) => timeHeader.test(folded(cells.header)) && tells(cells));
  const [first] = columns;
  const running = first && tells(first) && [...first.texts.keys()].every((text) => Number.isInteger(numberIn(text)));
  return (named ?? timed ?? (running ? first : undefined))?.header ?? null;
}

/** The column of weights, by its header and its numbers. */
export function weightColumn(columns: readonly ColumnCells[]): string | null {
  const positive = ({ texts, filled, rows }: ColumnCells) =>
    filled === rows && [...texts.keys()].every((text) => (numberIn(text) ?? 0) > 0);
  return columns.find((cells) => weightHeader.test(folded(cells.header)) && positive(cells))?.header ?? null;
}

/** The id column of a file: the one named, or the one guessed; throws where no column tells respondents apart. */
export function respondentId(table: Table, named: string | undefined): string {
  const columns = namedColumns(table);
  if (named !== undefined) {
    const found = table.header.find((header) => header === named || folded(header) === folded(named));
    if (found !== undefined) return found;
    throw new SurveyError(
      "unknown-name",
      { ja: `${table.file} に列がありません：${named}`, en: `no such column in ${table.file}: ${named}` },
      {
        hint: didYouMean(
          named,
          table.header.filter((header) => header !== ""),
        ),
      },
    );
  }
  const guessed = idColumn(columns);
  if (guessed !== null) return guessed;
  throw new SurveyError(
    "faulty-data",
    {
      ja: `${table.file}: 回答者を見分ける列（番号）がありません`,
      en: `${table.file}: no column tells respondents apart (expected an id)`,
    },
    {
      hint: {
        ja: "列 id を加えて 1 から番号を振るか、その列を --id で指定してください",
        en: "add a column id that numbers them from 1, or name the column with --id",
      },
    },
  );
}

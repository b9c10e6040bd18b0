/** CSV text to a grid of cells, each record with the line it starts on; comma, or tab or semicolon where the header shows it. */
import { CsvError, parse } from "csv-parse/sync";
import type { Message } from "../errors.js";
import type { Grid } from "./grid.js";
import { unreadable } from "./unreadable.js";

const delimiters = { ",": "comma", "\t": "tab", ";": "semicolon" } as const;
type Delimiter = keyof typeof delimiters;

/** The first record: up to the first line end outside quotes. */
const headerText = (text: string): string => /^(?:"[^"]*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "";

/** The delimiter that parts the header into most cells; a comma unless another does better. */
function delimiterOf(text: string): Delimiter {
  const header = headerText(text).replace(/"[^"]*"/g, "");
  const cells = (delimiter: Delimiter) => header.split(delimiter).length;
  return (["\t", ";"] as const).reduce<Delimiter>((best, next) => (cells(next) > cells(best) ? next : best), ",");
}

const japaneseNames: Readonly<Record<Delimiter, string>> = { ",": "コンマ", "\t": "タブ", ";": "セミコロン" };

function delimiterNote(delimiter: Delimiter): Message[] {
  if (delimiter === ",") return [];
  return [
    {
      ja: `見出しから区切り文字を${japaneseNames[delimiter]}と判断しました`,
      en: `the header shows that cells are parted by ${delimiters[delimiter]}s`,
    },
  ];
}

function parseRecords(text: string, delimiter: Delimiter, file: string): string[][] {
  try {
    return parse(text, { delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 0;
    throw unreadable(
      file,
      {
        ja: `${line} 行目の引用符「"」が正しく閉じられていません`,
        en: `a quotation mark on line ${line} is not paired`,
      },
      {
        ja: 'その行の「"」を対にするか、文字としての「"」は「""」と二重に書いてください',
        en: 'pair the quotation marks of that line, or double those that are text ("")',
      },
    );
  }
}

const lineEnds = /\r\n|\r|\n/g;

/** Line ends inside the quoted cells of a record: how many lines it spans beyond one. */
function linesWithin(record: readonly string[]): number {
  let lines = 0;
  for (const cell of record) if (cell.includes("\n") || cell.includes("\r")) lines += cell.match(lineEnds)?.length ?? 0;
  return lines;
}

/** The records of a CSV file, empty lines among them. */
export function readCsv(text: string, file: string): Grid {
  const delimiter = delimiterOf(text);
  const rows = parseRecords(text, delimiter, file);
  const rowNumbers: number[] = [];
  let line = 1;
  for (const record of rows) {
    rowNumbers.push(line);
    line += 1 + linesWithin(record);
  }
  return { rows, rowNumbers, merges: [], uneven: true, notes: delimiterNote(delimiter) };
}

/** CSV text to a grid of cells, each record with the line it starts on; comma, or tab or semicolon where the header shows it. */
import { CsvError, parse } from "csv-parse/sync";
import type { Message, SurveyError } from "../errors.js";
import type { Grid } from "./grid.js";
import { unreadable } from "./unreadable.js";

const delimiters = { ",": "comma", "\t": "tab", ";": "semicolon" } as const;
type Delimiter = keyof typeof delimiters;

/** The first record: up to the first line end outside quotes. */
const headerText = (text: string): string => /^(?:"[^"]*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "";

/** The delimiter that parts the header into most cells; a tab, which no label holds, before a comma, a comma before a semicolon. */
function delimiterOf(text: string): Delimiter {
  const header = headerText(text).replace(/"[^"]*"/g, "");
  const cells = (delimiter: Delimiter) => header.split(delimiter).length;
  if (cells("\t") > 1 && cells("\t") >= cells(",")) return "\t";
  return cells(";") > cells(",") ? ";" : ",";
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

const lineEnds = /\r\n|\r|\n/g;

/** Lines that a record takes: line ends inside its quoted cells, and its own. */
function linesOf(record: readonly string[]): number {
  let lines = 1;
  for (const cell of record) if (cell.includes("\n") || cell.includes("\r")) lines += cell.match(lineEnds)?.length ?? 0;
  return lines;
}

const unpaired = (file: string, line: number): SurveyError =>
  unreadable(
    file,
    {
      ja: `${line} 行目から始まる行の引用符「"」が対になっていません`,
      en: `the quotation marks of the row from line ${line} are not paired`,
    },
    {
      ja: 'その行の「"」を対にするか、文字としての「"」は「""」と二重に書いてください',
      en: 'pair the quotation marks of that row, or double those that are text ("")',
    },
  );

function parseRecords(text: string, delimiter: Delimiter, file: string): string[][] {
  const options = { delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const sound = Number(error.records ?? 0);
    const before = sound === 0 ? [] : parse(text, { ...options, to: sound });
    throw unpaired(
      file,
      before.reduce((line, record) => line + linesOf(record), 1),
    );
  }
}

/** The records of a CSV file, empty lines among them. */
export function readCsv(text: string, file: string): Grid {
  const delimiter = delimiterOf(text);
  const rows = parseRecords(text, delimiter, file);
  const quoted = text.includes('"');
  const rowNumbers: number[] = [];
  let line = 1;
  for (const record of rows) {
    rowNumbers.push(line);
    line += quoted ? linesOf(record) : 1;
  }
  return { rows, rowNumbers, merges: [], uneven: true, notes: delimiterNote(delimiter) };
}

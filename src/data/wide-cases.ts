/** Cases written into the respondent's row, as columns repeated by case (ケース1_性別, ケース2_性別 …), as a table of one row a case. */
import type { WideCases } from "../codebook/wave.js";
import type { Fault } from "./fault.js";
import { headingsOf } from "./headings.js";
import type { LevelQuestions } from "./level-questions.js";
import { folded } from "./lookup.js";
import { type Cell, cellText, isBlank, type Table } from "./table.js";

/** A repeated column: the number of the case, and the header without it. */
interface CaseColumn {
  readonly index: number;
  readonly number: number;
  readonly header: string;
}

/** The table of the respondents, and that of their cases with the way back to the file. */
export interface SplitTable {
  readonly respondents: Table;
  readonly cases: Table;
  /** Per row of the cases the row of `respondents` it stood in, and its number there. */
  readonly origin: readonly { readonly row: number; readonly number: number }[];
  /** The header of a column of `cases` in the file, by the number of the case; of the first case without one. */
  readonly headerInFile: (header: string, number?: number) => string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A header pattern as an expression with the groups `n` and `question`. */
const patternOf = (header: string): RegExp =>
  new RegExp(
    `^${escaped(folded(header)).replace("\\{n\\}", "(?<n>\\d+)").replace("\\{question\\}", "(?<question>.+)")}$`,
  );

/** A column that fits the pattern is a case's, unless only the respondent's codebook knows its header. */
function caseColumns(table: Table, { wide }: WideCases, { respondents, cases }: LevelQuestions): CaseColumn[] {
  const pattern = patternOf(wide.header);
  const own = headingsOf(table.header, respondents);
  return table.header.flatMap((header, index) => {
    const { n, question } = pattern.exec(folded(header))?.groups ?? {};
    if (n === undefined || question === undefined) return [];
    if (own[index] !== undefined && headingsOf([question], cases)[0] === undefined) return [];
    return [{ index, number: Number(n), header: question }];
  });
}

/** Every case must have every column that one of them has, and have it once. */
function columnFaults(table: Table, columns: readonly CaseColumn[], { wide }: WideCases): Fault[] {
  const { file } = table;
  const [headers, numbers] = [distinct(columns.map(({ header }) => header)), distinct(columns.map((c) => c.number))];
  return numbers.flatMap((number) =>
    headers.flatMap((header): Fault[] => {
      const found = columns.filter((column) => column.number === number && column.header === header);
      if (found.length === 1) return [];
      const column = filled(wide.header, number, header);
      const place = { file, row: null, column };
      if (found.length === 0)
        return [{ code: "missing-column", ...place, found: "", expected: { names: [column], unread: [] } }];
      const both = found.map(({ index }) => table.header[index]).join(" / ");
      return [{ code: "duplicate-column", ...place, found: both, expected: null }];
    }),
  );
}

const filled = (pattern: string, number: number, question: string): string =>
  pattern.replace("{n}", String(number)).replace("{question}", question);

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Whether a group of columns holds no case: every cell is empty, or 0 where a category has its own column. */
function isNobody(cells: readonly Cell[], choices: readonly boolean[]): boolean {
  return cells.every((cell, i) => isBlank(cell) || (choices[i] === true && cellText(cell).trim() === "0"));
}

/** Parts a table; empty groups are no case. Cases stand in the order of the file. */
export function splitWide(table: Table, declared: WideCases, questions: LevelQuestions): SplitTable {
  const columns = caseColumns(table, declared, questions);
  const headers = distinct(columns.map(({ header }) => header));
  const choices = headingsOf(headers, questions.cases).map((heading) => heading?.category !== undefined);
  const groups = distinct(columns.map(({ number }) => number))
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      at: headers.map(
        (header) => columns.find((column) => column.number === number && column.header === header)?.index,
      ),
    }));
  const found = table.rows.flatMap((cells, row) =>
    groups.flatMap(({ number, at }) => {
      const own = at.map((index) => (index === undefined ? "" : (cells[index] ?? "")));
      return isNobody(own, choices) ? [] : [{ row, number, own }];
    }),
  );
  return {
    respondents: withoutColumns(table, new Set(columns.map(({ index }) => index))),
    cases: {
      ...table,
      header: headers,
      rows: found.map(({ own }) => own),
      rowNumbers: Uint32Array.from(found.keys(), (row) => row),
      read: found.length,
      faults: columnFaults(table, columns, declared),
      notes: [],
    },
    origin: found.map(({ row, number }) => ({ row, number })),
    headerInFile: headerIn(table, columns, declared),
  };
}

/** A header that fits the pattern stands in the file as it is. */
function headerIn(table: Table, columns: readonly CaseColumn[], { wide }: WideCases): SplitTable["headerInFile"] {
  const pattern = patternOf(wide.header);
  return (header, number) => {
    if (pattern.test(folded(header))) return header;
    const same = columns.find((column) => column.header === header && (number ?? column.number) === column.number);
    return table.header[same?.index ?? -1] ?? filled(wide.header, number ?? 1, header);
  };
}

const withoutColumns = (table: Table, left: ReadonlySet<number>): Table => ({
  ...table,
  header: table.header.filter((_, index) => !left.has(index)),
  rows: table.rows.map((cells) => cells.filter((_, index) => !left.has(index))),
});

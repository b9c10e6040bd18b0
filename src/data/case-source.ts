/** A table of one row a case, wherever its rows come from: a file of cases, or the rows of the respondents. */
import type { LongCases } from "../codebook/wave.js";
import type { Fault } from "./fault.js";
import { idKey } from "./link-cases.js";
import type { Table } from "./table.js";
import type { SplitTable } from "./wide-cases.js";

export interface CaseSource {
  readonly table: Table;
  /** The headers of the case's id and of its respondent's. */
  readonly id: string;
  readonly respondent: string;
  readonly nest: boolean;
  /** The key of a case's respondent: of row `row`, where the id `id` stands. */
  readonly keyOf: (row: number, id: string) => string;
  /** The key of a respondent: row `row` of the respondents' table, with the id `id`. */
  readonly respondentKey: (row: number, id: string) => string;
  /** A fault as the file has it. */
  readonly inFile: (fault: Fault) => Fault;
  /** Per row of the table its row in the file. */
  readonly rowNumber: (row: number) => number;
}

/** Cases in a file of their own. */
export const longSource = (table: Table, { id, respondent, nest }: LongCases): CaseSource => ({
  table,
  id,
  respondent,
  nest,
  keyOf: (_, owner) => idKey(owner),
  respondentKey: (_, own) => idKey(own),
  inFile: (fault) => fault,
  rowNumber: (row) => table.rowNumbers[row]!,
});

/** Headers that no file has: of what the place of a case in its row says. */
const [idHeader, respondentHeader] = ["#case", "#respondent"] as const;

/** Cases in their respondent's row; its number within the row is the id of a case. */
export function wideSource(
  { respondents, cases, origin, headerInFile }: SplitTable,
  ids: readonly string[],
): CaseSource {
  const rowNumber = (row: number) => respondents.rowNumbers[origin[row]!.row]!;
  const cells = cases.rows.map((own, i) => [String(origin[i]!.number), ids[origin[i]!.row] ?? "", ...own]);
  return {
    table: { ...cases, header: [idHeader, respondentHeader, ...cases.header], rows: cells },
    id: idHeader,
    respondent: respondentHeader,
    nest: true,
    keyOf: (row) => String(origin[row]!.row),
    respondentKey: (row) => String(row),
    rowNumber,
    inFile: (fault) => ({ ...fault, ...placeOf(fault) }) as Fault,
  };

  function placeOf({ row, column, found }: Fault) {
    const at = row === null ? undefined : origin[row]?.number;
    const header = column === null || column.startsWith("#") ? null : headerInFile(column, at);
    const named = found === column && header !== null ? header : found;
    return { row: row === null ? null : rowNumber(row), column: header, found: named };
  }
}

import type { Question } from "../codebook/question.js";
import type { Column } from "./column.js";
import { type Cell, cellText, type Table } from "./table.js";

/**
 * How far a cell is understood. Up to `unknown` the states are those of `Column.missing`; the last two stand only
 * until it is known who was asked and which rows are refused.
 */
export const state = { answered: 0, noAnswer: 1, notAsked: 2, unknown: 3, empty: 4, faulty: 5 } as const;

/** A question's column over every row of the table, before refused rows leave; `column.missing` holds states. */
export interface Draft<Asked extends Question = Question> {
  readonly name: string;
  readonly question: Asked;
  /** The headers it was read from. */
  readonly header: string;
  readonly column: Column;
  /** What the file holds in a row, for messages. */
  readonly shown: (row: number) => string;
}

/** One column of the table. */
export interface Cells {
  readonly header: string;
  readonly index: number;
  readonly rows: Table["rows"];
}

/** What stands in a column. */
export const cellAt = ({ rows, index }: Cells, row: number): Cell => rows[row]![index]!;
export const textAt = (cells: Cells, row: number): string => cellText(cellAt(cells, row));

import type { NumberQuestion } from "../codebook/question.js";
import type { CategoryColumn } from "./column.js";
import { type Cells, cellAt, type Draft, state, textAt } from "./draft.js";
import type { FaultCode } from "./fault.js";
import type { FaultLog, Spot } from "./fault-log.js";
import { missingState, missingTier } from "./missing-codes.js";
import { numberOf } from "./number-text.js";
import { type Cell, cellText, isBlank, isErrorCell } from "./table.js";

/** What is wrong with a number, `null` if nothing is. */
function wrongWith(number: number, { integer, min, max }: NumberQuestion): FaultCode | null {
  if (integer && !Number.isInteger(number)) return "not-an-integer";
  return number < min || number > max ? "out-of-range" : null;
}

function report(log: FaultLog, spot: Spot, { cell, question }: { cell: Cell; question: NumberQuestion }): void {
  const number = numberOf(cell);
  if (isErrorCell(cell)) log.add("error-cell", spot, null);
  else if (number === null) log.add("not-a-number", spot, null);
  else if (wrongWith(number, question) === "not-an-integer") log.add("not-an-integer", spot, null);
  else log.add("out-of-range", spot, { min: question.min, max: question.max });
}

/** The classes of a number question as a column: whole numbers by both ends, others from `min` to below `max`. */
function classesOf({ name, values, missing }: Numbers, { bins, integer }: NumberQuestion): CategoryColumn {
  const codes = new Uint8Array(values.length);
  const last = bins.length - 1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    codes[row] =
      1 + bins.findIndex(({ min, max }, i) => value >= min && (integer || i === last ? value <= max : value < max));
  }
  return { kind: "category", name, missing, codes, categories: bins };
}

interface Numbers {
  readonly name: string;
  readonly values: Float64Array;
  readonly missing: Uint8Array;
}

/** Finds the state of a cell that is empty or holds a missing code, numbers by value: 999, "９９９" and "999.0" are one. */
function missingIn(question: NumberQuestion): (cell: Cell, number: number | null) => number | undefined {
  const texts = missingState(question);
  const numbers = new Map(missingTier(question).map(([code, missing]) => [numberOf(code), missing]));
  numbers.delete(null);
  return (cell, number) => {
    if (number !== null) return numbers.get(number);
    return isBlank(cell) ? state.empty : texts(cellText(cell));
  };
}

/** Reads a number question: digits of any width, within its range, whole if it says so. */
export function readNumber(
  draft: { readonly name: string; readonly question: NumberQuestion },
  cells: Cells,
  log: FaultLog,
): Draft {
  const { name, question } = draft;
  const values = new Float64Array(cells.rows.length).fill(Number.NaN);
  const missing = new Uint8Array(values.length);
  const missingOf = missingIn(question);
  for (let row = 0; row < values.length; row++) {
    const cell = cellAt(cells, row);
    const number = numberOf(cell);
    const code = missingOf(cell, number);
    if (code !== undefined) missing[row] = code;
    else if (number !== null && wrongWith(number, question) === null) values[row] = number;
    else {
      missing[row] = state.faulty;
      report(log, { row, column: cells.header, found: cellText(cell) }, { cell, question });
    }
  }
  const numbers = { name, values, missing };
  const classes = question.bins.length > 0 ? { classes: classesOf(numbers, question) } : {};
  return {
    ...draft,
    header: cells.header,
    column: { kind: "number", ...numbers, ...classes },
    shown: (row) => textAt(cells, row),
  };
}

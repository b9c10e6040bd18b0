import type { DateQuestion, TextQuestion } from "../codebook/question.js";
import { isoDate } from "./date-text.js";
import { type Cells, cellAt, type Draft, state, textAt } from "./draft.js";
import type { FaultLog } from "./fault-log.js";
import { missingState } from "./missing-codes.js";
import { cellText, isBlank, isErrorCell } from "./table.js";

/** Reads a date question to ISO dates, or a text question as it stands. */
export function readText(
  draft: { readonly name: string; readonly question: DateQuestion | TextQuestion },
  cells: Cells,
  log: FaultLog,
): Draft {
  const { name, question } = draft;
  const missing = new Uint8Array(cells.rows.length);
  const missingCode = missingState(question);
  const values = Array.from(missing, (_, row) => {
    const cell = cellAt(cells, row);
    const text = cellText(cell);
    const code = isBlank(cell) ? state.empty : missingCode(text);
    const value = code !== undefined || isErrorCell(cell) ? null : question.kind === "date" ? isoDate(text) : text;
    missing[row] = code ?? (value === null ? state.faulty : state.answered);
    if (code === undefined && value === null) {
      log.add(isErrorCell(cell) ? "error-cell" : "not-a-date", { row, column: cells.header, found: text }, null);
    }
    return value ?? "";
  });
  const column = { kind: question.kind, name, missing, values } as const;
  return { ...draft, header: cells.header, column, shown: (row) => textAt(cells, row) };
}

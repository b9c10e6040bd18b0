import type { Category } from "../codebook/question.js";

/** What each kind of fault expected instead, as plain data; `null` where the kind itself says it. */
export interface Expectations {
  /** A question, id or design column is nowhere in the header; the names it may have, and the headers nothing read. */
  "missing-column": { readonly names: readonly string[]; readonly unread: readonly string[] };
  /** Two columns answer to one question, or have one name. */
  "duplicate-column": null;
  /** A column the codebook does not know. */
  "extra-column": null;
  /** A column with cells but no header. */
  "unnamed-column": null;
  /** An empty row between others. */
  "blank-row": null;
  /** More or fewer cells than the header; expected: how many. */
  "ragged-row": number;
  /** No respondent id. */
  "empty-id": null;
  /** An id that an earlier row has. */
  "duplicate-id": { readonly firstRow: number };
  /** No case id. */
  "empty-case-id": null;
  /** A case id that an earlier row has. */
  "duplicate-case-id": { readonly firstRow: number };
  /** A case without the id of its respondent. */
  "no-respondent": null;
  /** A case whose respondent is not in the file of respondents; expected: that file, and the ids it has. */
  "unknown-respondent": { readonly file: string; readonly ids: readonly string[] };
  /** A case whose respondent was refused; expected: where. */
  "refused-respondent": { readonly file: string; readonly row: number };
  /** More cases than the respondent reported; expected: how many, and where it says so. */
  "more-cases-than-reported": { readonly file: string; readonly row: number; readonly reported: number };
  /** Fewer cases in the file than the respondent reported; expected: how many cases there are. */
  "fewer-cases-than-reported": number;
  /** Cases whose respondents could not be read. */
  "unread-respondents": null;
  /** No category has this code, label or name. */
  "unknown-category": readonly Category[];
  /** Neither chosen nor not chosen, in a 0/1 column. */
  "not-a-choice": null;
  "not-a-number": null;
  "out-of-range": { readonly min: number; readonly max: number };
  "not-an-integer": null;
  "not-a-date": null;
  /** An answer of someone who was not asked; expected: the questions that decide who is asked. */
  "answered-not-asked": readonly string[];
  /** No answer of someone who was asked, where the codebook allows none. */
  "missing-answer": null;
  /** An exclusive category (expected: its label) chosen with another. */
  "exclusive-combined": string;
  /** A gaiji: a character that only the machine it was typed on can show. */
  "private-use-character": null;
  /** #N/A, #REF! and the like. */
  "error-cell": null;
  /** The same in a file without a codebook, where it reads as a missing answer. */
  "error-as-missing": null;
  /** A weight that is not a number above zero. */
  "bad-weight": null;
  /** A population size (fpc) that is not a number above zero. */
  "bad-fpc": null;
  /** No stratum or psu. */
  "empty-design-cell": null;
}

export type FaultCode = keyof Expectations;

/** What refuses what: a `file` fault every row, a `row` fault its row, a `warning` nothing. */
export const severities = {
  "missing-column": "file",
  "duplicate-column": "file",
  "extra-column": "warning",
  "unnamed-column": "warning",
  "blank-row": "warning",
  "ragged-row": "row",
  "empty-id": "row",
  "duplicate-id": "row",
  "empty-case-id": "row",
  "duplicate-case-id": "row",
  "no-respondent": "row",
  "unknown-respondent": "row",
  "refused-respondent": "row",
  "more-cases-than-reported": "row",
  "fewer-cases-than-reported": "warning",
  "unread-respondents": "file",
  "unknown-category": "row",
  "not-a-choice": "row",
  "not-a-number": "row",
  "out-of-range": "row",
  "not-an-integer": "row",
  "not-a-date": "row",
  "answered-not-asked": "row",
  "missing-answer": "row",
  "exclusive-combined": "row",
  "private-use-character": "warning",
  "error-cell": "row",
  "error-as-missing": "warning",
  "bad-weight": "row",
  "bad-fpc": "row",
  "empty-design-cell": "row",
} as const satisfies Record<FaultCode, "file" | "row" | "warning">;

export type Severity = (typeof severities)[FaultCode];

interface FaultOf<Code extends FaultCode> {
  readonly code: Code;
  /** The file as the user or the wave names it. */
  readonly file: string;
  /** The row as the user sees it: line of a CSV, row of a sheet; `null` for a fault of the file. */
  readonly row: number | null;
  /** The header as it stands in the file; the question's name where no header does. */
  readonly column: string | null;
  /** The cell as it stands, or what else was found; empty where nothing was. */
  readonly found: string;
  readonly expected: Expectations[Code];
}

/** One place where a file contradicts its codebook. Faults are values: nothing is thrown, nothing dropped in silence. */
export type Fault = { [Code in FaultCode]: FaultOf<Code> }[FaultCode];

/** What a fault refuses: the file, its row, or nothing. */
export const severityOf = (fault: Fault): Severity => severities[fault.code];

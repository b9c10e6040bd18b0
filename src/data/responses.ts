import type { Message } from "../errors.js";
import type { Column } from "./column.js";
import type { Fault } from "./fault.js";

/** The accepted rows of one response file as immutable columns. Counts add up: read = n + refused. */
export interface Responses {
  /** Accepted rows. */
  readonly n: number;
  /** Rows the file holds, header rows and empty lines aside. */
  readonly read: number;
  /** Rows left out because of a fault. */
  readonly refused: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Per accepted row its row as the user sees it in the file: line of a CSV, row of a sheet. */
  readonly rowNumbers: Uint32Array;
  readonly source: ResponseSource;
}

/**
 * What a file gave: the accepted rows, every fault, and what the reader decided by itself (sheet, delimiter).
 * A fault of the file refuses every row, and then there are no columns.
 */
export interface Reading {
  readonly responses: Responses;
  readonly faults: readonly Fault[];
  readonly notes: readonly Message[];
}

/** The cases inside respondents. Their columns hold the case questions and, joined down, what breaks them down. */
export interface CaseReading extends Reading {
  /** Per accepted case the row of its respondent among the accepted respondents. */
  readonly respondentRow: Uint32Array;
}

/** Where responses came from. */
export interface ResponseSource {
  /** The path as the user gave it or as the wave states it; never absolute in an output. */
  readonly file: string;
  /** sha-256 of the file's bytes, in hex. */
  readonly sha256: string;
  /** utf-8, utf-8 with BOM, utf-16le, utf-16be, shift_jis, euc-jp, or xlsx. */
  readonly encoding: string;
}

/** What kind of mistake was made; the command line turns each into an exit code. */
export type ErrorCode =
  /** an option has a value it cannot have: wrong usage */
  | "invalid-option"
  /** a survey, wave or chart declaration contradicts itself */
  | "invalid-declaration"
  /** a question, column, category or target that does not exist was named */
  | "unknown-name"
  /** a file cannot be read, decoded or understood */
  | "unreadable-file"
  /** the responses or figures have faults beyond what the wave tolerates */
  | "faulty-data"
  /** strata, psus, fpc or weights that no sample can have */
  | "invalid-design"
  /** a stratum with one psu, whose variance the sample cannot show */
  | "lonely-psu"
  /** results cannot be written */
  | "unwritable-output"
  /** the figures hold an unexplained difference */
  | "unexplained-figures";

/** The message in both languages: *what: got (expected …)*, naming file, row, column or question. */
export interface Message {
  readonly ja: string;
  readonly en: string;
}

interface ErrorDetails {
  /** What to do about it. */
  readonly hint?: Message;
  /** Several mistakes that were found at once, a line each. */
  readonly lines?: readonly Message[];
}

/**
 * A mistake the caller can mend. Faults in responses are values (see data/fault.ts), never thrown;
 * what cannot be estimated is a `null` with a reason.
 */
export class SurveyError extends Error {
  override readonly name = "SurveyError";

  constructor(
    readonly code: ErrorCode,
    readonly text: Message,
    readonly details: Readonly<Record<string, unknown>> & ErrorDetails = {},
  ) {
    super(text.en);
  }
}

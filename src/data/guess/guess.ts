import type { MissingKind, QuestionKind } from "../../codebook/question.js";
import type { Message } from "../../errors.js";

/** A category as the cells suggest it. */
export interface GuessedCategory {
  readonly name: string;
  /** What stands for it in the file. */
  readonly code: string;
  readonly label: string;
  readonly exclusive: boolean;
  readonly residual: boolean;
}

/** What the cells of one column, or of the 0/1 columns of one question, suggest. */
export interface GuessedAnswers {
  readonly kind: QuestionKind;
  /** Empty unless the kind has categories. */
  readonly categories: readonly GuessedCategory[];
  /** Of numbers only. */
  readonly range?: { readonly unit: Message; readonly min: number; readonly max: number; readonly integer: boolean };
  /** The codes of each kind of missing answer that occurs. */
  readonly missing: Readonly<Partial<Record<MissingKind, readonly string[]>>>;
  /** What the author must look at. */
  readonly doubts: readonly Message[];
}

/** A question with its name and label. */
export interface GuessedQuestion extends GuessedAnswers {
  readonly name: string;
  readonly label: string;
  readonly alias: readonly string[];
}

/** What a file suggests of the survey it comes from. */
export interface SurveyGuess {
  readonly questions: readonly GuessedQuestion[];
  /** Questions that others are usually broken down by. */
  readonly by: readonly string[];
  /** Columns that are no questions, and why. */
  readonly doubts: readonly Message[];
}

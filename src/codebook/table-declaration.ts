/** Tables a survey asks for, and categories counted as one, as they are read. */
import type { Condition } from "./condition.js";
import type { Label } from "./label.js";
import type { Question } from "./question.js";

/** What adds up to 100 %: each column, each row, or the whole table. */
export const shareDirections = ["column", "row", "total"] as const;
export type ShareDirection = (typeof shareDirections)[number];

/** Whom a table's shares are of: everyone, those asked, those who answered, or the answers given. */
export const tableBases = ["all", "asked", "answered", "mentions"] as const;

/** What columns are compared by: letters, points from the total, a test of association. */
export const comparisonKinds = ["letters", "difference", "test"] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** A net as it is read. */
export interface DeclaredNet {
  readonly name: string;
  readonly label: Label;
  readonly categories: readonly string[];
}

/** What is said of tables alike as they are written and read. */
export interface CommonTable<Text> {
  /** Lower case letters, digits and hyphens; the id of each of its tables is this and the question: `by-sex.employment`. */
  readonly id: string;
  /** Stands before the label of the question. */
  readonly title?: Text;
  /** What all of those in the file are called, in the line that says the base; defaults to 回答者全員. */
  readonly people?: Text;
  /** What must be known to read these tables. */
  readonly note?: Text;
  /** What adds up to 100 %; defaults to *column*. */
  readonly shares?: ShareDirection;
  /** Whom shares are of; defaults to *asked*, or *answered* where missing answers are left out. */
  readonly base?: (typeof tableBases)[number];
  /** Whether 無回答 of the question is a row; defaults to *shown*. */
  readonly missing?: "shown" | "left-out";
  /** Whether 無回答 of a breakdown is a column; defaults to *left-out*. */
  readonly breakdownMissing?: "shown" | "left-out";
  /** Categories as in the codebook or largest first, その他 last; an ordered scale is never sorted; defaults to *codebook*. */
  readonly order?: "codebook" | "sorted";
  /** Of number questions the mean and quantiles (from 0 to 1); defaults to the mean and the median. */
  readonly statistics?: readonly ("mean" | number)[];
  /** How many of the first categories of a scale are also counted as one; defaults to *0*, none. */
  readonly top?: number;
  /** How many of the last; defaults to *0*, none. */
  readonly bottom?: number;
  /** Where the column of everyone stands; defaults to *first*. */
  readonly total?: "first" | "last" | "none";
  /** Whether a nested breakdown has a column for each outer category as well; defaults to *true*. */
  readonly subtotals?: boolean;
  /** Defaults to all three. */
  readonly comparisons?: readonly ComparisonKind[];
}

/** Tables a survey wants: one for each question, all with the same columns. */
export interface TableDeclaration extends CommonTable<Label> {
  /** Questions, a table each; defaults to every question with categories or numbers. */
  readonly rows?: readonly string[];
  /** Breakdowns side by side, each of one question or nested; none: simple tabulation. */
  readonly columns: readonly (readonly string[])[];
  /** Only the people of this target; defaults to everyone. */
  readonly target?: string;
  /** Only those who meet the condition; defaults to everyone. */
  readonly where?: Condition;
}

export const isTabulated = (question: Question | undefined): boolean =>
  question !== undefined && question.kind !== "date" && question.kind !== "text";

/** Tables a survey asks for, and categories counted as one, as an analyst writes them. */
import type { Label, LabelInput } from "./label.js";
import type { AnswerName, BreakdownOn, ConditionOn } from "./names.js";
import type { Questions } from "./question.js";
import type { CommonTable } from "./table-declaration.js";

/** Several categories counted as one, by question and name: 3年以上（計）. Categories of a multiple question: any of them. */
export type NetInputs<Qs extends Questions> = {
  readonly [Q in keyof Qs & string]?: Readonly<
    Record<string, Label & { readonly categories: readonly AnswerName<Qs[Q]>[] }>
  >;
};

/** Questions that can be counted or averaged. */
type TabulatedOn<Qs extends Questions> = {
  readonly [Q in keyof Qs & string]: Qs[Q]["kind"] extends "date" | "text" ? never : Q;
}[keyof Qs & string];

/** Tables as they are declared. */
export interface TableInput<Qs extends Questions, Targets extends string> extends CommonTable<LabelInput> {
  /** Questions, a table each; defaults to every question with categories or numbers. */
  readonly rows?: readonly TabulatedOn<Qs>[];
  /** Breakdowns side by side, each a question or several nested (sex × age); defaults to none: simple tabulation. */
  readonly columns?: readonly (BreakdownOn<Qs> | readonly BreakdownOn<Qs>[])[];
  /** Only the people of this target; defaults to everyone. */
  readonly target?: Targets;
  /** Only those who meet the condition; defaults to everyone. */
  readonly where?: ConditionOn<Qs>;
}

import type { Condition, Range } from "./condition.js";
import type { Bin, Category, Question, Questions } from "./question.js";

/** The categories of a question, or the classes of a number question, by name. */
export type AnswerName<Q> = Q extends { readonly categories: readonly Category<infer Name>[] }
  ? Name
  : Q extends { readonly bins: readonly Bin<infer Name>[] }
    ? Name
    : never;

/** What a condition may ask of a question: categories or classes by name, or a range of a number. */
export type CriterionOn<Q> = Q extends { readonly categories: readonly Category<infer Name>[] }
  ? Name | readonly Name[]
  : Q extends { readonly bins: readonly Bin<infer Name>[] }
    ? Name | readonly Name[] | (Range & object)
    : never;

type Criteria<Qs extends Questions> = { readonly [Q in keyof Qs & string]?: CriterionOn<Qs[Q]> } & {
  readonly all?: never;
  readonly any?: never;
  readonly not?: never;
};
type NoCriteria<Qs extends Questions> = { readonly [Q in keyof Qs & string]?: never };

/** A condition over exactly these questions and their categories. */
export type ConditionOn<Qs extends Questions> = string extends keyof Qs
  ? Condition
  :
      | ({ readonly all: readonly ConditionOn<Qs>[] } & NoCriteria<Qs>)
      | ({ readonly any: readonly ConditionOn<Qs>[] } & NoCriteria<Qs>)
      | ({ readonly not: ConditionOn<Qs> } & NoCriteria<Qs>)
      | Criteria<Qs>;

/** Questions with categories or classes: what a breakdown or a chart can be made of. */
export type BreakdownOn<Qs extends Questions> = {
  readonly [Q in keyof Qs & string]: [AnswerName<Qs[Q]>] extends [never] ? never : Q;
}[keyof Qs & string];

/** The questions of records, and those of their respondent that can break them down. */
export type JoinedQuestions<Qs extends Questions, CaseQs extends Questions> = Pick<Qs, BreakdownOn<Qs>> & CaseQs;

/** What a condition written before the survey was known must look like, part by part. */
type Checked<Asked, Qs extends Questions> = Asked extends { readonly all: infer Parts }
  ? { readonly all: { readonly [I in keyof Parts]: Checked<Parts[I], Qs> } }
  : Asked extends { readonly any: infer Parts }
    ? { readonly any: { readonly [I in keyof Parts]: Checked<Parts[I], Qs> } }
    : Asked extends { readonly not: infer Part }
      ? { readonly not: Part extends object ? Checked<Part, Qs> : never }
      : { readonly [Q in keyof Asked]: Q extends keyof Qs ? CriterionOn<Qs[Q]> : never };

/** Holds every `askedIf` against the questions it stands among. */
export type AskedAmong<Qs extends Questions> = {
  readonly [Q in keyof Qs]: Qs[Q] extends { readonly askedIf?: infer Asked }
    ? [Asked] extends [never | undefined]
      ? Question
      : { readonly askedIf?: Checked<Exclude<Asked, undefined>, Qs> }
    : Question;
};

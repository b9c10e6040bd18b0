/** A range of a number, both ends included; an end left out is open. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** One category, any of several, or a range of a number question. */
export type Criterion = string | readonly string[] | Range;

/**
 * Who is meant, as a condition over questions: every question named must hold; `all`, `any` and `not`
 * combine conditions. A missing answer meets no criterion. For a multiple question a category is met
 * when it was chosen.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly [question: string]: Criterion };

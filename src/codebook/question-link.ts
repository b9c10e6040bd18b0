import type { Label } from "./label.js";
import type { Question } from "./question.js";

/** A question of each codebook that is said to be the same. */
export interface Pair {
  readonly survey: string;
  readonly names: readonly [later: string, earlier: string];
  readonly questions: readonly [later: Question, earlier: Question];
}

/** Categories that are compared: the sum of some now with the sum of some then. */
export interface CategoryGroup {
  readonly later: readonly string[];
  readonly earlier: readonly string[];
}

/** One question in both waves. */
export interface QuestionLink {
  readonly later: string;
  readonly earlier: string;
  readonly groups: readonly CategoryGroup[];
  /** Whether categories were added or dropped. */
  readonly offeredDifferently: boolean;
  readonly wording?: Label;
  readonly universe?: Label;
  readonly broken?: Label;
}

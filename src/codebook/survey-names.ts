/** The names that a declared survey has, for library calls typed by it. */
import type { AnswerName, BreakdownOn, ConditionOn } from "./names.js";
import type { Survey } from "./survey.js";

/** The questions of a survey. */
export type QuestionName<S extends Survey> = keyof S["questions"] & string;

/** The categories (or classes) of one of its questions. */
export type CategoryName<S extends Survey, Q extends QuestionName<S>> = AnswerName<S["questions"][Q]>;

/** The targets of a survey. */
export type TargetName<S extends Survey> = keyof S["targets"] & string;

/** The questions of a survey that have categories or classes. */
export type BreakdownName<S extends Survey> = BreakdownOn<S["questions"]>;

/** A condition over the questions of a survey. */
export type SurveyCondition<S extends Survey> = ConditionOn<S["questions"]>;

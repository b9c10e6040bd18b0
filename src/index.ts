/** The public API of jittai: what a survey file, a notebook or another program may import. */

// codebook: what was asked

export type { AnswerOptions } from "./codebook/answer-options.js";
export { date, multiple, number, scale, single, text } from "./codebook/builders.js";
export type { Condition, Criterion, Range } from "./codebook/condition.js";
export type { ChartInput, SurveyDeclaration, TargetDeclaration } from "./codebook/define-survey.js";
export { defineSurvey } from "./codebook/define-survey.js";
export type { WaveDeclaration } from "./codebook/define-wave.js";
export { defineWave } from "./codebook/define-wave.js";
export { dateText, fiscalYearOf, fiscalYearText, periodText } from "./codebook/era.js";
export type { IntervalMethod } from "./codebook/interval-method.js";
export type { Label, LabelInput, Lang } from "./codebook/label.js";
export { inLanguage } from "./codebook/label.js";
export type { BreakdownName, CategoryName, QuestionName, SurveyCondition, TargetName } from "./codebook/names.js";
export type { Category, MissingKind, Question, QuestionKind } from "./codebook/question.js";
export type { ChartDeclaration, Survey, Target } from "./codebook/survey.js";
export type { Wave } from "./codebook/wave.js";

// mistakes the caller can mend

export type { ErrorCode, Message } from "./errors.js";
export { SurveyError } from "./errors.js";

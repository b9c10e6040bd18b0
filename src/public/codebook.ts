/** Public: what was asked. */

export type { AnswerOptions } from "../codebook/answer-options.js";
export { date, multiple, number, scale, single, text } from "../codebook/builders.js";
export { type CaseSurvey, caseSurvey, type TwoLevelSurvey } from "../codebook/case-survey.js";
export type { ChartDeclaration, ChartInput } from "../codebook/chart-declaration.js";
export type { Condition, Criterion, Range } from "../codebook/condition.js";
export type { Crosswalk, CrosswalkDeclaration } from "../codebook/crosswalk.js";
export { defineCrosswalk } from "../codebook/crosswalk.js";
export { type ComparisonDeclaration, defineComparison } from "../codebook/define-comparison.js";
export { defineOverview, type OverviewDeclaration } from "../codebook/define-overview.js";
export { defineProjection, type ProjectionDeclaration } from "../codebook/define-projection.js";
export { defineReference, type ReferenceDeclaration } from "../codebook/define-reference.js";
export { defineSurvey, type SurveyDeclaration } from "../codebook/define-survey.js";
export { defineWave, type PendingWaveDeclaration, type WaveDeclaration } from "../codebook/define-wave.js";
export { dateText, fiscalYearOf, fiscalYearText, periodText } from "../codebook/era.js";
export type { IntervalMethod } from "../codebook/interval-method.js";
export { inLanguage, type Label, type LabelInput, type Lang } from "../codebook/label.js";
export type { OverviewSource } from "../codebook/overview.js";
export type { Projection } from "../codebook/projection.js";
export type { Category, MissingKind, Question, QuestionKind } from "../codebook/question.js";
export type { Reference } from "../codebook/reference.js";
export type { ComparisonWithReference } from "../codebook/reference-comparison.js";
export type { Survey, Target } from "../codebook/survey.js";
export type {
  BreakdownName,
  CategoryName,
  QuestionName,
  SurveyCondition,
  TargetName,
} from "../codebook/survey-names.js";
export type { TableDeclaration } from "../codebook/table-declaration.js";
export type { TableInput } from "../codebook/table-input.js";
export type { TargetDeclaration } from "../codebook/target-declaration.js";
export type { PendingWave, Wave } from "../codebook/wave.js";

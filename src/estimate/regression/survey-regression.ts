/** Models of a declared survey: questions and categories are checked by the compiler. */

import type { Survey } from "../../codebook/survey.js";
import type { CategoryName, QuestionName, SurveyCondition, TargetName } from "../../codebook/survey-names.js";
import { type SurveySample, surveyDomain } from "../survey-estimates.js";
import type { FamilyName } from "./families.js";
import { glm } from "./glm.js";
import type { Regression } from "./regression.js";
import type { RegressionOptions } from "./request.js";

/** A question of this survey with one of its own categories. */
type WithCategory<S extends Survey, Role extends string> = {
  readonly [Q in QuestionName<S>]: { readonly question: Q } & { readonly [R in Role]: CategoryName<S, Q> };
}[QuestionName<S>];

/** A model of one question of this survey by others; a misspelt name does not compile. */
export interface SurveyRegression<S extends Survey> {
  readonly model: FamilyName;
  readonly outcome: QuestionName<S> | WithCategory<S, "category">;
  readonly terms: readonly (QuestionName<S> | WithCategory<S, "reference"> | WithCategory<S, "option">)[];
  /** Questions of the terms whose products enter too; defaults to none. */
  readonly interactions?: readonly (readonly QuestionName<S>[])[];
  /** Only the people of this target; defaults to everyone. */
  readonly target?: TargetName<S>;
  /** Only those who meet the condition; defaults to everyone. */
  readonly where?: SurveyCondition<S>;
}

/** A model of a declared survey; the rest as `glm`. Throws `unknown-name` for a name the compiler could not check. */
export function glmSurvey<S extends Survey>(
  sample: SurveySample<S>,
  request: SurveyRegression<S>,
  options: RegressionOptions = {},
): Regression {
  const { target: _, where: __, ...rest } = request;
  return glm(sample, { ...rest, ...surveyDomain(sample, request) }, options);
}

/** Estimates of a declared survey: questions, categories and targets are checked by the compiler. */

import type { Condition } from "../codebook/condition.js";
import { domainLabels } from "../codebook/domain-labels.js";
import type { Survey } from "../codebook/survey.js";
import type { BreakdownName, QuestionName, SurveyCondition, TargetName } from "../codebook/survey-names.js";
import type { Wave } from "../codebook/wave.js";
import { conditionMask } from "../data/condition-mask.js";
import { both, domain } from "../design/domain.js";
import type { Domain } from "../design/survey-design.js";
import { SurveyError } from "../errors.js";
import type { Estimate, QuantityName } from "./estimate.js";
import { estimate } from "./estimates.js";
import type { QuantityRequest } from "./quantity-request.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";

/** The responses of one wave as a sample, with what they were asked. */
export interface SurveySample<S extends Survey = Survey> extends Sample {
  readonly survey: S;
  readonly wave: Wave;
}

/** One quantity of one question of this survey; a misspelt name does not compile. */
export interface SurveyRequest<S extends Survey>
  extends Omit<QuantityRequest, "question" | "denominator" | "by" | "domain"> {
  readonly statistic: QuantityName;
  readonly question: QuestionName<S>;
  /** The question below the line of a ratio. */
  readonly denominator?: QuestionName<S>;
  /** Questions whose crossing forms domains; defaults to none. */
  readonly by?: readonly BreakdownName<S>[];
  /** Only the people of this target; defaults to everyone. */
  readonly target?: TargetName<S>;
  /** Only those who meet the condition; defaults to everyone. */
  readonly where?: SurveyCondition<S>;
}

/** Design-based estimates of a survey; options as in `estimate`. Throws `unknown-name` for a name the compiler could not check. */
export function estimateSurvey<S extends Survey>(
  sample: SurveySample<S>,
  requests: readonly SurveyRequest<S>[],
  options: EstimateOptions = {},
): readonly Estimate[] {
  return estimate(
    sample,
    requests.map((request) => resolved(sample, request)),
    options,
  );
}

function resolved<S extends Survey>(sample: SurveySample<S>, request: SurveyRequest<S>): EstimateRequest {
  const { target, where, ...rest } = request;
  return { ...rest, ...surveyDomain(sample, request) };
}

/** A target and a condition as the domain they make; nothing where neither is given. */
export function surveyDomain<S extends Survey>(
  sample: SurveySample<S>,
  { target, where }: Pick<SurveyRequest<S>, "target" | "where">,
): { readonly domain?: Domain } {
  const within = [
    ...(target === undefined ? [] : [members(sample, target)]),
    ...(where === undefined ? [] : [meeting(sample, where as Condition)]),
  ];
  return within.length === 0 ? {} : { domain: within.reduce(both) };
}

function members({ survey, responses }: SurveySample, target: string): Domain {
  const declared = survey.targets[target];
  if (declared) return domain(conditionMask(responses, declared.when), { target });
  throw new SurveyError("unknown-name", {
    ja: `対象がありません: ${target}（調査 ${survey.id} の対象: ${Object.keys(survey.targets).join("、")}）`,
    en: `unknown target: ${target} (${survey.id} has ${Object.keys(survey.targets).join(", ")})`,
  });
}

const meeting = ({ responses }: SurveySample, where: Condition): Domain =>
  domain(conditionMask(responses, where), domainLabels(where));

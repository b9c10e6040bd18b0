import { test } from "vitest";
import { glmSurvey } from "../../src/estimate/regression/survey-regression.js";
import type { SurveySample } from "../../src/estimate/survey-estimates.js";
import type survey from "../../surveys/ice-age-generation/survey.js";

declare const sample: SurveySample<typeof survey>;

test("names of a model are those of the survey", () => {
  const outcome = { question: "sex", category: "male" } as const;
  glmSurvey(sample, { model: "logistic", outcome, terms: ["age", { question: "sex", reference: "female" }] });
  glmSurvey(sample, { model: "linear", outcome: "age", terms: ["sns"], where: { sex: "male" } });
  // @ts-expect-error there is no question agge
  glmSurvey(sample, { model: "linear", outcome: "agge", terms: [] });
  // @ts-expect-error there is no question wories
  glmSurvey(sample, { model: "linear", outcome: "age", terms: ["wories"] });
  // @ts-expect-error sex has no category men
  glmSurvey(sample, { model: "logistic", outcome: { question: "sex", category: "men" }, terms: [] });
  // @ts-expect-error sex has no category women
  glmSurvey(sample, { model: "linear", outcome: "age", terms: [{ question: "sex", reference: "women" }] });
  // @ts-expect-error there is no model probit
  glmSurvey(sample, { model: "probit", outcome, terms: [] });
});

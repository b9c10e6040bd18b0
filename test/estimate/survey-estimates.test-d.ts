import { test } from "vitest";
import { estimateSurvey, type SurveySample } from "../../src/estimate/survey-estimates.js";
import type survey from "../../surveys/ice-age-generation/survey.js";

declare const sample: SurveySample<typeof survey>;

test("names of a library call are those of the survey", () => {
  estimateSurvey(sample, [{ statistic: "share", question: "worries", by: ["sex", "age"], target: "participation" }]);
  estimateSurvey(sample, [{ statistic: "share", question: "sns", where: { sex: "male", age: { min: 40 } } }]);
  // @ts-expect-error there is no question wories
  estimateSurvey(sample, [{ statistic: "share", question: "wories" }]);
  // @ts-expect-error there is no breakdown agge
  estimateSurvey(sample, [{ statistic: "share", question: "sns", by: ["agge"] }]);
  // @ts-expect-error there is no target partcipation
  estimateSurvey(sample, [{ statistic: "share", question: "sns", target: "partcipation" }]);
  // @ts-expect-error sex has no category men
  estimateSurvey(sample, [{ statistic: "share", question: "sns", where: { sex: "men" } }]);
  // @ts-expect-error there is no statistic shares
  estimateSurvey(sample, [{ statistic: "shares", question: "sns" }]);
});

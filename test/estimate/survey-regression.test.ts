import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { glmSurvey } from "../../src/estimate/regression/survey-regression.js";
import { estimateSurvey, type SurveySample } from "../../src/estimate/survey-estimates.js";
import { readSample } from "../../src/workspace/read-sample.js";
import survey from "../../surveys/ice-age-generation/survey.js";
import wave from "../../surveys/ice-age-generation/waves/2020.js";
import { near } from "../support/near.ts";

const file = fileURLToPath(new URL("../../surveys/ice-age-generation/responses/2020.csv", import.meta.url));
let sample: SurveySample<typeof survey>;
beforeAll(async () => {
  sample = await readSample(survey, wave, file);
});

test("a model of a declared survey is of a target or of those who meet a condition", () => {
  const where = { age: { min: 40 } } as const;
  const outcome = { question: "sex", category: "male" } as const;
  const { coefficients } = glmSurvey(sample, { model: "logistic", outcome, terms: [], where });
  const [men] = estimateSurvey(sample, [{ statistic: "share", question: "sex", where }]);
  expect(coefficients[0]).toMatchObject({ survey: "ice-age-generation", outcome: "sex=male", domain: { age: "40.." } });
  near(coefficients[0]!.value, Math.log(men!.value! / (1 - men!.value!)));
  expect(coefficients[0]!.n).toBe(men!.n);
});

test("categories of a declared survey are compared with its first, or with the one named", () => {
  const base = { model: "linear", outcome: "age" } as const;
  const first = glmSurvey(sample, { ...base, terms: ["sex"] }).coefficients;
  const named = glmSurvey(sample, { ...base, terms: [{ question: "sex", reference: "female" }] }).coefficients;
  expect(first[1]!.name).toBe("sex=female");
  expect(named[1]!.name).toBe("sex=male");
  near(named[1]!.value, -first[1]!.value!);
});

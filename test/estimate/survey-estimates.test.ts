import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { SurveyError } from "../../src/errors.js";
import { estimateSurvey, type SurveySample } from "../../src/estimate/survey-estimates.js";
import { readSample } from "../../src/workspace/read-sample.js";
import survey from "../../surveys/ice-age-generation/survey.js";
import wave from "../../surveys/ice-age-generation/waves/2020.js";

const file = fileURLToPath(new URL("../../surveys/ice-age-generation/responses/2020.csv", import.meta.url));

describe("estimates of a declared survey", () => {
  let sample: SurveySample<typeof survey>;
  beforeAll(async () => {
    sample = await readSample(survey, wave, file);
  });

  test("are of everyone, of a target, or of those who meet a condition", () => {
    const [sex] = estimateSurvey(sample, [{ statistic: "share", question: "sex", target: "participation" }]);
    expect(sex).toMatchObject({ category: "male", domain: { target: "participation" }, count: 16, n: 40 });
    const [men] = estimateSurvey(sample, [
      { statistic: "share", question: "marital", target: "participation", where: { sex: "male" } },
    ]);
    expect(men).toMatchObject({ domain: { target: "participation", sex: "male" }, n: 16 });
  });

  test("name a domain by its criteria", () => {
    const where = { all: [{ sex: "male" }, { not: { marital: "married" } }] } as const;
    const [compound] = estimateSurvey(sample, [{ statistic: "mean", question: "age", where }]);
    expect(compound?.domain).toEqual({ where: JSON.stringify(where) });
    const [range] = estimateSurvey(sample, [{ statistic: "mean", question: "age", where: { age: { min: 40 } } }]);
    expect(range?.domain).toEqual({ age: "40.." });
    const [any] = estimateSurvey(sample, [
      { statistic: "mean", question: "age", where: { employment: ["jobless", "student"] } },
    ]);
    expect(any?.domain).toEqual({ employment: "jobless,student" });
  });

  test("refuse a target the survey does not have, naming those it has", () => {
    const unknown = { statistic: "share", question: "sex", target: "nobody" } as never;
    expect(() => estimateSurvey(sample, [unknown])).toThrow(SurveyError);
    expect(() => estimateSurvey(sample, [unknown])).toThrowErrorMatchingInlineSnapshot(
      `[SurveyError: unknown target: nobody (ice-age-generation has unstable, longTermJobless, participation)]`,
    );
  });

  test("carry where they come from", () => {
    expect(sample.provenance).toMatchObject({ survey: "ice-age-generation", wave: "2020", origin: "reconstructed" });
  });
});

import { describe, expect, test } from "vitest";
import { caseDesign } from "../../src/design/case-design.ts";
import { domain } from "../../src/design/domain.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateRequest, Sample } from "../../src/estimate/request.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./cases.json" with { type: "json" };

const institutions = responsesOf({ ...oracle.institutions, w: oracle.institutions.institution.map(() => 72 / 52) });
const respondentRow = oracle.cases.institution.map((institution) => institution - 1);
const cases = responsesOf({
  male: oracle.cases.male,
  one: oracle.cases.male.map(() => 1),
  age: oracle.cases.age,
  kind: respondentRow.map((row) => oracle.institutions.kind[row]!),
});
const sampleOfCases = (given: Parameters<typeof sampleOf>[1]): Sample => {
  const respondents = sampleOf(institutions, given);
  return { ...respondents, responses: cases, design: caseDesign(respondents.design, respondentRow) };
};

const designs = {
  simple: sampleOfCases({ fpc: 72 }),
  replacement: sampleOfCases({ weight: "w" }),
  stratified: sampleOfCases({ strata: ["area"], fpc: ["n_area"] }),
};
const isPrivate = domain(Uint8Array.from(respondentRow, (row) => Number(oracle.institutions.kind[row] === "private")));
const requests: Record<string, EstimateRequest> = {
  male: { statistic: "mean", question: "male" },
  private: { statistic: "mean", question: "male", domain: isPrivate },
  age: { statistic: "mean", question: "age" },
  total: { statistic: "total", question: "one" },
  males: { statistic: "total", question: "male" },
};
const one = (sample: Sample, request: EstimateRequest): Estimate => estimate(sample, [request])[0]!;

describe.each(["simple", "replacement", "stratified"] as const)(
  "cases of institutions of which 12 have none agree with R survey, design %s",
  (name) => {
    test.each(["male", "private", "age", "total", "males"] as const)("%s", (what) => {
      const [got, expected] = [one(designs[name], requests[what]!), oracle[name][what]];
      near(got.value, expected.value);
      near(got.se, expected.se);
    });

    test("degrees of freedom are those of the institutions with cases", () => {
      expect(one(designs[name], requests.male!).df).toBe(oracle[name].df);
    });
  },
);

test("leaving the empty institutions out would count too many cases", () => {
  const left = sampleOf(
    {
      ...cases,
      columns: new Map([...cases.columns, ...responsesOf({ institution: oracle.cases.institution }).columns]),
    },
    { psu: ["institution"], fpc: 72 },
  );
  const [total, male] = [one(left, requests.total!), one(left, requests.male!)];
  near(total.value, oracle.withoutEmpty.total.value);
  near(male.se, oracle.withoutEmpty.male.se);
  expect(total.value! / one(designs.simple, requests.total!).value!).toBeCloseTo(52 / 40, 12);
});

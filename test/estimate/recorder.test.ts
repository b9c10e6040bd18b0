import { expect, test } from "vitest";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateOptions, EstimateRequest } from "../../src/estimate/request.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const answers = ["a", "b", "c", "a", "a", "b", "", "a", "c", "b", "a", "a"];
const responses = responsesOf({
  answer: answers,
  sure: answers.map(() => "yes"),
  group: answers.map((_, i) => ["u", "v", "w"][i % 3]!),
  weight: answers.map((_, i) => 1 + (i % 4)),
  y: answers.map((_, i) => (i * 7) % 5),
  none: answers.map((_, i) => (i < 6 ? 0 : "")),
});

const requests: readonly EstimateRequest[] = [
  { statistic: "share", question: "answer", by: ["group"] },
  { statistic: "share", question: "sure" },
  { statistic: "ratio", question: "y", denominator: "none", by: ["group"] },
  { statistic: "mean", question: "y", by: ["group", "answer"] },
  { statistic: "variance", question: "y" },
  { statistic: "quantile", question: "y", probabilities: [0.25, 0.5], by: ["answer"] },
  { statistic: "share", question: "answer" },
  { statistic: "total", question: "answer", by: ["group"] },
];

const options: readonly EstimateOptions[] = [{}, { interval: "wald" }, { deff: "wor" }, { df: "inf", deff: "wr" }];

test.each(["weight", undefined] as const)(
  "what a request finds is the same whatever was asked before it (%s)",
  (weight) => {
    const sample = sampleOf(responses, weight === undefined ? {} : { weight });
    for (const chosen of options) {
      const alone = requests.map((request) => estimate(sample, [request], chosen));
      expect(estimate(sample, requests, chosen)).toEqual(alone.flat());
      expect(estimate(sample, requests.toReversed(), chosen)).toEqual(alone.toReversed().flat());
    }
  },
);

test("records have their fields in one order, and no number that is not finite", () => {
  const [first, ...others] = estimate(sampleOf(responses, {}), requests.slice(0, 2));
  for (const record of [first!, ...others]) {
    expect(Object.keys(record)).toEqual(Object.keys(first!));
    for (const value of [record.value, record.se, record.effectiveN, record.deff, record.cv]) {
      expect(value === null || Number.isFinite(value)).toBe(true);
    }
  }
  expect(others.at(-1)).toMatchObject({ category: "yes", value: 1, se: 0, deff: null });
});

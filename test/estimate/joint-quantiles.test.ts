import { expect, test } from "vitest";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { EstimateRequest } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] });
const jointly = (...requests: readonly EstimateRequest[]) => {
  const { estimates, covariance } = estimateJointly(schools, requests);
  const at = (i: number, j: number) => covariance.values[i * covariance.size + j]!;
  return { estimates, at };
};

test("the variances among covariances are those of the quantiles, not of the shares below them", () => {
  const request = { statistic: "quantile", question: "api00", probabilities: [0.25, 0.5] } as const;
  const { estimates, at } = jointly(request, { statistic: "variance", question: "api00" });
  estimates.forEach(({ se }, i) => {
    near(Math.sqrt(at(i, i)), se!);
  });
});

test("a median covaries with the mean and with itself last year as they rise and fall together", () => {
  const { at } = jointly(
    { statistic: "quantile", question: "api00" },
    { statistic: "mean", question: "api00" },
    { statistic: "quantile", question: "api99" },
  );
  const correlation = (i: number, j: number) => at(i, j) / Math.sqrt(at(i, i) * at(j, j));
  expect(correlation(0, 1)).toBeGreaterThan(0.8);
  expect(correlation(0, 2)).toBeGreaterThan(0.8);
});

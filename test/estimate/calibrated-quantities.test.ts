import { expect, test } from "vitest";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import { postStratify } from "../../src/design/weighting/post-stratify.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateRequest } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { marginOf } from "../support/margin-of.ts";
import { sampleOf } from "../support/sample-of.ts";

const sample = sampleOf(csvResponses("oracle/synthetic/synth_v1.csv"), {
  strata: ["stratum"],
  psu: ["psu"],
  weight: "w",
});
const { design, responses } = sample;
const margin = marginOf(responses, "sex", { F: 14000, M: 12000 });
const calibrated = { ...sample, design: calibratedDesign(design, postStratify(design.weights, margin)) };
const replicated = { ...sample, design: replicateDesign(design, jkn(design)) };

const requests: readonly EstimateRequest[] = [
  { statistic: "total", question: "income", by: ["age"] },
  { statistic: "mean", question: "income", by: ["sex"] },
  { statistic: "share", question: "sat" },
  { statistic: "share", question: "sat", base: "all" },
  { statistic: "ratio", question: "q1a", denominator: "q1b", by: ["sex", "age"] },
  { statistic: "quantile", question: "income", probabilities: [0.25, 0.5] } as EstimateRequest,
];

test.each([
  ["calibrated", calibrated],
  ["replicate", replicated],
])("every quantity has a standard error near that of the plain design in a %s one", (_, other) => {
  const [plain, found] = [estimate(sample, requests), estimate(other, requests)];
  expect(found).toHaveLength(plain.length);
  for (const [i, { se, value }] of found.entries()) {
    expect(value).not.toBeNull();
    expect(se! / plain[i]!.se!).toBeGreaterThan(0.5);
    expect(se! / plain[i]!.se!).toBeLessThan(2.5);
  }
});

test("what weights were calibrated to has no variance left", () => {
  const sexes = estimate(calibrated, [
    { statistic: "total", question: "sex" },
    { statistic: "share", question: "sex" },
  ]);
  expect(sexes.map(({ value }) => Math.round(value! * 1e6) / 1e6)).toEqual([14000, 12000, 0.538462, 0.461538]);
  expect(sexes.map(({ se }) => se)).toEqual([0, 0, 0, 0]);
});

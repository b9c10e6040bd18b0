import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseDesign } from "../../../src/design/case-design.js";
import { unclusteredDesign } from "../../../src/design/unclustered-design.js";
import { clusteredShares } from "../../../src/estimate/clustering/clustered-shares.js";
import { naiveEstimate } from "../../../src/estimate/clustering/naive-estimate.js";
import { estimate } from "../../../src/estimate/estimates.js";
import type { Sample } from "../../../src/estimate/request.js";
import { responsesOf } from "../../support/csv-responses.js";
import { near } from "../../support/near.js";
import { sampleOf } from "../../support/sample-of.js";

/** Cases of respondents: per respondent the answers of its cases. */
function casesOf(answers: readonly (readonly string[])[], population: number): Sample {
  const respondents = sampleOf(responsesOf({ id: answers.map((_, i) => i) }), { fpc: population });
  const rows = answers.flatMap((own, respondent) => own.map((answer) => ({ respondent, answer })));
  return {
    ...respondents,
    responses: responsesOf({ sex: rows.map(({ answer }) => answer) }),
    design: caseDesign(
      respondents.design,
      rows.map(({ respondent }) => respondent),
    ),
  };
}
const share = { statistic: "share", question: "sex", base: "asked" } as const;

describe("overlooking the clusters", () => {
  test("claims the precision of a simple random sample of the same fraction", () => {
    const sample = casesOf([["m", "m", "m"], ["f", "f"], [], ["m"]], 8);
    const [, naive] = naiveEstimate(sample, [share]);
    near(naive!.value, 4 / 6);
    near(naive!.se, Math.sqrt((0.5 * (2 / 9)) / 5));
    expect(naive!.df).toBe(5);
  });

  test("changes nothing where every respondent has one case", () => {
    const one = fc.constantFrom("m", "f").map((answer) => [answer]);
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (answers, more) => {
        const sample = casesOf([["m"], ["f"], ...answers], answers.length + 2 + more);
        const [clustered, naive] = [estimate(sample, [share]), naiveEstimate(sample, [share])];
        naive.forEach((one, i) => {
          near(one.se, clustered[i]!.se!);
          expect(one.df).toBe(clustered[i]!.df);
        });
      }),
    );
  });

  test("keeps strata, weights and a fraction of each stratum", () => {
    const respondents = sampleOf(responsesOf({ id: [1, 2, 3, 4], area: ["a", "a", "b", "b"], N: [4, 4, 10, 10] }), {
      strata: ["area"],
      fpc: ["N"],
    });
    const design = unclusteredDesign(caseDesign(respondents.design, [0, 0, 1, 2, 3, 3, 3]));
    expect([...design.stages[0].fpc]).toEqual([6, 20]);
    expect([...design.weights]).toEqual([2, 2, 2, 5, 5, 5, 5]);
    expect(design).toMatchObject({ df: 5, census: false, varianceStages: 1 });
  });

  test("is harmless in a census", () => {
    const sample = casesOf([["m", "f"], ["f"]], 2);
    expect(naiveEstimate(sample, [share]).map(({ se }) => se)).toEqual([0, 0]);
  });
});

describe("shares with and without their clusters", () => {
  const alike = casesOf([["m", "m", "m", "m"], ["f", "f", "f"], [], ["m", "m"], ["f"]], 10);

  test("stand side by side, the clustered ones wider where the rows of a cluster are alike", () => {
    const found = clusteredShares(alike, ["sex"])!;
    expect(found.sizes).toMatchObject({ clusters: 5, empty: 1, rows: 10, weightedMean: 3 });
    const [f, m] = found.shares;
    expect([f!.clustered.category, m!.clustered.category]).toEqual(["f", "m"]);
    expect(f!.clustered.se!).toBeGreaterThan(f!.naive.se!);
    expect(f!.icc).toBe(1);
    near(f!.clustered.deff, f!.clustered.se! ** 2 / f!.naive.se! ** 2);
  });

  test("show the range of correlations for the most frequent category", () => {
    const [f, m] = clusteredShares(alike, ["sex"])!.shares;
    expect(f!.sensitivity).toEqual([]);
    expect(m!.sensitivity.map(({ icc, deff }) => [icc, deff])).toEqual(
      [0, 0.01, 0.02, 0.05, 0.1, 0.2].map((icc) => [icc, 1 + 2 * icc]),
    );
  });

  test("are none where there is no case", () => expect(clusteredShares(casesOf([[], []], 4), ["sex"])).toBeNull());
});

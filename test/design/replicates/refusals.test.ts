import { describe, expect, test } from "vitest";
import { brr, fay } from "../../../src/design/replicates/balanced.ts";
import { bootstrap } from "../../../src/design/replicates/bootstrap.ts";
import { givenReplicates } from "../../../src/design/replicates/given.ts";
import { jk1 } from "../../../src/design/replicates/jackknife.ts";
import { replicateColumns } from "../../../src/design/replicates/replicate-columns.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { sampleOf } from "../../support/sample-of.ts";

/** Two strata of three psus and two, of ten and eight. */
const drawn = responsesOf({
  st: ["a", "a", "a", "a", "b", "b", "b"],
  psu: ["a1", "a1", "a2", "a3", "b1", "b2", "b2"],
  N: [10, 10, 10, 10, 8, 8, 8],
  w: [3, 4, 5, 2, 6, 3, 3],
  y: [1, 5, 2, 7, 3, 8, 2],
  no: ["x", "x", "y", "y", "y", "x", "x"],
});
const withoutFpc = sampleOf(drawn, { strata: ["st"], psu: ["psu"], weight: "w" });

describe("what replicates cannot be made or taken", () => {
  const columns = replicateColumns(responsesOf({ rep1: [1, 2, 3], rep2: [2, 1, 3] }), "rep*");
  const weights = Float64Array.of(1, 1, 1);
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    ["jk1 of strata", () => jk1(withoutFpc.design), "jk1 cannot be made: 2 strata (expected one; use jkn)"],
    ["brr of three psus", () => brr(withoutFpc.design), "brr cannot be made: stratum a has 3 psus (expected 2)"],
    [
      "fay with an fpc",
      () => fay(sampleOf(responsesOf({ N: [9, 9], w: [1, 2] }), { fpc: ["N"], weight: "w" }).design),
      "has an fpc (expected none; jkn and bootstrap honour it)",
    ],
    ["Fay's factor of one", () => fay(withoutFpc.design, { rho: 1 }), "invalid rho: 1 (expected 0 or above, below 1)"],
    [
      "one bootstrap replicate",
      () => bootstrap(withoutFpc.design, { count: 1 }),
      "replicates: 1 (expected a whole number above 1)",
    ],
    [
      "two stages with fpc",
      () => {
        const two = { a: ["1", "1", "2", "2"], b: ["1", "2", "1", "2"], N: [9, 9, 9, 9], M: [5, 5, 5, 5] };
        jk1(sampleOf(responsesOf(two), { psu: ["a", "b"], fpc: ["N", "M"], nest: true }).design);
      },
      "jk1 covers one stage: population counts at 2 stages (expected the first only)",
    ],
    ["columns that are not there", () => replicateColumns(drawn, "rep*"), "no replicate columns: rep*"],
    ["columns of text", () => replicateColumns(drawn, "no"), "replicate column no is not numeric"],
    [
      "jkn columns without a scale",
      () => givenReplicates(columns, weights, { type: "jkn" }),
      "invalid scale of jkn replicates: none (expected rscales or a scale)",
    ],
    [
      "fay columns without rho",
      () => givenReplicates(columns, weights, { type: "fay" }),
      "invalid rho of fay replicates: none (expected 0 or above, below 1)",
    ],
    [
      "a scale of zero",
      () => givenReplicates(columns, weights, { type: "jk1", scale: 0 }),
      "invalid replicate scale: 0 (expected a number above 0)",
    ],
    [
      "a missing replicate weight",
      () =>
        givenReplicates(replicateColumns(responsesOf({ rep1: [1, "", 3], rep2: [2, 1, 3] }), "rep*"), weights, {
          type: "brr",
        }),
      "replicate weight rep1: no number in response 2",
    ],
  ];
  test.each(refusals)("%s", (_, act, message) => {
    expect(act).toThrow(message);
  });
});

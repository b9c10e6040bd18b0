import { describe, expect, test } from "vitest";
import type { Column } from "../../src/data/column.ts";
import { domain } from "../../src/design/domain.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const close = (got: number | null | undefined, expected: number, digits = 9) =>
  expect(got).toBeCloseTo(expected, digits);

/** SAS/STAT 15.1 User's Guide, The SURVEYMEANS Procedure, Getting Started: spending on ice cream of 40 students of 4,000. */
const grade = "7 7 8 9 7 7 7 8 8 7 7 9 8 7 7 7 9 8 8 9 9 9 7 7 7 9 8 9 7 7 7 7 9 8 8 7 9 9 7 7".split(" ");
const spending =
  "7 7 12 10 1 10 3 20 19 2 2 15 16 6 6 6 15 17 14 8 8 7 3 12 4 14 18 9 2 1 4 11 8 10 13 2 6 11 2 9".split(" ");
const inGrade: Record<string, number> = { 7: 1824, 8: 1025, 9: 1151 };
const iceCream = responsesOf({
  grade,
  spending,
  population: grade.map((g) => inGrade[g]!),
  much: spending.map((y) => (Number(y) >= 10 ? "yes" : "no")),
});

describe("ice cream, as in SAS's documentation", () => {
  test("a simple random sample of 4,000", () => {
    const [mean] = estimate(sampleOf(iceCream, { fpc: 4000 }), [{ statistic: "mean", question: "spending" }]);
    close(mean!.value, 8.75);
    close(mean!.se, 0.845139, 6);
    close(mean!.interval!.low, 7.0405454, 7);
    close(mean!.interval!.high, 10.4594546, 7);
    expect(mean!.df).toBe(39);
  });

  test("stratified by grade", () => {
    const sample = sampleOf(iceCream, { strata: ["grade"], fpc: ["population"] });
    const [mean] = estimate(sample, [{ statistic: "mean", question: "spending" }]);
    close(mean!.value, 9.141298, 6);
    close(mean!.se, 0.531799, 6);
    close(mean!.interval!.low, 8.0637705, 7);
    close(mean!.interval!.high, 10.2188254, 7);
    expect(mean!.df).toBe(37);
  });

  test.each([
    ["logit", 0.34164, 0.574102],
    ["beta", 0.337872, 0.576778],
    ["wilson", 0.342635, 0.573022],
    ["wald", 0.337068, 0.573823],
    ["arcsine", 0.339432, 0.573964],
  ] as const)("the share that spends 10 or more, %s interval", (interval, low, high) => {
    const sample = sampleOf(iceCream, { strata: ["grade"], fpc: ["population"] });
    const [, yes] = estimate(sample, [{ statistic: "share", question: "much" }], { interval });
    close(yes!.value, 0.455445455, 9);
    close(yes!.se, 0.058423752, 9);
    close(yes!.interval!.low, low, 6);
    close(yes!.interval!.high, high, 6);
  });
});

/** R's copy holds the numbers in single precision: agreement is to seven digits. */
describe("the eight rows of the SUDAAN and Stata manuals (R: data(fpc))", () => {
  const fpc = responsesOf({
    stratum: [1, 1, 1, 1, 1, 2, 2, 2],
    psu: [1, 2, 3, 4, 5, 1, 2, 3],
    weight: [3, 3, 3, 3, 3, 4, 4, 4],
    population: [15, 15, 15, 15, 15, 12, 12, 12],
    x: [2.8, 4.1, 6.8, 6.8, 9.2, 3.7, 6.6, 4.2],
  });
  const run = (given: { fpc?: readonly string[] }) =>
    estimate(sampleOf(fpc, { strata: ["stratum"], psu: ["psu"], nest: true, weight: "weight", ...given }), [
      { statistic: "mean", question: "x" },
      { statistic: "total", question: "x" },
    ]);

  test("with replacement", () => {
    const [mean, total] = run({});
    close(mean!.value, 5.448148118, 6);
    close(mean!.se, 0.741268327, 6);
    close(total!.value, 147.1);
    close(total!.se, 20.014244823, 6);
  });

  test("with population counts", () => {
    const [mean, total] = run({ fpc: ["population"] });
    close(mean!.se, 0.61604072, 6);
    close(total!.se, 16.633099435, 6);
  });
});

describe("lonely psus, checked by hand and against R survey 4.5", () => {
  const rows = responsesOf({
    st: ["a", "a", "a", "b", "b", "b", "c"],
    w: [10, 10, 10, 20, 20, 20, 15],
    y: [2, 4, 9, 3, 7, 8, 20],
  });

  test.each([
    ["certainty", 110.905365064, 1.056241572],
    ["adjust", 215.084226502, 2.048421205],
    ["average", 135.830777072, 1.293626448],
  ] as const)("%s", (lonelyPsu, totalSe, meanSe) => {
    const sample = sampleOf(rows, { strata: ["st"], weight: "w", lonelyPsu });
    const requests = [{ statistic: "total", question: "y" } as const, { statistic: "mean", question: "y" } as const];
    const [total, mean] = estimate(sample, requests);
    close(total!.value, 810);
    close(total!.se, totalSe, 8);
    close(mean!.value, 7.714285714, 8);
    close(mean!.se, meanSe, 8);
    expect(total!.df).toBe(4);
    const { covariance } = estimateJointly(sample, requests);
    close(Math.sqrt(covariance.values[0]!), totalSe, 8);
    close(Math.sqrt(covariance.values[3]!), meanSe, 8);
  });
});

test("Province'91 of Lehtonen & Pahkinen, as recomputed by UCLA: an fpc of at most 1 is a sampling rate", () => {
  const rows = responsesOf({
    st: ["a", "a", "b", "b", "b", "b", "b", "b"],
    w: Array(8).fill(4),
    rate: Array(8).fill(0.25),
    count: Array(8).fill(32),
    ue91: [4123, 721, 194, 129, 239, 61, 262, 166],
  });
  const total = (fpc: string) =>
    estimate(sampleOf(rows, { strata: ["st"], weight: "w", fpc: [fpc] }), [
      { statistic: "total", question: "ue91" },
    ])[0]!;
  close(total("rate").value, 23580);
  close(total("rate").se, 11801.49, 2);
  close(total("rate").cv, 0.5004873, 6);
  close(total("count").se, 13191.99, 2);
});

test("designs of the Academic Performance Index: deff with and without replacement, as R survey", () => {
  const sample = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] });
  const request = { statistic: "mean", question: "api00" } as const;
  close(estimate(sample, [request], { deff: "wor" })[0]!.deff, 9.345869, 6);
  close(estimate(sample, [request], { deff: "wr" })[0]!.deff, 9.069748, 6);
});

test("domains of one design covary through their psus, and have their own degrees of freedom", () => {
  const sample = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] });
  const { estimates, covariance } = estimateJointly(sample, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
  expect(estimates.map(({ df }) => df)).toEqual([14, 7, 11]);
  close(estimates[0]!.se, 22.362409, 6);
  close(estimates[1]!.se, 38.020249, 6);
  close(estimates[2]!.se, 31.609465, 6);
  close(covariance.values[1], 521.97978, 5);
});

test("the share of an empty answer in a simple random sample, as R's svyciprop", () => {
  const api = csvResponses("oracle/apisrs.csv");
  const ell = api.columns.get("ell")!;
  const values = ell.kind === "number" ? [...ell.values] : [];
  const pw = api.columns.get("pw")!;
  const responses = responsesOf({
    none: values.map((v) => (v === 0 ? "yes" : "no")),
    pw: pw.kind === "number" ? [...pw.values] : [],
    fpc: values.map(() => 6194),
  });
  const sample = sampleOf(responses, { weight: "pw", fpc: ["fpc"] });
  const yes = (interval: "logit" | "beta" | "wilson") =>
    estimate(sample, [{ statistic: "share", question: "none" }], { interval })[1]!.interval!;
  close(yes("logit").low, 0.034537244, 8);
  close(yes("logit").high, 0.102247197, 8);
  close(yes("beta").low, 0.031715525, 8);
  close(yes("beta").high, 0.101738251, 8);
  close(yes("wilson").low, 0.034798223, 8);
  close(yes("wilson").high, 0.101533578, 8);
});

/**
 * Eight rows in two strata of four, weights 2 and 5: the only strata, weights and answers (but for their order) of eight rows
 * weighing 28 that give all of these figures.
 */
describe("multiple response: the three bases", () => {
  const chosen = ["101", "110", "011", "000", "111", "100", "010", "000"];
  const plain = responsesOf({ st: [..."aaaabbbb"], w: [2, 2, 2, 2, 5, 5, 5, 5] });
  const question: Column = {
    kind: "multiple",
    name: "q",
    missing: new Uint8Array(8),
    chosen: [0, 1, 2].map((option) => Uint8Array.from(chosen, (row) => Number(row[option]))),
    categories: ["a", "b", "c"].map((name) => ({ name, label: { ja: name } })),
  };
  const answering = domain(
    Uint8Array.from(chosen, (row) => Number(row.includes("1"))),
    { answering: "yes" },
  );
  const sample = sampleOf(
    { ...plain, columns: new Map([...plain.columns, ["q", question]]) },
    { strata: ["st"], weight: "w" },
  );
  const shares = (given: object) => estimate(sample, [{ statistic: "share", question: "q", ...given }]);

  test("per respondent", () => {
    const [a, b, c] = shares({ base: "all" });
    close(a!.value, 0.5);
    close(a!.se, 0.22208, 5);
    close(b!.value, 0.5);
    close(c!.value, 0.321428571);
    close(c!.se, 0.1967, 5);
  });

  test("per respondent who chose at least one", () => {
    const [a, , c] = shares({ base: "all", domain: answering });
    close(a!.value, 14 / 21);
    close(a!.se, 0.24177, 5);
    close(c!.value, 0.428571, 6);
    close(c!.se, 0.24389, 5);
  });

  test("per mention", () => {
    const [a, b, c] = shares({ base: "mentions" });
    close(a!.value, 0.378378378);
    close(a!.se, 0.126051836);
    close(b!.value, 0.378378378);
    close(c!.value, 0.243243243);
    close(c!.se, 0.084067474);
  });
});

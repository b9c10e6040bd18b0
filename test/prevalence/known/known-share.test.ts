import { describe, expect, test } from "vitest";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { seededRandom } from "../../../src/math/random.ts";
import { independentRatio } from "../../../src/prevalence/known/independent-ratio.ts";
import { knownPerThousand } from "../../../src/prevalence/known/known-per-thousand.ts";
import { knownPersons } from "../../../src/prevalence/known/known-persons.ts";
import { knownShare } from "../../../src/prevalence/known/known-share.ts";
import { projectRate } from "../../../src/prevalence/projection/project-rate.ts";
import { printedShare } from "../../../src/prevalence/projection/published-share.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { near } from "../../support/near.ts";
import { sampleOf } from "../../support/sample-of.ts";
import { peopleAged, rateOf } from "../projection/made-up.ts";

const counts = Array.from({ length: 100 }, (_, i) => (i < 70 ? 0 : i < 90 ? 1 : 3));
const sample = sampleOf(responsesOf({ known: counts }), { fpc: 110 });
const { reported } = knownPersons(sample, { question: "known", wave: { sample: { asked: 110, valid: 100 } } });
const projected = projectRate(rateOf("15-64", 50, 3_000), peopleAged("15-64", 30_000));

describe("the share of the persons there are that is known", () => {
  const share = knownShare(reported, projected);

  test("is the known by the projected, with the uncertainty of both on the scale of logarithms", () => {
    near(share.value, 50 / 500);
    const spread = Math.hypot(reported.se! / 50, projected.se! / 500);
    near(share.cv, spread);
    near(share.se, 0.1 * spread);
    near(share.interval!.low, 0.1 * Math.exp(-1.959963984540054 * spread));
    near(share.interval!.low * share.interval!.high, 0.01);
    expect(share.interval).toMatchObject({ level: 0.95, method: "log" });
  });

  test("is wider than either uncertainty alone would make it", () => {
    const width = ({ value, interval }: Estimate) => Math.log(interval!.high / value!);
    const without = (estimate: Estimate): Estimate => ({ ...estimate, se: 0 });
    for (const one of [knownShare(without(reported), projected), knownShare(reported, without(projected))])
      expect(width(share)).toBeGreaterThan(width(one));
  });

  test("says which two it divides, and what makes them unlike", () => {
    expect(share).toMatchObject({
      statistic: "ratio",
      question: "known/targets",
      survey: "test+national",
      df: Infinity,
    });
    expect(share.domain).toEqual({ age: "15-64", area: "三重県" });
    expect(share.reasons).toEqual(["as-reported", "double-reporting", "known-only", "definitions-differ"]);
  });

  test("has no interval where the projection has no standard error, nor where nobody is known", () => {
    const printed = printedShare({ survey: "national", wave: "2017", category: "broad", percent: 1.5, digits: 1 });
    const unsure = knownShare(reported, projectRate(printed, peopleAged("35-44", 30_000)));
    expect(unsure).toMatchObject({ se: null, interval: null });
    near(unsure.value, 50 / 450);
    expect(unsure.reasons).toContain("no-interval");
    expect(knownShare({ ...reported, value: 0, se: 0 }, projected)).toMatchObject({ value: 0, interval: null });
  });

  test("has no value where nobody is projected, and says why", () => {
    const nobody = knownShare(reported, { ...projected, value: 0 });
    expect(nobody).toMatchObject({ value: null, interval: null });
    expect(nobody.reasons).toContain("zero-denominator");
  });

  test("is of a total and a headcount, nothing else", () => {
    expect(() => knownShare(projected, projected)).toThrow(
      "invalid known: headcount (expected an estimate of a total)",
    );
    expect(() => knownShare(reported, reported)).toThrow(
      "invalid projected: total (expected an estimate of a headcount)",
    );
  });
});

describe("persons known per 1,000 of the population", () => {
  test("are the known by the people, the interval with them", () => {
    const rate = knownPerThousand(reported, peopleAged("all", 25_000));
    near(rate.value, 2);
    near(rate.se, reported.se! / 25);
    near(rate.interval!.low, reported.interval!.low / 25);
    near(rate.interval!.high, reported.interval!.high / 25);
    expect(rate).toMatchObject({ statistic: "ratio", question: "known/population", domain: { area: "三重県" } });
  });

  test("carry the uncertainty of a population that is itself estimated", () => {
    const rate = knownPerThousand(reported, peopleAged("15-64", 25_000, { se: 1_000, basis: "projected" }));
    near(rate.cv, Math.hypot(reported.se! / 50, 0.04));
    expect(rate.reasons).toContain("projected-population");
    expect(rate.domain).toEqual({ area: "三重県", age: "15-64" });
  });

  test("need people, and persons known", () => {
    expect(() => knownPerThousand(reported, peopleAged("all", 0))).toThrow("invalid population: 0");
    expect(() => knownPerThousand(projected, peopleAged("all", 10))).toThrow("invalid known: headcount");
  });
});

test("in repeated draws the interval of a quotient holds the true one about 95 times of 100", () => {
  const random = seededRandom(1_270);
  const [rounds, respondents, asked, rate] = [1_500, 400, 3_000, 0.0155];
  const known = (): number => {
    const u = random.uniform();
    return u < 0.8 ? 0 : u < 0.92 ? 1 : u < 0.97 ? 2 : 3;
  };
  const truth = (respondents * (0.12 + 2 * 0.05 + 3 * 0.03)) / (100_000 * rate);
  let [held, below] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const drawn = Array.from({ length: respondents }, known);
    const total = drawn.reduce((a, b) => a + b);
    const variance = drawn.reduce((a, y) => a + (y - total / respondents) ** 2, 0) / (respondents - 1);
    let found = 0;
    for (let i = 0; i < asked; i++) if (random.uniform() < rate) found++;
    const share = found / asked;
    const people = { value: 100_000 * share, se: 100_000 * Math.sqrt((share * (1 - share)) / (asked - 1)) };
    const { interval } = independentRatio({ value: total, se: Math.sqrt(respondents * variance) }, people, 0.95);
    if (interval!.low <= truth && truth <= interval!.high) held++;
    else if (interval!.high < truth) below++;
  }
  expect(held / rounds).toBeGreaterThan(0.935);
  expect(held / rounds).toBeLessThan(0.965);
  expect(below).toBeGreaterThan(0);
  expect(below).toBeLessThan(rounds - held);
});

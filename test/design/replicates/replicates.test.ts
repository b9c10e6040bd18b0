import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brr, fay } from "../../../src/design/replicates/balanced.ts";
import { bootstrap } from "../../../src/design/replicates/bootstrap.ts";
import { jk1, jkn } from "../../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../../src/design/replicates/replicate-design.ts";
import { replicateDf } from "../../../src/design/replicates/replicate-df.ts";
import type { Replicates } from "../../../src/design/replicates/replicates.ts";
import type { SurveyDesign } from "../../../src/design/survey-design.ts";
import { estimate } from "../../../src/estimate/estimates.ts";
import type { Sample } from "../../../src/estimate/request.ts";
import { csvResponses, responsesOf } from "../../support/csv-responses.ts";
import { near } from "../../support/near.ts";
import { sampleOf } from "../../support/sample-of.ts";

const seOfTotal = (sample: Sample, replicates?: Replicates): number => {
  const design = replicates === undefined ? sample.design : replicateDesign(sample.design, replicates);
  return estimate({ ...sample, design }, [{ statistic: "total", question: "y" }])[0]!.se!;
};

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
const withFpc = sampleOf(drawn, { strata: ["st"], psu: ["psu"], weight: "w", fpc: ["N"] });

describe("for a total", () => {
  test("the stratified jackknife is the linearised variance, with fpc and without", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 7, maxLength: 7 }), (y) => {
        for (const fpc of [[], ["N"]]) {
          const columns = { st: ["a", "a", "a", "a", "b", "b", "b"], psu: ["1", "1", "2", "3", "1", "2", "2"], y };
          const responses = responsesOf({ ...columns, N: [10, 10, 10, 10, 8, 8, 8], w: [3, 4, 5, 2, 6, 3, 3] });
          const sample = sampleOf(responses, {
            strata: ["st"],
            psu: ["psu"],
            nest: true,
            weight: "w",
            ...(fpc.length > 0 ? { fpc } : {}),
          });
          near(seOfTotal(sample, jkn(sample.design)), seOfTotal(sample), 1e-8);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("balanced replicates give the linearised variance, whatever Fay's factor", () => {
    const st = Array.from({ length: 22 }, (_, row) => `s${row >> 1}`);
    const y = st.map((_, row) => (row * 7) % 11);
    const sample = sampleOf(responsesOf({ st, y, w: st.map((_, row) => 1 + (row % 3)) }), {
      strata: ["st"],
      weight: "w",
    });
    const expected = seOfTotal(sample);
    near(seOfTotal(sample, brr(sample.design)), expected);
    for (const rho of [0, 0.3, 0.5, 0.9]) near(seOfTotal(sample, fay(sample.design, { rho })), expected);
  });

  test("the rescaling bootstrap comes close to the linearised variance, with fpc and without", () => {
    for (const sample of [withoutFpc, withFpc]) {
      const replicates = bootstrap(sample.design, { count: 20_000, seed: 3 });
      expect(seOfTotal(sample, replicates) / seOfTotal(sample)).toBeCloseTo(1, 1.6);
    }
  });
});

describe("weights of replicates", () => {
  const totals = ({ values, count }: Replicates, { weights, stages: [{ unit }] }: SurveyDesign) =>
    Array.from({ length: count }, (_, r) => weights.reduce((s, w, row) => s + w * values[unit[row]! * count + r]!, 0));

  test("of equal psus add up to the sum of the weights", () => {
    const st = ["a", "a", "b", "b", "c", "c"];
    const { design } = sampleOf(responsesOf({ st, w: [2, 2, 3, 3, 5, 5] }), { strata: ["st"], weight: "w" });
    for (const replicates of [jkn(design), brr(design), fay(design), bootstrap(design, { count: 20 })]) {
      for (const total of totals(replicates, design)) expect(total).toBeCloseTo(20, 12);
    }
  });

  test("of the bootstrap are fixed by the seed, the same on every machine", () => {
    const { values } = bootstrap(withoutFpc.design, { count: 6, seed: 42 });
    expect(Array.from(values)).toMatchInlineSnapshot(`
      [
        1.5,
        0,
        1.5,
        1.5,
        1.5,
        1.5,
        1.5,
        1.5,
        0,
        1.5,
        0,
        0,
        0,
        1.5,
        1.5,
        0,
        1.5,
        1.5,
        0,
        0,
        2,
        2,
        2,
        2,
        2,
        2,
        0,
        0,
        0,
        0,
      ]
    `);
    expect(bootstrap(withoutFpc.design, { count: 6, seed: 43 }).values).not.toEqual(values);
  });
});

describe("degrees of freedom of replicates are their rank less one", () => {
  const weightsOf = ({ values, count }: Replicates, { n, weights, stages: [{ unit }] }: SurveyDesign) =>
    Float64Array.from({ length: n * count }, (_, at) => {
      const row = Math.floor(at / count);
      return weights[row]! * values[unit[row]! * count + (at % count)]!;
    });

  test.each([
    ["jkn", jkn],
    ["bootstrap", (design: SurveyDesign) => bootstrap(design, { count: 30 })],
  ] as const)("%s", (_, make) => {
    const replicates = make(withFpc.design);
    expect(replicates.df).toBe(3);
    expect(replicateDf(weightsOf(replicates, withFpc.design), replicates.count)).toBe(replicates.df);
  });

  test("jk1 and fay", () => {
    const one = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw" }).design;
    expect(jk1(one).df).toBe(14);
    expect(replicateDf(weightsOf(jk1(one), one), 15)).toBe(14);
    const st = Array.from({ length: 10 }, (_, row) => `s${row >> 1}`);
    const paired = sampleOf(responsesOf({ st, w: st.map(() => 2) }), { strata: ["st"], weight: "w" }).design;
    expect(fay(paired).df).toBe(5);
    expect(replicateDf(weightsOf(fay(paired), paired), fay(paired).count)).toBe(5);
  });
});

test("strata sampled whole have no replicates and no variance", () => {
  const whole = { st: ["a", "a", "a", "b", "b"], N: [3, 3, 3, 8, 8], y: [1, 5, 9, 2, 4], w: [1, 1, 1, 4, 4] };
  const sample = sampleOf(responsesOf(whole), { strata: ["st"], fpc: ["N"], weight: "w" });
  expect(jkn(sample.design).count).toBe(2);
  near(seOfTotal(sample, jkn(sample.design)), seOfTotal(sample));
});

test("a domain that a replicate empties has no standard error, and says why", () => {
  const design = replicateDesign(withoutFpc.design, jkn(withoutFpc.design));
  const responses = responsesOf({ ...columnsOf(), only: ["", "", "", "", "x", "", ""] });
  const found = estimate({ ...withoutFpc, responses, design }, [{ statistic: "mean", question: "y", by: ["only"] }]);
  expect(found[0]).toMatchObject({ value: 3, se: null, interval: null, reasons: ["replicate-undefined"] });
});

const columnsOf = () => ({ st: ["a", "a", "a", "a", "b", "b", "b"], y: [1, 5, 2, 7, 3, 8, 2] });

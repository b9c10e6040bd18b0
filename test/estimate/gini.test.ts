import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateRequest, Sample } from "../../src/estimate/request.ts";
import oracle from "../oracle/gini.json" with { type: "json" };
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const gini = (sample: Sample, request: Partial<EstimateRequest> = {}) =>
  estimate(sample, [{ statistic: "gini", question: "y", ...request }]);
const of = (y: readonly (number | string)[]) => sampleOf(responsesOf({ y }));

describe("the Gini coefficient", () => {
  test("is 0 where all have the same, and 1 − 1/n where one of n has everything", () => {
    expect(gini(of([5, 5, 5]))[0]).toMatchObject({ statistic: "gini", value: 0, base: "answered", n: 3 });
    expect(gini(of([0, 0, 0, 8]))[0]!.value).toBeCloseTo(0.75, 15);
  });

  test("of 1, 2, 3 and 4 is a quarter", () => {
    expect(gini(of([4, 2, 1, 3]))[0]!.value).toBeCloseTo(0.25, 15);
  });

  test("does not depend on the unit, the scale of the weights or the order of the rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 9 })), { minLength: 3 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const found = (list: typeof pairs, unit: number, scale: number) => {
          const table = { y: list.map(([y]) => y * unit), w: list.map(([, w]) => w * scale) };
          return gini(sampleOf(responsesOf(table), { weight: "w" }))[0]!;
        };
        const [one, other] = [found(pairs, 1, 1), found([...pairs].reverse(), 1000, 0.25)];
        if (one.value === null) expect(other.value).toBeNull();
        else {
          near(other.value, one.value);
          expect(Math.abs(other.se! - one.se!)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test("has the se that R survey finds from its numeric derivative", () => {
    const synth = csvResponses("oracle/synthetic/synth_v1.csv");
    const drawn = { strata: ["stratum"], weight: "w" };
    const wr = sampleOf(synth, { ...drawn, psu: ["psu"] });
    const wo = sampleOf(synth, { ...drawn, psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] });
    const clus2 = { psu: ["dnum", "snum"], weight: "pw", fpc: ["fpc1", "fpc2"] };
    const schools = sampleOf(csvResponses("oracle/apiclus2.csv"), clus2);
    const found = {
      wr: gini(wr, { question: "income" })[0],
      wo: gini(wo, { question: "income" })[0],
      women: gini(wr, { question: "income", by: ["sex"] }).find(({ domain }) => domain.sex === "F"),
      clus2: gini(schools, { question: "enroll" })[0],
    };
    for (const name of ["wr", "wo", "women", "clus2"] as const) {
      near(found[name]!.value, oracle[name].value);
      near(found[name]!.se, oracle[name].se, 1e-7);
    }
  });

  test("of debts, of nothing and of nobody is null with its reason", () => {
    expect(gini(of([-1, 2, 3]))[0]).toMatchObject({ value: null, se: null, reasons: ["outside-its-range"] });
    expect(gini(of([0, 0]))[0]).toMatchObject({ value: null, se: null, reasons: ["zero-denominator"] });
    expect(gini(of(["", ""]))[0]).toMatchObject({ value: null, se: null, reasons: ["no-answers"] });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast } from "../../src/compare/contrast.ts";
import { coefficientsOf, difference, waveChange } from "../../src/compare/difference.ts";
import { alone, independent } from "../../src/compare/independent.ts";
import { tTest } from "../../src/compare/t-test.ts";
import { trendTest } from "../../src/compare/trend.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly, type JointEstimates } from "../../src/estimate/joint.ts";
import { tQuantile } from "../../src/math/student-t.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], fpc: ["fpc"], weight: "pw" });
const byType = estimateJointly(schools, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
const types = estimateJointly(schools, [{ statistic: "share", question: "stype" }]);
const [e, h] = [{ domain: { stype: "E" } }, { domain: { stype: "H" } }];

describe("a contrast", () => {
  test("of all categories is 1 and has no variance, not even rounding", () => {
    const found = contrast(types, [1, 1, 1]);
    near(found.value, 1);
    expect(found).toMatchObject({ se: 0, interval: { low: found.value, high: found.value } });
  });

  test("of a sum is the sum, and of a multiple the multiple", () => {
    const coefficient = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.tuple(coefficient, coefficient, coefficient), fc.integer({ min: 1, max: 9 }), (c, times) => {
        fc.pre(c.some((one) => one !== 0));
        const found = contrast(byType, c);
        const multiple = contrast(
          byType,
          c.map((one) => one * times),
        );
        near(
          found.value,
          c.reduce((total, one, i) => total + one * byType.estimates[i]!.value!, 0),
          1e-12,
        );
        near(multiple.value, times * found.value!, 1e-12);
        near(multiple.se, times * found.se!, 1e-12);
      }),
    );
  });

  test("turned round is the same with the other sign", () => {
    const [there, back] = [difference(byType, [e, h]), difference(byType, [h, e])];
    near(back.value, -there.value!);
    near(back.se, there.se!);
    near(back.interval!.low, -there.interval!.high);
    expect([there.domain, back.domain]).toEqual([{ stype: "E − H" }, { stype: "H − E" }]);
  });

  test("has the interval of t with the df of both domains together", () => {
    const found = difference(byType, [e, h]);
    expect(found.df).toBe(14);
    expect(byType.estimates.map(({ df }) => df)).toEqual([14, 7, 11]);
    near(found.interval!.high, found.value! + tQuantile(0.975, 14) * found.se!);
    near(difference(byType, [e, h], { level: 0.9 }).interval!.high, found.value! + tQuantile(0.95, 14) * found.se!);
  });

  test("counts each domain once in its base, and categories of one base together once", () => {
    const [elementary, high] = byType.estimates;
    expect(difference(byType, [e, h]).n).toBe(elementary!.n + high!.n);
    expect(contrast(types, [1, -1, 0])).toMatchObject({ n: 183, category: "E − H", domain: {} });
  });

  test("is written as a combination where its terms differ", () => {
    expect(contrast(byType, [1, -0.5, -0.5]).domain).toEqual({ stype: "E − 0.5·H − 0.5·M" });
    expect(contrast(byType, [0, 0, -1]).domain).toEqual({ stype: "M" });
  });

  test("is suppressed and unreliable if any of its terms is", () => {
    const marked: JointEstimates = {
      ...byType,
      estimates: byType.estimates.map((one, i) =>
        i === 1 ? { ...one, disclosure: "suppressed" as const, reliability: "review" as const } : one,
      ),
    };
    expect(contrast(marked, [1, -1, 0])).toMatchObject({ disclosure: "suppressed", reliability: "review" });
    expect(contrast(marked, [1, 0, -1])).toMatchObject({ disclosure: "open", reliability: "ok" });
  });

  test("of an estimate that is null is null, with its reason; of others it is not", () => {
    const empty = estimateJointly(sampleOf(responsesOf({ x: [1, 2, 4], y: ["", "", ""] })), [
      { statistic: "mean", question: "x" },
      { statistic: "mean", question: "y" },
    ]);
    expect(contrast(empty, [1, -1])).toMatchObject({ value: null, se: null, interval: null, reasons: ["no-answers"] });
    expect(contrast(empty, [1, 0]).value).toBeCloseTo(7 / 3);
  });

  test.each([
    [[1, -1], "invalid coefficients: 2 (expected one for each of 3 estimates)"],
    [[0, 0, 0], "invalid coefficients: 0, 0, 0 (expected at least one other than 0)"],
    [[1, Number.NaN, 0], "invalid coefficients: 1, NaN, 0 (expected finite numbers)"],
  ])("with coefficients %j is refused", (coefficients, message) => {
    expect(() => contrast(byType, coefficients)).toThrow(message);
  });

  test("with level 95 is refused", () => {
    expect(() => contrast(byType, [1, -1, 0], { level: 95 })).toThrow(
      "invalid level: 95 (expected between 0 and 1, such as 0.95)",
    );
  });
});

describe("names of estimates", () => {
  test("must mean one estimate", () => {
    expect(() => difference(byType, [e, { domain: { stype: "X" } }])).toThrow(
      'no such estimate: {"domain":{"stype":"X"}}',
    );
    expect(() => difference(byType, [e, {}])).toThrow("several estimates match: {} (3, expected one)");
  });

  test("give coefficients by what they name", () => {
    const terms = [
      { of: { category: "M" }, times: 2 },
      { of: { category: "E" }, times: -1 },
    ];
    expect(coefficientsOf(types, terms)).toEqual([-1, 0, 2]);
  });
});

describe("waves drawn independently", () => {
  const [now] = estimate(schools, [{ statistic: "mean", question: "api00" }]);
  const [then] = estimate(sampleOf(csvResponses("oracle/apisrs.csv"), { fpc: ["fpc"], weight: "pw" }), [
    { statistic: "mean", question: "api00" },
  ]);
  const wave = (one: Estimate, name: string): Estimate => ({ ...one, wave: name });

  test("add their variances", () => {
    const change = waveChange(wave(now!, "2021"), wave(then!, "2020"));
    near(change.se, Math.hypot(now!.se!, then!.se!));
    expect(change).toMatchObject({ wave: "2021 − 2020", question: "api00", n: 383 });
    expect(change.df).toBeGreaterThan(14);
    expect(change.df).toBeLessThan(14 + 199);
  });

  test("keep the covariances within each of them", () => {
    const joined = independent([byType, alone(then!)]);
    near(contrast(joined, [1, -1, 0, 0]).se, difference(byType, [e, h]).se!);
    expect(contrast(joined, [1, -1, 0, 0]).df).toBe(14);
  });

  test("with a published wave have a value but no se", () => {
    const printed: Estimate = { ...then!, se: null, interval: null, origin: "published" };
    const change = waveChange(now!, printed);
    near(change.value, now!.value! - then!.value!);
    expect(change).toMatchObject({ se: null, interval: null, reasons: ["no-interval"], origin: "published" });
  });

  test("have a trend over years, which is the change a year", () => {
    const waves = [wave(then!, "2018"), wave(now!, "2022"), wave({ ...now!, value: now!.value! + 4 }, "2023")];
    const found = trendTest(independent(waves.map(alone)), [2018, 2022, 2023]);
    const straight = trendTest(
      independent([waves[0]!, { ...waves[0]!, value: waves[0]!.value! + 8 }].map(alone)),
      [0, 4],
    );
    near(straight.difference.value, 2, 1e-9);
    expect(found.test).toMatchObject({ name: "trend", df1: 1, questions: ["api00"] });
    near(found.test.statistic, found.difference.value! / found.difference.se!);
  });
});

describe("a trend", () => {
  test("of what grows by 3 from class to class is 3", () => {
    const rows = [1, 2, 3, 4].flatMap((at) => [-1, 0, 1].map((off) => [String(at), at * 3 + off] as const));
    const sample = sampleOf(responsesOf({ class: rows.map(([at]) => at), y: rows.map(([, y]) => y) }));
    const joint = estimateJointly(sample, [{ statistic: "mean", question: "y", by: ["class"] }]);
    near(trendTest(joint).difference.value, 3);
    near(trendTest(joint, [10, 20, 30, 40]).difference.value, 0.3);
    near(trendTest(joint, [1, null, null, 4]).difference.value, 3);
  });

  test("needs two different scores", () => {
    expect(() => trendTest(byType, [1, 1, 1])).toThrow("invalid scores: 1, 1, 1");
    expect(() => trendTest(byType, [1, null, null])).toThrow("invalid scores");
  });
});

describe("a t-test", () => {
  test("of three groups is refused, with a way out", () => {
    expect(() => tTest(schools, { question: "api00", by: "stype" })).toThrow("groups of a t-test: 3 in stype");
  });

  test("with a df of its own keeps it", () => {
    expect(tTest(schools, { question: "enroll", by: "comp.imp" }).test.df2).toBe(13);
    expect(tTest(schools, { question: "enroll", by: "comp.imp" }, { df: 40 }).test.df2).toBe(40);
    const normal = tTest(schools, { question: "enroll", by: "comp.imp" }, { df: "inf" });
    expect(normal.test.df2).toBe(Number.POSITIVE_INFINITY);
    expect(normal.test.p).toBeLessThan(tTest(schools, { question: "enroll", by: "comp.imp" }).test.p!);
  });

  test("of a census has nothing to test against", () => {
    const census = sampleOf(responsesOf({ y: [1, 2, 3, 4], group: ["a", "a", "b", "b"] }), { fpc: 4 });
    const { difference: found, test: tested } = tTest(census, { question: "y", by: "group" });
    expect(found).toMatchObject({ value: 2, se: 0, interval: { low: 2, high: 2 } });
    expect(tested).toMatchObject({ statistic: null, p: null, reasons: ["no-variance"] });
  });
});

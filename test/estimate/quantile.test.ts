import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { domain } from "../../src/design/domain.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateOptions, EstimateRequest } from "../../src/estimate/request.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const sampleFor = (y: readonly (number | string)[], w: readonly number[] = y.map(() => 1)) =>
  sampleOf(responsesOf({ y, w }), { weight: "w" });

const quantiles = (
  sample: ReturnType<typeof sampleFor>,
  request: Partial<EstimateRequest> = {},
  options: EstimateOptions = {},
): readonly Estimate[] => estimate(sample, [{ statistic: "quantile", question: "y", ...request }], options);

const values = (...args: Parameters<typeof quantiles>) => quantiles(...args).map(({ value }) => value);

describe("a quantile", () => {
  test("is the median unless asked otherwise, and says its probability", () => {
    const [median] = quantiles(sampleFor([5, 1, 3, 2, 4]));
    expect(median).toMatchObject({ statistic: "quantile", question: "y", probability: 0.5, value: 3, n: 5, size: 5 });
    expect(median).not.toHaveProperty("category");
  });

  test("math is the smallest answer whose cumulative share is at least p; school goes halfway on at exact ties", () => {
    const sample = sampleFor([10, 20, 30, 40]);
    const probabilities = [0, 0.2, 0.25, 0.5, 0.6, 1];
    expect(values(sample, { probabilities, rule: "math" })).toEqual([10, 10, 10, 20, 30, 40]);
    expect(values(sample, { probabilities, rule: "school" })).toEqual([10, 10, 15, 25, 30, 40]);
  });

  test("hf7 interpolates, and with equal weights is what spreadsheets and R's type 7 give", () => {
    const probabilities = [0, 0.1, 0.25, 0.5, 0.9, 1];
    const expected = [1, 1.9, 3.25, 5.5, 9.8, 11];
    values(sampleFor([7, 1, 4, 11]), { probabilities, rule: "hf7" }).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 12);
    });
  });

  test("a share that weights reach but for rounding is reached: a tenth three times is three tenths", () => {
    const sample = sampleFor([1, 2, 3, 4], [0.1, 0.1, 0.1, 0.7]);
    expect(values(sample, { probabilities: [0.3] })).toEqual([3]);
    expect(values(sample, { probabilities: [0.3], rule: "school" })).toEqual([3.5]);
  });

  test("leaves rows without an answer to the design but out of the distribution", () => {
    expect(quantiles(sampleFor([5, "", 1, "", 3]))[0]).toMatchObject({ value: 3, n: 3, size: 3 });
  });

  test("reads an end of its interval that the lowest answer alone reaches as the lowest answer", () => {
    const sample = sampleFor([1, 2, 3, 4, 5, 6, 7, 8], [9, 1, 1, 1, 1, 1, 1, 1]);
    const [found] = quantiles(sample, { probabilities: [0.7] }, { interval: "logit" });
    expect(found!.interval!.low).toBe(1);
  });

  test("does not count a row whose weight is 0", () => {
    const sample = sampleFor([1, 2, 3, 4]);
    const design = { ...sample.design, weights: Float64Array.of(1, 1, 1, 0) };
    expect(values({ ...sample, design }, { probabilities: [1], rule: "hf7" })).toEqual([3]);
  });

  test("is found within each domain, in one pass", () => {
    const sample = sampleOf(responsesOf({ y: [1, 9, 2, 8, 3, 7], g: ["a", "b", "a", "b", "a", "b"] }));
    expect(values(sample, { by: ["g"] })).toEqual([2, 8]);
  });

  test("of a domain without members, and of a question nobody answered, is null with its reason", () => {
    const nobody = domain(new Uint8Array(3), { area: "nowhere" });
    const [none] = quantiles(sampleFor([1, 2, 3]), { domain: nobody });
    expect(none).toMatchObject({ value: null, se: null, interval: null, n: 0, reasons: ["empty-domain"] });
    const [blank] = quantiles(sampleFor(["", "", ""]));
    expect(blank).toMatchObject({ value: null, se: null, interval: null, n: 0, reasons: ["no-answers"] });
  });

  test("of a constant is that constant, of which no share lies below: the interval is one-sided where the method is", () => {
    const sample = sampleFor([4, 4, 4, 4]);
    expect(quantiles(sample)[0]).toMatchObject({
      value: 4,
      se: null,
      interval: null,
      reasons: ["no-interval-at-bound"],
    });
    const [one] = quantiles(sample, {}, { interval: "korn-graubard" });
    expect(one).toMatchObject({ value: 4, se: 0, interval: { low: 4, high: 4, method: "korn-graubard" } });
  });

  test("has no interval where its end lies beyond the answers, and says so", () => {
    const [low] = quantiles(sampleFor([1, 2, 3, 4, 5, 6]), { probabilities: [0.01] });
    expect(low).toMatchObject({ value: 1, se: null, interval: null, cv: null, reasons: ["beyond-the-answers"] });
  });

  test("of a census is certain", () => {
    const [median] = quantiles(sampleOf(responsesOf({ y: [3, 1, 2] }), { fpc: 3 }));
    expect(median).toMatchObject({ value: 2, se: 0, interval: { low: 2, high: 2 } });
  });

  test("with no degrees of freedom has a value and no interval", () => {
    const [one] = quantiles(sampleOf(responsesOf({ y: [3, 1, 2], g: ["a", "b", "b"] })), { by: ["g"] });
    expect(one).toMatchObject({ value: 3, se: null, interval: null, reasons: ["no-degrees-of-freedom"] });
  });

  test.each([
    ["-0.1", { probabilities: [-0.1] }, "invalid quantile of y: -0.1 (expected from 0 to 1)"],
    ["50 for 0.5", { probabilities: [50] }, "invalid quantile of y: 50 (expected from 0 to 1)"],
    ["NaN", { probabilities: [Number.NaN] }, "invalid quantile of y: NaN (expected from 0 to 1)"],
    ["none", { probabilities: [] }, "invalid quantile of y: – (expected at least one)"],
    ["rule", { rule: "hf6" as "hf7" }, "invalid quantile of y: hf6 (expected math, school, hf7)"],
  ])("refuses what it cannot be asked: %s", (_, request, message) => {
    expect(() => quantiles(sampleFor([1, 2]), request)).toThrow(message);
  });

  test("refuses a question of another kind", () => {
    const sample = sampleOf(responsesOf({ y: ["a", "b"] }));
    expect(() => quantiles(sample)).toThrow("question y has the wrong kind: category (expected a number question)");
  });
});

const answers = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 40 })
  .map((rows) => ({ y: rows.map(([y]) => y), w: rows.map(([, w]) => w) }));
const probability = fc.integer({ min: 0, max: 100 }).map((p) => p / 100);
const rule = fc.constantFrom("math", "school", "hf7");

describe("quantiles keep their identities", () => {
  test("never fall as the probability rises", () => {
    fc.assert(
      fc.property(answers, rule, fc.array(probability, { minLength: 2, maxLength: 6 }), ({ y, w }, rule, ps) => {
        const found = values(sampleFor(y, w), { rule, probabilities: ps.sort((a, b) => a - b) });
        found.slice(1).forEach((value, i) => {
          expect(value!).toBeGreaterThanOrEqual(found[i]!);
        });
      }),
    );
  });

  test("do not depend on the scale of the weights, intervals included", () => {
    fc.assert(
      fc.property(answers, rule, probability, fc.constantFrom(0.1, 3, 1 / 7), ({ y, w }, rule, p, scale) => {
        const request = { rule, probabilities: [p] };
        const [one] = quantiles(sampleFor(y, w), request);
        const scaled = sampleFor(
          y,
          w.map((weight) => weight * scale),
        );
        const [other] = quantiles(scaled, request);
        expect(other!.value).toBeCloseTo(one!.value!, 9);
        expect(other!.interval === null).toBe(one!.interval === null);
        if (one!.interval !== null) expect(other!.interval!.low).toBeCloseTo(one!.interval.low, 9);
      }),
      { examples: [[{ y: [1, 2, 3, 4], w: [1, 1, 1, 7] }, "math", 0.3, 0.1]] },
    );
  });

  test("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(answers, fc.constantFrom("math", "school"), probability, ({ y, w }, rule, p) => {
        const request = { rule, probabilities: [p] } as const;
        expect(values(sampleFor([...y].reverse(), [...w].reverse()), request)).toEqual(
          values(sampleFor(y, w), request),
        );
      }),
    );
  });

  test("follow a change of unit", () => {
    fc.assert(
      fc.property(answers, rule, probability, ({ y, w }, rule, p) => {
        const [one] = quantiles(sampleFor(y, w), { rule, probabilities: [p] });
        const [other] = quantiles(
          sampleFor(
            y.map((x) => x * 4 + 100),
            w,
          ),
          { rule, probabilities: [p] },
        );
        expect(other!.value!).toBeCloseTo(one!.value! * 4 + 100, 9);
        if (one!.se !== null) expect(other!.se!).toBeCloseTo(one!.se * 4, 9);
      }),
    );
  });
});

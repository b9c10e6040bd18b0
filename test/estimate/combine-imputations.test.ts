import { describe, expect, test } from "vitest";
import { combineImputations } from "../../src/estimate/combine-imputations.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { poolImputations } from "../../src/estimate/imputation-pooling.ts";

const values = [0.1, 0.12, 0.11, 0.13, 0.09];
const variances = [0.0004, 0.00042, 0.00038, 0.00041, 0.0004];

const imputed = values.map(
  (value, i): Estimate => ({
    survey: "s",
    wave: "w",
    statistic: "share",
    question: "q",
    category: "yes",
    domain: {},
    value,
    se: Math.sqrt(variances[i]!),
    interval: null,
    df: 30,
    n: 400,
    count: 40,
    size: 1000,
    effectiveN: null,
    deff: null,
    cv: null,
    base: "answered",
    reliability: "ok",
    disclosure: "open",
    reasons: [],
    origin: "responses",
    lineage: { responses: "", codebook: "", version: "" },
  }),
);

describe("Rubin's rules on five estimates, worked by hand and by R", () => {
  test("pooled variance and its parts", () => {
    const found = poolImputations(values, variances, { designDf: 30 });
    expect(found.value).toBeCloseTo(0.11, 14);
    expect(found.variance).toBeCloseTo(0.000702, 14);
    expect(Math.sqrt(found.variance)).toBeCloseTo(0.02649528, 8);
    expect(found.relativeIncrease).toBeCloseTo(0.74626866, 8);
    expect(found.lambda).toBeCloseTo(0.4273504274, 10);
    expect(found.missingInformation).toBeCloseTo(0.47334, 5);
  });

  test("degrees of freedom by Barnard & Rubin, by Rubin, and as R's mitools", () => {
    const df = (name: "barnard-rubin" | "rubin" | "mitools") =>
      poolImputations(values, variances, { designDf: 30, df: name }).df;
    expect(df("barnard-rubin")).toBeCloseTo(9.291826, 6);
    expect(df("rubin")).toBeCloseTo(21.9024, 6);
    const observed = (31 / 33) * 30 * (0.000402 / (0.000402 + 0.00025));
    expect(df("mitools")).toBeCloseTo(1 / (1 / 21.9024 + 1 / observed), 8);
  });

  test("imputations that agree leave the design's variance and nearly its degrees of freedom", () => {
    const found = poolImputations([0.1, 0.1, 0.1], [0.0004, 0.0004, 0.0004], { designDf: 30 });
    expect(found.variance).toBeCloseTo(0.0004, 16);
    expect(found.lambda).toBe(0);
    expect(found.df).toBeCloseTo((31 / 33) * 30, 10);
  });
});

test("estimates of one share become one estimate with an interval of its own", () => {
  const { estimate, pooling } = combineImputations(imputed);
  expect(estimate).toMatchObject({ value: expect.closeTo(0.11, 12), n: 400, size: 1000, reasons: [] });
  expect(estimate.df).toBe(pooling!.df);
  expect(estimate.interval!.method).toBe("logit");
  expect(estimate.interval!.low).toBeGreaterThan(0.05);
  expect(estimate.interval!.high).toBeLessThan(0.2);
});

test("an imputation without a value leaves none, and says why", () => {
  const none = { ...imputed[0]!, value: null, se: null, reasons: ["no-answers"] };
  const { estimate, pooling } = combineImputations([...imputed, none]);
  expect(estimate).toMatchObject({ value: null, se: null, interval: null, reasons: ["no-answers"] });
  expect(pooling).toBeNull();
});

test("one imputation, or different quantities, are refused", () => {
  expect(() => combineImputations(imputed.slice(1, 2))).toThrow("imputations: 1 (expected at least 2)");
  expect(() => combineImputations([imputed[0]!, { ...imputed[1]!, category: "no" }])).toThrow(
    'imputations estimate different quantities: ["share","q","no",null,{}] (expected ["share","q","yes",null,{}])',
  );
});

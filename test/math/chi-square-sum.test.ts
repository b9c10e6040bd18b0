import { describe, expect, test } from "vitest";
import { chiSquareTail } from "../../src/math/chi-square.ts";
import { chiSquareSumTail } from "../../src/math/chi-square-sum.ts";
import { fTail } from "../../src/math/fisher-f.ts";
import { saddlepointTail } from "../../src/math/saddlepoint.ts";
import oracle from "../oracle/compare.json" with { type: "json" };
import { near } from "../support/near.ts";

describe("upper tails keep their digits where they are small, as R's", () => {
  test.each(oracle.chiSquareTail)("chi-square above $x with $df df", ({ x, df, p }) => {
    expect(Math.abs(chiSquareTail(x, df) / p - 1)).toBeLessThan(1e-12);
  });
  test.each(oracle.fTail)("F above $x with $d1 and $d2 df", ({ x, d1, d2, p }) => {
    expect(Math.abs(fTail(x, d1, d2) / p - 1)).toBeLessThan(1e-11);
  });
});

describe("a sum of chi-squares over a chi-square", () => {
  test.each(oracle.chiSquareSum)(
    "exceeds $x with weights $weights and $df df as Imhof's integral in R has it",
    ({ p, x, ...sum }) => {
      near(chiSquareSumTail(x, sum), p, 1e-8);
    },
  );

  test("with equal weights is F", () => {
    near(chiSquareSumTail(7, { weights: [2, 2, 2], df: 11.5 }), fTail(7 / 6, 3, 11.5), 1e-12);
  });

  test("without a denominator and with equal weights is chi-square", () => {
    near(chiSquareSumTail(7, { weights: [2, 2, 2], df: Number.POSITIVE_INFINITY }), chiSquareTail(3.5, 3), 1e-12);
  });

  test("settles where one weight is a thousand times another", () => {
    const p = chiSquareSumTail(2, { weights: [1, 0.001], df: 20 });
    expect(p).toBeGreaterThan(fTail(2, 1, 20));
    expect(p).toBeLessThan(fTail(1.99, 1, 20));
  });
});

describe("the saddlepoint approximation", () => {
  test.each(oracle.saddlepoint)("at $x with weights $weights and $df df is R's", ({ weights, df, x, p }) => {
    const numerator = weights.map((weight) => ({ weight, df: 1 }));
    near(saddlepointTail(0, [...numerator, { weight: -x / df, df: Math.floor(df) }]), p, 1e-7);
  });

  test("passes smoothly through the mean, where its formula is 0/0", () => {
    const terms = [
      { weight: 1, df: 2 },
      { weight: 0.5, df: 1 },
    ];
    const [below, at, above] = [2.5 - 1e-4, 2.5, 2.5 + 1e-4].map((x) => saddlepointTail(x, terms));
    near(at, (below! + above!) / 2, 1e-5);
  });
});

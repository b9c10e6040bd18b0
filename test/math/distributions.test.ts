import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile } from "../../src/math/beta.ts";
import { chiSquareCdf, chiSquareQuantile } from "../../src/math/chi-square.ts";
import { fCdf, fQuantile } from "../../src/math/fisher-f.ts";
import { normalCdf, normalQuantile } from "../../src/math/normal.ts";
import { tCdf, tQuantile } from "../../src/math/student-t.ts";
import oracle from "../oracle/distributions.json" with { type: "json" };

interface Point {
  readonly values: number | string;
  readonly p?: number;
  readonly x?: number;
  readonly df?: number;
  readonly a?: number;
  readonly b?: number;
  readonly d1?: number;
  readonly d2?: number;
}

const functions: Record<string, (at: Required<Point>) => number> = {
  "normal.quantile": ({ p }) => normalQuantile(p),
  "normal.cdf": ({ x }) => normalCdf(x),
  "t.quantile": ({ p, df }) => tQuantile(p, df),
  "t.cdf": ({ x, df }) => tCdf(x, df),
  "chiSquare.quantile": ({ p, df }) => chiSquareQuantile(p, df),
  "chiSquare.cdf": ({ x, df }) => chiSquareCdf(x, df),
  "beta.quantile": ({ p, a, b }) => betaQuantile(p, a, b),
  "beta.cdf": ({ x, a, b }) => betaCdf(x, a, b),
  "f.quantile": ({ p, d1, d2 }) => fQuantile(p, d1, d2),
  "f.cdf": ({ x, d1, d2 }) => fCdf(x, d1, d2),
};

describe("distribution functions agree with R to 1e-12, tails and non-integer degrees of freedom included", () => {
  test.each(Object.keys(functions))("%s", (name) => {
    const points = (oracle as unknown as Record<string, readonly Point[]>)[name]!;
    const wrong = points
      .map((at) => ({ ...at, got: functions[name]!(at as Required<Point>), expected: Number(at.values) }))
      .filter(
        ({ got, expected }) =>
          !(
            Math.abs(got - expected) <= Math.max(1e-12 * Math.abs(expected), 1e-15 * Number(Math.abs(expected) < 1e-15))
          ),
      );
    expect(points.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test("t with infinite degrees of freedom is the normal distribution", () => {
    expect(tQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.975));
    expect(tCdf(1.5, Number.POSITIVE_INFINITY)).toBe(normalCdf(1.5));
  });
});

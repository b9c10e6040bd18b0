import { describe, expect, test } from "vitest";
import { intervalMethods } from "../../src/codebook/interval-method.ts";
import type { ShareInterval } from "../../src/estimate/interval-input.ts";
import { adjustedSize } from "../../src/estimate/interval-input.ts";
import { intervals } from "../../src/estimate/intervals.ts";
import { kornGraubard } from "../../src/estimate/korn-graubard.ts";

const infinite = Number.POSITIVE_INFINITY;
const input = (given: Partial<ShareInterval>): ShareInterval => ({
  share: 0.02,
  variance: 1e-4,
  n: 200,
  df: 10,
  level: 0.95,
  ...given,
});
const close = (got: readonly [number, number] | null, [low, high]: readonly [number, number], digits = 11) => {
  expect(got![0]).toBeCloseTo(low, digits);
  expect(got![1]).toBeCloseTo(high, digits);
};

describe("Korn–Graubard of the National Center for Health Statistics, recomputed in R", () => {
  test("the effective size is adjusted for degrees of freedom", () => {
    expect(adjustedSize(input({}))).toBeCloseTo(153.520455, 6);
    close(kornGraubard(input({})), [0.00424882373511, 0.05671343034]);
    close(kornGraubard(input({ df: 199 })), [0.00538070427529, 0.05084832219]);
  });

  test("it is at most n", () => {
    const narrow = input({ share: 0.5, variance: 0.0005, n: 100, df: 50 });
    expect(adjustedSize(narrow)).toBeCloseTo(487.954, 3);
    close(kornGraubard(narrow), [0.398321129503, 0.601678870497]);
    close(intervals.beta(narrow), [0.454727, 0.545273], 6);
  });

  test("at 0 % it is one-sided with the size n, or on request with the adjusted size", () => {
    const none = input({ share: 0, variance: 0, n: 100 });
    close(kornGraubard(none), [0, 0.0362166926452]);
    close(kornGraubard(none, { adjustAtBound: true }), [0, 0.0454505378653]);
    close(kornGraubard(input({ share: 1, variance: 0, n: 100 })), [1 - 0.0362166926452, 1]);
  });
});

describe("Wilson with an effective size, recomputed in R", () => {
  test("the quantile is that of t", () => close(intervals.wilson(input({})), [0.006861765599, 0.056853946367]));
  test("or normal", () => close(intervals.wilson(input({ df: infinite })), [0.007735055352, 0.050718575289]));
  test("at 0 % the size is n: the upper end is t²/(n + t²)", () => {
    const t2 = 1.959963984540054 ** 2;
    close(intervals.wilson(input({ share: 0, variance: 0, df: infinite })), [0, t2 / (200 + t2)]);
  });
});

test("the arcsine interval stops at 0 where R folds back", () => {
  const [low] = intervals.arcsine(input({ share: 0.021857923, variance: 0.022622451 ** 2, n: 183, df: 14 }))!;
  expect(low).toBe(0);
});

test("with the normal quantile and no design effect, Agresti–Coull is the textbook interval", () => {
  // Agresti & Coull (1998): (x + z²/2)/(n + z²) ± z √(p̃ (1 − p̃)/(n + z²)); x = 4, n = 200
  const z2 = 1.959963984540054 ** 2;
  const p = (4 + z2 / 2) / (200 + z2);
  const half = Math.sqrt((z2 * p * (1 - p)) / (200 + z2));
  close(intervals["agresti-coull"](input({ variance: (0.02 * 0.98) / 200, df: infinite })), [p - half, p + half]);
});

test("Jeffreys lies within Clopper–Pearson", () => {
  const [low, high] = intervals.jeffreys(input({}))!;
  const [outerLow, outerHigh] = kornGraubard(input({}))!;
  expect(low).toBeGreaterThan(outerLow);
  expect(high).toBeLessThan(outerHigh);
});

describe.each(intervalMethods)("%s", (method) => {
  test.each([0, 1])("at %d is defined and one-sided, or null", (share) => {
    const bounds = intervals[method](input({ share, variance: 0 }));
    if (bounds === null) expect(["wald", "logit", "arcsine", "beta"]).toContain(method);
    else {
      const [at, other] = share === 0 ? bounds : [bounds[1], bounds[0]];
      expect(at).toBe(share);
      expect(Math.abs(other - share)).toBeGreaterThan(0.005);
      expect(Math.abs(other - share)).toBeLessThan(0.05);
    }
  });

  test("mirrors the interval of the rest", () => {
    const [low, high] = intervals[method](input({}))!;
    const [restLow, restHigh] = intervals[method](input({ share: 0.98 }))!;
    expect(1 - restHigh).toBeCloseTo(low, 10);
    expect(1 - restLow).toBeCloseTo(high, 10);
  });

  test("holds the share and widens with the level", () => {
    const [low, high] = intervals[method](input({}))!;
    const [wideLow, wideHigh] = intervals[method](input({ level: 0.99 }))!;
    expect(low).toBeLessThan(0.02);
    expect(high).toBeGreaterThan(0.02);
    expect(wideLow).toBeLessThanOrEqual(low);
    expect(wideHigh).toBeGreaterThan(high);
  });
});

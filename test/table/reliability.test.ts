import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.js";
import { reasons } from "../../src/estimate/reasons.js";
import { assessed, assessedGroup, reliabilityRules } from "../../src/table/reliability.js";

/** A share of a simple random sample with replacement. */
function share(count: number, n: number, more: Partial<Estimate> = {}): Estimate {
  const value = count / n;
  return {
    survey: "s",
    wave: "w",
    statistic: "share",
    question: "q",
    category: "c",
    domain: {},
    value,
    se: Math.sqrt((value * (1 - value)) / (n - 1)),
    interval: null,
    df: n - 1,
    n,
    count,
    size: n,
    effectiveN: n,
    deff: null,
    cv: null,
    base: "asked",
    reliability: "ok",
    disclosure: "open",
    reasons: [],
    origin: "responses",
    lineage: { responses: "", codebook: "", version: "" },
    ...more,
  };
}
const verdict = (estimate: Estimate) => [assessed(estimate).reliability, ...assessed(estimate).reasons];

describe("reliability of shares, by the NCHS standards", () => {
  test("fewer than 30 rows are not relied on, whatever the share", () => {
    expect(verdict(share(15, 29))).toEqual(["unreliable", "few-rows"]);
  });

  test("fewer than 30 effective rows are not relied on", () => {
    const clustered = share(100, 200);
    expect(verdict({ ...clustered, se: (clustered.se ?? 0) * 3 })).toEqual(["unreliable", "few-effective-rows"]);
  });

  test("an interval of 5 points or less is always shown, of 30 points or more never relied on", () => {
    expect(verdict(share(10, 1923))).toEqual(["ok"]);
    expect(verdict(share(20, 40))).toEqual(["unreliable", "wide-interval"]);
  });

  test("a share of 75 % of 40 people can be shown, one of 15 % cannot be relied on", () => {
    expect(verdict(share(30, 40))).toEqual(["ok"]);
    expect(verdict(share(6, 40))).toEqual(["unreliable", "relatively-wide-interval"]);
  });

  test("fewer than 8 degrees of freedom, and nobody or everybody, need a person to look", () => {
    expect(verdict(share(500, 5000, { df: 7 }))).toEqual(["review", "few-degrees-of-freedom"]);
    expect(verdict(share(0, 500))).toEqual(["review", "nobody-or-everybody"]);
    expect(verdict(share(500, 500))).toEqual(["review", "nobody-or-everybody"]);
  });

  test("no degrees of freedom leave nothing to rely on", () => {
    expect(verdict(share(50, 100, { df: 0 }))).toEqual(["unreliable", "no-degrees-of-freedom"]);
  });

  test("more responses of the same share never make it less reliable", () => {
    const rank = { unreliable: 0, review: 1, ok: 2 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 2, max: 200 }), (twentieths, times) => {
        const few = assessed(share(twentieths, 20));
        const many = assessed(share(twentieths * times, 20 * times));
        expect(rank[many.reliability]).toBeGreaterThanOrEqual(rank[few.reliability]);
      }),
    );
  });
});

describe("reliability of other statistics", () => {
  const mean = (cv: number, n = 100) => share(1, n, { statistic: "mean", value: 10, cv });

  test("follows the coefficient of variation", () => {
    expect(verdict(mean(0.1))).toEqual(["ok"]);
    expect(verdict(mean(-0.2))).toEqual(["review", "large-variation"]);
    expect(verdict(mean(0.4))).toEqual(["unreliable", "large-variation"]);
    expect(verdict(mean(0.01, reliabilityRules.minimumRows - 1))).toEqual(["unreliable", "few-rows"]);
  });

  test("of a difference asks for rows and degrees of freedom, not for a small coefficient of variation", () => {
    const difference = { ...mean(40), statistic: "difference" } as const;
    expect(verdict(difference)).toEqual(["ok"]);
    expect(verdict({ ...difference, n: 9 })).toEqual(["unreliable", "few-rows"]);
    expect(verdict({ ...difference, df: 5 })).toEqual(["review", "few-degrees-of-freedom"]);
  });

  test("people are as reliable as the share they come from", () => {
    const both = { share: share(6, 40), people: share(6, 40, { statistic: "headcount", value: 900 }) };
    const label = { ja: "対象", en: "Target" };
    const group = { id: "t", kind: "target", label, short: label, document: both, recommended: both } as const;
    expect(assessedGroup(group).document.people).toMatchObject({
      value: 900,
      reliability: "unreliable",
      reasons: ["relatively-wide-interval"],
    });
  });

  test("what cannot be estimated keeps its own reason and gets none", () => {
    const nothing = share(1, 10, { value: null, reasons: ["empty-domain"] });
    expect(assessed(nothing)).toBe(nothing);
  });
});

test("every reason has a text in both languages", () => {
  for (const text of Object.values(reasons)) expect(text.ja && text.en).toBeTruthy();
});

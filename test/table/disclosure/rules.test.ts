import { describe, expect, test } from "vitest";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { defineSurvey, single } from "../../../src/index.ts";
import { disclosed } from "../../../src/table/disclosure/disclosed.ts";
import { isDominated } from "../../../src/table/disclosure/dominance.ts";
import { roundedTo } from "../../../src/table/disclosure/rounded.ts";
import { disclosureRulesOf } from "../../../src/table/disclosure/rules-of.ts";

const declared = (disclosure?: Parameters<typeof defineSurvey>[0]["disclosure"]) =>
  defineSurvey({
    id: "rules",
    title: "規則",
    organisation: "架空市",
    questions: { area: single("地区", { a: "A", b: "B" }), vote: single("賛否", { yes: "賛成", no: "反対" }) },
    by: ["area"],
    ...(disclosure === undefined ? {} : { disclosure }),
  });

/** Shares of a question in one domain, as a wave has them. */
const shares = (question: string, counts: Readonly<Record<string, number>>, domain = {}): Estimate[] => {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return Object.entries(counts).map(([category, count]) => {
    const number = { value: count / n, se: 0.1, interval: null, df: n - 1, n, count, size: n };
    const rest = { effectiveN: n, deff: null, cv: 0.1, base: "asked", reliability: "ok", disclosure: "open" } as const;
    const lineage = { responses: "", codebook: "", version: "" };
    const place = { survey: "rules", wave: "1", statistic: "share", question, category, domain } as const;
    return { ...place, ...number, ...rest, reasons: [], origin: "responses", lineage };
  });
};

const estimates = [
  ...shares("area", { a: 8, b: 30 }),
  ...shares("vote", { yes: 22, no: 16 }),
  ...shares("vote", { yes: 8, no: 0 }, { area: "a" }),
  ...shares("vote", { yes: 14, no: 16 }, { area: "b" }),
];
const rules = { minimum: 3, zeros: "shown", unanimity: "shown" } as const;
const hidden = (found: readonly Estimate[]) =>
  found.flatMap(({ disclosure, domain, category }) =>
    disclosure === "suppressed" ? [`${JSON.stringify(domain)} ${category}`] : [],
  );

describe("disclosure rules", () => {
  test("hold for responses unless the survey says otherwise, and not for reconstructed ones", () => {
    expect(disclosureRulesOf(declared(), "responses")).toEqual(rules);
    expect(disclosureRulesOf(declared(), "reconstructed")).toBeNull();
    expect(disclosureRulesOf(declared("off"), "responses")).toBeNull();
    expect(disclosureRulesOf(declared({ minimum: 10 }), "reconstructed")).toEqual({ ...rules, minimum: 10 });
  });

  test("refuse a minimum that hides nothing", () => {
    expect(() => declared({ minimum: 1 })).toThrow(/disclosure/);
  });

  test("show a group that agrees, unless unanimity is protected", () => {
    const survey = declared();
    expect(hidden(disclosed({ estimates }, survey, { rules }).estimates)).toEqual([]);
    const guarded = disclosed({ estimates }, survey, { rules: { ...rules, unanimity: "protected" } });
    expect(hidden(guarded.estimates)).toEqual([
      '{"area":"a"} yes',
      '{"area":"a"} no',
      '{"area":"b"} yes',
      '{"area":"b"} no',
    ]);
  });

  test("show a count of nobody, unless zeros are protected", () => {
    const guarded = disclosed({ estimates }, declared(), { rules: { ...rules, zeros: "protected" } });
    expect(hidden(guarded.estimates)).toContain('{"area":"a"} no');
  });

  test("round every count on its own, and shares with them", () => {
    expect([0, 1, 2, 3, 4, 5].map((count) => roundedTo(count, 3))).toEqual([0, 0, 3, 3, 3, 6]);
    const rounded = disclosed({ estimates }, declared(), { rules: { ...rules, rounding: 5 } }).estimates;
    expect(rounded[0]).toMatchObject({ count: 10, n: 40, value: 0.25, se: null, interval: null, df: 0 });
    expect(rounded.every(({ n, count = 0 }) => n % 5 === 0 && count % 5 === 0)).toBe(true);
  });

  test("know a total that one respondent dominates", () => {
    expect(isDominated([100, 50, 9], { p: 10 })).toBe(true);
    expect(isDominated([100, 50, 10], { p: 10 })).toBe(false);
    expect(isDominated([60, 30, 10], { n: 2, k: 85 })).toBe(true);
    expect(isDominated([60, 30, 10], { n: 2, k: 90 })).toBe(false);
    expect(isDominated([], { p: 10 })).toBe(false);
  });
});

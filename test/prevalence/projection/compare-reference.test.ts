import { describe, expect, test } from "vitest";
import { compareWithReference } from "../../../src/prevalence/projection/compare-reference.ts";
import { projectRate } from "../../../src/prevalence/projection/project-rate.ts";
import { printedShare } from "../../../src/prevalence/projection/published-share.ts";
import { near } from "../../support/near.ts";
import { peopleAged, rateOf } from "./made-up.ts";

describe("a share beside a published one", () => {
  test("of counts: Newcombe's interval from both Wilson intervals (his example: 56 of 70 and 48 of 80)", () => {
    const { difference } = compareWithReference(rateOf("40-64", 56, 70, { survey: "own" }), rateOf("40-64", 48, 80));
    near(difference.value, 0.2);
    expect(difference.interval!.low).toBeCloseTo(0.0524, 2);
    expect(difference.interval!.high).toBeCloseTo(0.3339, 2);
    expect(difference).toMatchObject({ statistic: "difference", origin: "published", reasons: [] });
  });

  test("of a rate alone: the own interval, wider by what rounding leaves open, and a warning", () => {
    const own = rateOf("34-49", 44, 1923, { survey: "own" });
    const reference = printedShare({
      survey: "nation",
      wave: "2017",
      category: "a",
      domain: { age: "35-44" },
      percent: 3.1,
      digits: 1,
    });
    const { difference, ages } = compareWithReference(own, reference);
    near(difference.value, 44 / 1923 - 0.031);
    near(difference.se, own.se!);
    near(difference.interval!.low, own.interval!.low - 0.0315);
    near(difference.interval!.high, own.interval!.high - 0.0305);
    expect(difference.reasons).toEqual(["no-published-precision", "age-bands-differ"]);
    expect(ages).toEqual({ own: "34-49", reference: "35-44" });
  });

  test("ages can be said where the estimate does not say them", () => {
    const own = rateOf("34-49", 40, 1923, { domain: {} });
    expect(compareWithReference(own, rateOf("40-64", 47, 3248)).ages.own).toBe("all");
    const { ages, difference } = compareWithReference(own, rateOf("40-64", 47, 3248), { ages: "40-64" });
    expect(ages.own).toBe("40-64");
    expect(difference.reasons).not.toContain("age-bands-differ");
  });

  test("people cannot be compared with a share", () => {
    const people = projectRate(rateOf("40-64", 47, 3248), peopleAged("40-64", 10));
    expect(() => compareWithReference(people, rateOf("40-64", 47, 3248))).toThrow("got headcount");
  });
});

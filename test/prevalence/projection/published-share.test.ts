import { describe, expect, test } from "vitest";
import { intervals } from "../../../src/estimate/intervals.ts";
import { printedShare, publishedShare } from "../../../src/prevalence/projection/published-share.ts";
import { near } from "../../support/near.ts";
import { rateOf } from "./made-up.ts";

const name = { survey: "national", wave: "2015", category: "broad" };

describe("counts from a document are an estimate like any other", () => {
  test("as one of a simple random sample: v = p(1 − p)/(n − 1), Wilson's interval", () => {
    const share = publishedShare({ ...name, count: 49, n: 3115 });
    const p = 49 / 3115;
    expect(share).toMatchObject({
      statistic: "share",
      question: "targets",
      origin: "published",
      n: 3115,
      count: 49,
      df: 3114,
    });
    expect(share.value).toBe(p);
    expect(share.se).toBeCloseTo(Math.sqrt((p * (1 - p)) / 3114), 15);
    const [low, high] = intervals.wilson({ share: p, variance: share.se! ** 2, n: 3115, df: 3114, level: 0.95 })!;
    expect(share.interval).toMatchObject({ level: 0.95, method: "wilson" });
    near(share.interval!.low, low);
    near(share.interval!.high, high);
  });

  test("nobody of n has an interval on one side", () => {
    const { value, se, interval, cv } = rateOf("15-39", 0, 200);
    expect([value, se, cv]).toEqual([0, 0, null]);
    expect(interval!.low).toBe(0);
    expect(interval!.high).toBeGreaterThan(0.01);
  });

  test("everybody asked leaves nothing uncertain", () => {
    const { se, interval } = rateOf("15-39", 20, 200, { population: 200 });
    expect(se).toBe(0);
    expect(interval).toMatchObject({ low: 0.1, high: 0.1 });
    expect(rateOf("15-39", 20, 200, { population: 400 }).se).toBeCloseTo(rateOf("15-39", 20, 200).se! / Math.SQRT2, 12);
  });

  test("one respondent says nothing of how uncertain it is", () => {
    expect(rateOf("15-39", 1, 1)).toMatchObject({
      value: 1,
      se: null,
      interval: null,
      reasons: ["no-degrees-of-freedom"],
    });
  });

  test("a base known within bounds widens the interval to hold them all", () => {
    const share = publishedShare({ ...name, count: 86, n: { from: 4247, to: 4267 } });
    expect(share.reasons).toEqual(["implied-base"]);
    expect(share.n).toBe(4257);
    expect(share.interval!.low).toBe(publishedShare({ ...name, count: 86, n: 4267 }).interval!.low);
    expect(share.interval!.high).toBe(publishedShare({ ...name, count: 86, n: 4247 }).interval!.high);
  });

  test("the interval method and level are those asked for", () => {
    const share = publishedShare({ ...name, count: 49, n: 3115 }, { interval: "beta", level: 0.9 });
    expect(share.interval).toMatchObject({ method: "beta", level: 0.9 });
  });

  test.each([
    [{ count: 5, n: 4 }, "invalid count: 5"],
    [{ count: -1, n: 4 }, "invalid count: -1"],
    [{ count: 1.5, n: 4 }, "invalid count: 1.5"],
    [{ count: 0, n: 0 }, "invalid n: 0"],
    [{ count: 1, n: { from: 9, to: 4 } }, "invalid n: 9 to 4"],
    [{ count: 1, n: 4, population: 3 }, "invalid population: 3"],
  ])("%o is refused", (counts, message) => {
    expect(() => publishedShare({ ...name, ...counts })).toThrow(message);
  });
});

describe("a printed percentage alone", () => {
  test("has no standard error, and an interval that is only what rounding leaves open", () => {
    const { value, se, interval, reasons } = printedShare({ ...name, percent: 3.1, digits: 1 });
    expect([value, se, reasons]).toEqual([3.1 / 100, null, ["no-published-precision"]]);
    near(interval!.low, 0.0305);
    near(interval!.high, 0.0315);
  });

  test("must be a percentage", () => {
    expect(() => printedShare({ ...name, percent: 101, digits: 0 })).toThrow("invalid percent: 101");
    expect(() => printedShare({ ...name, percent: 1, digits: -1 })).toThrow("invalid digits: -1");
  });
});

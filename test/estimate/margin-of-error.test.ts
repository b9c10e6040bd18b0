import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marginOfError, marginOfErrorTable } from "../../src/estimate/margin-of-error.ts";

const percent = (margin: number, digits: number) => (margin * 100).toFixed(digits);

describe("the margins that reports print", () => {
  test("simple random sampling: 1,430 answers, 50 % → ±2.59 % (伊勢原市, 2016)", () => {
    expect(percent(marginOfError(0.5, 1430), 2)).toBe("2.59");
  });

  test.each([
    [1910, 0.5, "3.2"],
    [1000, 0.1, "2.7"],
    [100, 0.5, "14.1"],
  ])("stratified two-stage sampling: %i answers, share %f → ±%s in percent", (n, share, printed) => {
    expect(percent(marginOfError(share, n, { formula: "two-stage" }), 1)).toBe(printed);
  });

  test("the table has a line for each n and a column for each share", () => {
    const table = marginOfErrorTable([100, 1000], { formula: "two-stage" });
    expect(table.map(({ n, margins }) => [n, ...margins.map(({ margin }) => percent(margin, 1))])).toEqual([
      [100, "8.5", "11.3", "13.0", "13.9", "14.1"],
      [1000, "2.7", "3.6", "4.1", "4.4", "4.5"],
    ]);
  });
});

test("a share and its rest have one margin, none where everyone was asked", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (share, n) => {
      expect(marginOfError(share, n)).toBeCloseTo(marginOfError(1 - share, n), 10);
      expect(marginOfError(share, n, { population: n })).toBe(0);
      expect(marginOfError(share, n, { population: 2 * n + 1 })).toBeLessThanOrEqual(marginOfError(share, n));
    }),
  );
});

test.each([
  ["a share in percent", () => marginOfError(50, 100), "invalid share: 50 (expected between 0 and 1)"],
  ["no answers", () => marginOfError(0.5, 0), "invalid n: 0 (expected 1 or above)"],
  [
    "a population below n",
    () => marginOfError(0.5, 100, { population: 99 }),
    "invalid population: 99 (expected at least n, 100)",
  ],
])("%s is refused", (_, act, message) => {
  expect(act).toThrow(message);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  exactDecimal,
  exactDigits,
  exactRatio,
  roundExact,
  roundedDigits,
  roundingRules,
} from "../../src/math/rounding.js";

describe("rounding in exact decimals", () => {
  test("5 of 16 is a tie: half up prints 31.3, half even 31.2", () => {
    const share = exactRatio(500, 16);
    expect(exactDigits(roundExact(share, 1, "half-up"), 1)).toBe("31.3");
    expect(exactDigits(roundExact(share, 1, "half-even"), 1)).toBe("31.2");
    expect(exactDigits(roundExact(share, 1, "floor"), 1)).toBe("31.2");
    expect(exactDigits(roundExact(share, 1, "ceiling"), 1)).toBe("31.3");
  });

  test.each([
    [0.285, 2, "0.29"],
    [1.005, 2, "1.01"],
    [2.675, 2, "2.68"],
    [-0.5, 0, "-1"],
    [0.04, 1, "0.0"],
    [1e-9, 3, "0.000"],
    [1234567.5, 0, "1234568"],
    [18218, -2, "18200"],
    [99.95, 1, "100.0"],
  ])("%d to %d decimals is %s, as with a pencil", (value, digits, printed) => {
    expect(roundedDigits(value, digits)).toBe(printed);
  });

  test("is the same whether a number is near a tie or not", () => {
    const exactly = (value: number, digits: number) => exactDigits(roundExact(exactDecimal(value), digits), digits);
    const ties = fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.double({ min: -1e-5, max: 1e-5, noNaN: true }));
    const values = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      ties.map(([n, off]) => (n + 0.5) / 1000 + off / 1000),
    );
    fc.assert(
      fc.property(values, fc.integer({ min: -3, max: 6 }), (value, digits) => {
        expect(roundedDigits(value, digits)).toBe(exactly(value, digits));
      }),
      { numRuns: 2000 },
    );
  });

  test("ties go up in magnitude for negative numbers too", () => {
    expect(exactDigits(roundExact(exactRatio(-5, 2), 0, "half-up"), 0)).toBe("-3");
    expect(exactDigits(roundExact(exactRatio(-5, 2), 0, "half-even"), 0)).toBe("-2");
  });

  test("a rounded number is within one unit and on the grid, under every rule", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: -3, max: 5 }),
        (n, d, digits) => {
          const value = exactRatio(n, d);
          for (const rule of roundingRules) {
            const rounded = roundExact(value, digits, rule);
            const unit = 10 ** -digits;
            expect(Math.abs(rounded.sub(value).valueOf())).toBeLessThanOrEqual(unit * (1 + 1e-12));
            expect(roundExact(rounded, digits, rule).equals(rounded)).toBe(true);
          }
        },
      ),
    );
  });

  test("a double is read as the decimal it was written as", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999999, max: 999999 }), fc.integer({ min: 0, max: 6 }), (n, k) => {
        expect(exactDecimal(n / 10 ** k).equals(exactRatio(n, 10 ** k))).toBe(true);
      }),
    );
  });
});

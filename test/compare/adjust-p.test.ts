import { expect, test } from "vitest";
import { adjustP, type PAdjustment } from "../../src/compare/adjust-p.ts";

/** p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.8), method) of R 4.2.2. */
const ps = [0.01, 0.04, 0.03, 0.005, 0.8];
const expected: Readonly<Record<PAdjustment, readonly number[]>> = {
  none: ps,
  bonferroni: [0.05, 0.2, 0.15, 0.025, 1],
  holm: [0.04, 0.09, 0.09, 0.025, 0.8],
  "benjamini-hochberg": [0.025, 0.05, 0.05, 0.025, 0.8],
};

test.each(Object.keys(expected) as PAdjustment[])("%s is as R's p.adjust", (adjustment) => {
  for (const [i, p] of adjustP(ps, adjustment).entries()) expect(p).toBeCloseTo(expected[adjustment][i]!, 15);
});

test("a test without a p-value stays without and does not count", () => {
  expect(adjustP([0.02, null, 0.04], "bonferroni")).toEqual([0.04, null, 0.08]);
});

import { expect, test } from "vitest";
import { unitAuxiliaries } from "../../src/design/unit-auxiliaries.ts";
import { sortedBy } from "../../src/design/units.ts";
import { calibrate } from "../../src/design/weighting/calibrate.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { marginOf, numbers } from "../support/margin-of.ts";

test("few units and very many have the same totals of their auxiliaries", () => {
  const n = 3000;
  const sex = Array.from({ length: n }, (_, row) => (row % 3 === 0 ? "m" : "f"));
  const area = Array.from({ length: n }, (_, row) => `a${row % 40}`);
  const responses = responsesOf({ sex, area, y: sex.map((_, row) => (row * 13) % 17) });
  const weights = new Float64Array(n).fill(2);
  const { calibration } = calibrate(weights, {
    margins: [
      marginOf(responses, "sex", { m: 2500, f: 4000 }),
      marginOf(responses, "area", Object.fromEntries(Array.from({ length: 40 }, (_, a) => [`a${a}`, 162.5]))),
    ],
    numbers: [{ column: numbers(responses, "y"), total: 51000 }],
  });
  const unit = Int32Array.from({ length: n }, (_, row) => (row * 7) % 50);
  const few = unitAuxiliaries(calibration, { weights, unit, order: sortedBy(unit, 50) }, 50);
  const spread = unit.map((u) => u * 10_000);
  const many = unitAuxiliaries(calibration, { weights, unit: spread, order: sortedBy(spread, 500_000) }, 500_000);
  const table = ({ start, column, value }: typeof few, at: number) =>
    new Map(Array.from(column.subarray(start[at], start[at + 1]), (j, i) => [j, value[start[at]! + i]!]));
  expect(few.value.length).toBe(many.value.length);
  for (let i = 0; i < 50; i++) {
    const [dense, sparse] = [table(few, i), table(many, i * 10_000)];
    expect(dense.size).toBeGreaterThan(2);
    for (const [j, total] of dense) expect(sparse.get(j)).toBeCloseTo(total, 9);
  }
});

import { describe, expect, test } from "vitest";
import type { Estimate } from "../../../src/estimate/estimate.ts";
import { isTelling } from "../../../src/table/disclosure/telling.ts";

const bins = [
  { name: "young", label: { ja: "若" }, min: 20, max: 39 },
  { name: "old", label: { ja: "老" }, min: 40, max: 64 },
];
const mean = { statistic: "mean" } as Estimate;
const median = { statistic: "quantile", probability: 0.5 } as Estimate;
const hidden = bins.map((bin) => ({ bin, uncertain: 2 }));
const spread = (n: number) => Array.from({ length: n }, (_, i) => 20 + ((i * 7) % 45));

describe("a mean", () => {
  test("tells nothing where no class is hidden", () => {
    expect(isTelling(mean, { answers: [20, 30, 64], bins, hidden: [] })).toBe(false);
  });

  test("tells how many are in hidden classes of a small group, and not of a large one", () => {
    expect(isTelling(mean, { answers: spread(12), bins, hidden })).toBe(true);
    expect(isTelling(mean, { answers: spread(2000), bins, hidden })).toBe(false);
  });

  test("is taken to tell where the answers behind it are not known", () => {
    expect(isTelling(mean, { answers: [], bins, hidden })).toBe(true);
  });
});

describe("a median", () => {
  test("tells where a few people more would move it to another class", () => {
    const answers = [...Array.from({ length: 50 }, () => 30), ...Array.from({ length: 51 }, () => 50)];
    expect(isTelling(median, { answers, bins, hidden })).toBe(true);
    const old = [...Array.from({ length: 20 }, () => 30), ...Array.from({ length: 81 }, () => 50)];
    expect(isTelling(median, { answers: old, bins, hidden })).toBe(false);
  });
});

import { describe, expect, test } from "vitest";
import { associationTest } from "../../src/compare/association.ts";
import { marketComparisons } from "../../src/compare/market-comparison.ts";
import type { MultipleColumn } from "../../src/data/column.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const group = [..."a".repeat(60), ..."b".repeat(60)];
const answer = group.map((name, i) => (i % 60 < (name === "a" ? 40 : 22) ? "yes" : "no"));
const sides = { rows: "answer", columns: "group" } as const;
const plain = sampleOf(responsesOf({ answer, group }));

describe("comparisons of market research", () => {
  test("without weights are the pooled test of two shares, whose square is Pearson's X²", () => {
    const [, yes] = marketComparisons(plain, sides);
    expect(yes).toMatchObject({ row: "yes", columns: ["a", "b"], significant: true });
    near(yes!.difference, 0.3);
    near(yes!.test.statistic! ** 2, associationTest(plain, sides).uncorrected!);
    expect(yes!.test).toMatchObject({ name: "market-pooled", df2: 118, n: 120 });
  });

  test("with weights have Kish's effective bases, worked by hand", () => {
    const weight = group.map((name, i) => (name === "a" && i % 2 === 0 ? 3 : 1));
    const weighted = sampleOf(responsesOf({ answer, group, weight }), { weight: "weight" });
    const [, yes] = marketComparisons(weighted, sides);
    // column a: 30 rows of weight 3 and 30 of 1, so Σw = 120, Σw² = 300, e = 48; yes: 20 · 3 + 20 · 1 = 80 of 120
    const pooled = (80 + 22) / (120 + 60);
    near(yes!.difference, 80 / 120 - 22 / 60);
    near(yes!.test.statistic, yes!.difference! / Math.sqrt(pooled * (1 - pooled) * (1 / 48 + 1 / 60)));
    near(yes!.test.df2, 48 + 60 - 2);
  });

  test("unpooled take the normal distribution and the weighted bases", () => {
    const [, yes] = marketComparisons(plain, sides, { rule: "unpooled" });
    near(yes!.test.statistic, 0.3 / Math.sqrt((40 * 20 + 22 * 38) / 60 ** 3));
    expect(yes!.test.df2).toBe(Number.POSITIVE_INFINITY);
    const few = sampleOf(responsesOf({ answer: ["yes", "no", "yes", "no"], group: ["a", "a", "b", "b"] }));
    expect(marketComparisons(few, sides, { rule: "unpooled" })[0]!.test).toMatchObject({
      p: null,
      reasons: ["small-base"],
    });
  });

  test("allow for people who are in both columns", () => {
    const banner: MultipleColumn = {
      kind: "multiple",
      name: "group",
      missing: new Uint8Array(120),
      chosen: [
        group.map((_, i) => Number(i < 80)),
        group.map((_, i) => Number(i >= 40)),
        group.map((_, i) => Number(i < 80)),
      ].map((flags) => Uint8Array.from(flags)),
      categories: ["a", "b", "again"].map((name) => ({ name, label: { ja: name } })),
    };
    const responses = { ...plain.responses, columns: new Map([...plain.responses.columns, ["group", banner]]) };
    const yes = marketComparisons({ ...plain, responses }, sides).filter(({ row }) => row === "yes");
    // a: the first 80, of whom 40 + 20 said yes; b: the last 80, of whom 0 + 22; both: 40
    const pooled = (60 + 22) / 160;
    const variance = pooled * (1 - pooled) * (2 / 80 - (2 * 40) / 80 ** 2);
    near(yes[0]!.difference, 38 / 80);
    near(yes[0]!.test.statistic, 38 / 80 / Math.sqrt(variance));
    expect(yes[0]!.test.df2).toBe(80 + 80 - 40 - 2);
    expect(yes[1]!.test).toMatchObject({ p: null, reasons: ["no-variance"] });
  });

  test("are adjusted only if asked", () => {
    const raw = marketComparisons(plain, sides).map(({ test: found, adjustedP }) => [found.p, adjustedP]);
    for (const [p, adjusted] of raw) expect(adjusted).toBe(p);
  });
});

import { describe, expect, test } from "vitest";
import { defineComparison } from "../../src/codebook/define-comparison.js";
import { defineOverview } from "../../src/codebook/define-overview.js";
import { defineProjection, type ProjectionDeclaration } from "../../src/codebook/define-projection.js";

const declared: ProjectionDeclaration = {
  id: "town",
  label: "架空市の推計",
  definition: "架空",
  rates: [{ reference: "young", group: "broad", ages: "15～39歳" }],
  onto: { file: "town.csv", area: "架空市" },
};

describe("a projection", () => {
  test("is filled in with what goes without saying", () => {
    expect(defineProjection(declared)).toEqual({
      id: "town",
      label: { ja: "架空市の推計" },
      definition: { ja: "架空" },
      rates: [{ reference: "young", group: "broad", ages: { from: 15, to: 39 }, sex: "total" }],
      onto: { file: "town.csv", area: "架空市", date: null, ages: null },
      standard: null,
      rounding: null,
      printed: [],
    });
  });

  test.each([
    [{ rates: [] }, /town: rates/],
    [{ rates: [{ reference: "young", group: "broad", ages: "grown" }] }, /rates\.0\.ages: .*not an age class.*: grown/],
    [{ onto: { file: "town.csv", area: "架空市", ages: "15-64" } }, /onto\.ages 15-64 without a standard/],
    [{ standard: { file: "japan.csv", area: "全国" } }, /no onto\.ages \(expected the ages/],
    [{ rounding: { peopleDigits: 2 } }, /rounding\.peopleDigits/],
    [{ rouding: {} }, /rouding/],
  ])("that contradicts itself is refused: %j", (change, message) => {
    expect(() => defineProjection({ ...declared, ...change } as ProjectionDeclaration)).toThrow(message);
  });
});

test("a comparison with a reference names the last wave unless it says otherwise", () => {
  const rate = { reference: "young", group: "broad" };
  const made = defineComparison({ id: "c", label: "比較", survey: "demo", target: "jobless", ages: "34-49", rate });
  expect([made.wave, made.ages, made.rate]).toEqual([
    null,
    { from: 34, to: 49 },
    { ...rate, ages: null, sex: "total" },
  ]);
  expect(() => defineComparison({ ...made, label: "x", ages: "old" } as never)).toThrow(/c: ages/);
});

test("rows of the overview are of three kinds, each with what it needs", () => {
  const definition = "架空";
  const rows = defineOverview([
    { kind: "estimated", survey: "demo", target: "union", ages: "34-49", definition },
    { kind: "known", survey: "demo", question: "persons", definition },
    { kind: "projected", projection: "town", note: "注" },
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["estimated", "known", "projected"]);
  expect(rows[1]).toMatchObject({ wave: null, ages: null, population: null, projection: null });
  expect(rows[2]).toEqual({ kind: "projected", projection: "town", note: { ja: "注" } });
  expect(() => defineOverview([{ kind: "guessed" } as never])).toThrow(/overview: 0\.kind/);
  expect(() => defineOverview([{ kind: "estimated", survey: "demo", definition } as never])).toThrow(/0\.target/);
});

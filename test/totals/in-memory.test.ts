import { describe, expect, test } from "vitest";
import { inMemory } from "../../src/totals/in-memory.ts";
import type { Measure } from "../../src/totals/totals.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const responses = responsesOf({
  stratum: ["a", "a", "a", "b", "b", "b"],
  psu: [1, 2, 1, 3, 3, 4],
  weight: [1, 2, 3, 4, 5, 6],
  sex: ["f", "m", "f", "", "m", "m"],
  work: ["yes", "no", "", "yes", "yes", "no"],
  y: [10, 20, 30, 40, "", 60],
});
const work: Measure = { kind: "categories", question: "work", base: "answered", missing: "drop" };
const engine = (psu: readonly string[]) => {
  const { design } = sampleOf(responses, { strata: ["stratum"], psu, weight: "weight" });
  return inMemory(responses, design);
};

describe("the pass over rows", () => {
  test("keeps totals of units that hold members of a domain, in the order of the design", () => {
    const clusters = engine(["psu"]);
    const [bySex] = clusters.breakdowns(["sex"]);
    expect(bySex!.domains).toEqual([{ sex: "f" }, { sex: "m" }]);
    expect([...bySex!.members]).toEqual([2, 3]);
    const totals = clusters.unitTotals(work, bySex!);
    expect([...totals.start]).toEqual([0, 1, 4]);
    expect([...totals.unit]).toEqual([0, 1, 2, 3]);
    // base, no, yes
    expect(totals.columns.map((column) => [...column])).toEqual([
      [1, 2, 5, 6],
      [0, 2, 0, 6],
      [1, 0, 5, 0],
    ]);
    expect([...totals.sums]).toEqual([1, 0, 1, 13, 8, 5]);
    expect([...totals.n]).toEqual([1, 3]);
    expect([...totals.counts]).toEqual([1, 0, 1, 3, 2, 1]);
  });

  test("leaves a row without every number out of all of them", () => {
    const clusters = engine(["psu"]);
    const [everyone] = clusters.breakdowns([]);
    const totals = clusters.unitTotals({ kind: "numbers", questions: ["y", "weight"] }, everyone!);
    expect([...totals.n]).toEqual([5]);
    expect([...totals.sums]).toEqual([16, 10 + 40 + 90 + 160 + 360, 1 + 4 + 9 + 16 + 36]);
  });

  test("needs only counts per stratum where every psu is a respondent, and finds the same totals", () => {
    const respondents = engine([]);
    const [bySex] = respondents.breakdowns(["sex"]);
    const counted = respondents.totals(work, bySex!);
    const summed = respondents.unitTotals(work, bySex!);
    expect(counted.kind).toBe("strata");
    expect(counted).toMatchObject({
      n: summed.n,
      counts: summed.counts,
      sums: summed.sums,
      categories: summed.categories,
    });
  });

  test("gives the same sums every time", () => {
    const clusters = engine(["psu"]);
    const [bySex] = clusters.breakdowns(["sex"]);
    expect(clusters.unitTotals(work, bySex!)).toEqual(clusters.unitTotals(work, bySex!));
  });
});

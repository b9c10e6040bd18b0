import { describe, expect, test } from "vitest";
import { inMemory } from "../../src/totals/in-memory.ts";
import type { Measure } from "../../src/totals/totals.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const responses = responsesOf({
  psu: [2, 1, 3, 1, 2, 3, 1],
  weight: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7],
  sex: ["f", "m", "f", "f", "m", "m", "f"],
  work: ["yes", "no", "yes", "yes", "", "no", "no"],
  y: [0.1, 20, 1e-3, 40, 5, 60, 0.7],
  x: [1, 2, 3, "", 5, 6, 7],
  v: [3, 1, 4, 1, 5, 9, 2],
});
const work: Measure = { kind: "categories", question: "work", base: "answered", missing: "drop" };
const { design } = sampleOf(responses, { psu: ["psu"], weight: "weight" });

describe("totals that several statistics read", () => {
  test("are the same arrays, added up once", () => {
    const engine = inMemory(responses, design);
    const [bySex] = engine.breakdowns(["sex"]);
    const mean = engine.unitTotals({ kind: "numbers", questions: ["y"] }, bySex!);
    const again = engine.unitTotals({ kind: "numbers", questions: ["y"] }, bySex!);
    expect(again.columns[1]).toBe(mean.columns[1]);
  });

  test("of a number somebody lacks are kept apart from those of a number all have", () => {
    const engine = inMemory(responses, design);
    const [bySex] = engine.breakdowns(["sex"]);
    const complete = engine.unitTotals({ kind: "numbers", questions: ["y"] }, bySex!);
    const lacking = engine.unitTotals({ kind: "numbers", questions: ["x", "y"] }, bySex!);
    expect([...complete.n]).toEqual([4, 3]);
    expect([...lacking.n]).toEqual([3, 3]);
    expect(complete.sums[0]! - lacking.sums[0]!).toBeCloseTo(0.4, 12);
  });

  test("have the same products whether those were expected, found with the first pass, or not", () => {
    const ratio: Measure = { kind: "numbers", questions: ["v", "y"] };
    const [plain, told] = [inMemory(responses, design), inMemory(responses, design)];
    const [[bySex], [again]] = [plain.breakdowns(["sex"]), told.breakdowns(["sex"])];
    told.expect(ratio, again!);
    const found = plain.unitTotals(ratio, bySex!);
    const { products, sums } = told.unitTotals(ratio, again!);
    expect(sums).toEqual(found.sums);
    products!.forEach((product, i) => {
      expect(product).toBeCloseTo(found.products![i]!, 9);
    });
    expect(products![5]).not.toBe(0);
  });

  test("are the same bits whether rows pass as in the file or by psu, as from the second question on", () => {
    const engine = inMemory(responses, design);
    const [bySex] = engine.breakdowns(["sex"]);
    const asInFile = engine.unitTotals(work, bySex!);
    const byPsu = engine.unitTotals(work, bySex!);
    expect(byPsu).toEqual(asInFile);
  });
});

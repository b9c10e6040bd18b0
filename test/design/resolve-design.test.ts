import { describe, expect, test } from "vitest";
import type { DesignDeclaration } from "../../src/codebook/wave.ts";
import { surveyDesign } from "../../src/design/resolve-design.ts";
import { SurveyError } from "../../src/errors.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { declared } from "../support/sample-of.ts";

type Table = Readonly<Record<string, readonly (string | number)[]>>;
const design = (table: Table, given: Partial<DesignDeclaration> = {}) =>
  surveyDesign(responsesOf(table), declared(given));

function refusal(table: Table, given: Partial<DesignDeclaration>): SurveyError {
  try {
    design(table, given);
  } catch (error) {
    if (error instanceof SurveyError) return error;
  }
  throw new Error("the design was accepted");
}

const y = [1, 2, 3, 4];

describe("a design keeps how the sample was drawn", () => {
  test("respondents drawn themselves are their own psus, weighing 1", () => {
    const { stages, weights, df, varianceStages } = design({ y });
    expect(stages[0].units).toBe(4);
    expect([...weights]).toEqual([1, 1, 1, 1]);
    expect(df).toBe(3);
    expect(varianceStages).toBe(1);
  });

  test("units are numbered by stratum, whatever the order of the rows", () => {
    const { stages } = design(
      { s: ["b", "a", "b", "a"], p: [4, 1, 3, 1], y },
      { strata: ["s"], psu: ["p"], lonelyPsu: "certainty" },
    );
    expect([...stages[0].unit]).toEqual([2, 0, 1, 0]);
    expect([...stages[0].start]).toEqual([0, 1, 3]);
    expect(stages[0].names).toEqual(["a", "b"]);
  });

  test("several strata columns are crossed", () => {
    const { stages } = design(
      { s: ["a", "a", "b", "b"], t: [1, 2, 1, 1], y },
      { strata: ["s", "t"], lonelyPsu: "certainty" },
    );
    expect(stages[0].names).toEqual(["a × 1", "a × 2", "b × 1"]);
  });

  test("weights follow from the counts of every stage: Π N/n", () => {
    const table = { p: [1, 1, 2, 2], r: [1, 2, 3, 4], f1: [10, 10, 10, 10], f2: [6, 6, 8, 8] };
    const { weights, varianceStages, stages } = design(table, { psu: ["p", "r"], fpc: ["f1", "f2"] });
    expect([...weights]).toEqual([15, 15, 20, 20]);
    expect(varianceStages).toBe(2);
    expect([...stages[0].factor]).toEqual([0.8 * 2]);
    expect(stages[1]!.factor[0]).toBeCloseTo(0.2 * (1 - 2 / 6) * 2, 12);
  });

  test("values of at most 1 are sampling fractions", () => {
    expect([...design({ y, f: [0.2, 0.2, 0.2, 0.2] }, { fpc: ["f"] }).weights]).toEqual([5, 5, 5, 5]);
  });

  test("stages are kept without counts, but variance is that of the first: ultimate clusters", () => {
    const { stages, varianceStages } = design({ p: [1, 1, 2, 2], r: [1, 2, 1, 2] }, { psu: ["p", "r"] });
    expect(stages).toHaveLength(2);
    expect(stages[1]!.units).toBe(4);
    expect(varianceStages).toBe(1);
  });

  test("where everyone was asked it is a census", () => {
    expect(design({ y }, { fpc: 4 }).census).toBe(true);
    expect(design({ y }, { fpc: 5 }).census).toBe(false);
  });

  test("with nest, a psu label means another psu in another stratum", () => {
    const table = { s: ["a", "a", "b", "b"], p: [1, 2, 1, 2] };
    expect(design(table, { strata: ["s"], psu: ["p"], nest: true }).stages[0].units).toBe(4);
  });
});

describe("a design that no sample can have is refused by name", () => {
  test.each<[string, Table, Partial<DesignDeclaration>, RegExp]>([
    [
      "a psu in two strata",
      { s: ["a", "a", "b", "b"], p: [1, 2, 1, 3] },
      { strata: ["s"], psu: ["p"] },
      /psu 1 is in several strata: a, b/,
    ],
    ["a weight of zero", { y, w: [1, 0, 2, 3] }, { weight: "w" }, /invalid weight w in row 3: 0/],
    ["a negative weight", { y, w: [1, 1, -2, 3] }, { weight: "w" }, /invalid weight w in row 4: -2/],
    ["a missing weight", { y, w: [1, "", "NA", 3] }, { weight: "w" }, /invalid weight w in row 3, 4: \(empty\)/],
    [
      "a weight that is text",
      { y, w: ["x", 1, 1, 1] },
      { weight: "w" },
      /test.csv: invalid weight w in row 2: x \(expected a number above 0\)/,
    ],
    ["a population below the sample", { y }, { fpc: 3 }, /fpc smaller than the sample: 3 \(expected at least 4\)/],
    [
      "a column of the second stage below its sample",
      { p: [1, 1, 2, 2], q: [1, 2, 1, 2], f: [9, 9, 9, 9], g: [2, 2, 1, 1] },
      { psu: ["p", "q"], fpc: ["f", "g"], nest: true },
      /fpc g smaller than the sample in stratum 2: 1 \(expected at least 2\)/,
    ],
    [
      "counts mixed with fractions",
      { y, f: [0.5, 10, 10, 10] },
      { fpc: ["f"] },
      /mixes population counts and sampling fractions: rows 3, 2/,
    ],
    [
      "a count that varies in a stratum",
      { s: ["a", "a", "b", "b"], f: [9, 9, 9, 8] },
      { strata: ["s"], fpc: ["f"] },
      /fpc f is not constant in stratum b: 9, 8/,
    ],
    [
      "more counts than stages",
      { y, f: [9, 9, 9, 9], g: [9, 9, 9, 9] },
      { fpc: ["f", "g"] },
      /more fpc columns than stages: 2/,
    ],
    [
      "one count for several strata",
      { s: ["a", "a", "b", "b"] },
      { strata: ["s"], fpc: 100 },
      /one fpc for several strata: 100/,
    ],
    ["an empty stratum", { y, s: ["a", "", "a", "a"] }, { strata: ["s"] }, /empty strata s in row 3/],
    ["a column that is not there", { y }, { strata: ["region"] }, /no strata column: region/],
    [
      "a stage without count or weight",
      { p: [1, 1, 2, 2], r: [1, 2, 1, 2], f: [9, 9, 9, 9] },
      { psu: ["p", "r"], fpc: ["f"] },
      /no weight and a stage without fpc/,
    ],
  ])("%s", (_, table, given, message) => {
    const error = refusal(table, given);
    expect(error.message).toMatch(message);
    expect(error.text.ja).not.toBe("");
  });

  test("strata with a lonely psu, all of them named, unless they hold everyone", () => {
    const table = { s: ["a", "a", "b", "c"], f: [9, 9, 1, 9] };
    const error = refusal(table, { strata: ["s"], fpc: ["f"] });
    expect(error.code).toBe("lonely-psu");
    expect(error.message).toBe("strata with a single psu at stage 1: c");
    expect(design({ ...table, f: [9, 9, 1, 1] }, { strata: ["s"], fpc: ["f"] }).df).toBe(1);
  });
});

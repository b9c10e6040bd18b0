import { describe, expect, test } from "vitest";
import { calibrate } from "../../../src/design/weighting/calibrate.ts";
import { postStratify } from "../../../src/design/weighting/post-stratify.ts";
import { rake } from "../../../src/design/weighting/rake.ts";
import { responsesOf } from "../../support/csv-responses.ts";
import { marginOf, numbers } from "../../support/margin-of.ts";

const people = responsesOf({
  sex: ["m", "m", "m", "f", "f", "f", "f", "m"],
  age: ["young", "young", "old", "old", "old", "young", "middle", "middle"],
  income: [3, 1, 4, 1, 5, 9, 2, 6],
});
const weights = Float64Array.of(10, 12, 8, 9, 11, 10, 14, 6);
const sex = marginOf(people, "sex", { m: 48, f: 52 });
const age = marginOf(people, "age", { young: 35, middle: 25, old: 40 });

describe("what the population cannot be", () => {
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    [
      "margins whose totals disagree",
      () => rake(weights, [sex, marginOf(people, "age", { young: 35, middle: 25, old: 41 })]),
      "margins sex and age disagree: they add up to 100 and 101 (off by 1)",
    ],
    [
      "a category that nobody in the sample has",
      () => postStratify(weights.with(2, 0).with(3, 0).with(4, 0), age),
      "margin age: nobody in the sample has category old (population 40)",
    ],
    [
      "a category without a population",
      () => postStratify(weights, marginOf(people, "sex", { m: 48 })),
      "margin sex: no population for category f (4 rows have it)",
    ],
    [
      "an unknown category",
      () => postStratify(weights, marginOf(people, "sex", { m: 48, f: 52, x: 1 })),
      "margin sex: unknown or repeated category x",
    ],
    [
      "a population of nobody",
      () => postStratify(weights, marginOf(people, "sex", { m: 0, f: 52 })),
      "margin sex, category m: population 0 (expected above 0)",
    ],
    [
      "a population below zero",
      () => postStratify(weights, marginOf(people, "sex", { m: -1, f: 52 })),
      "margin sex, category m: population -1 (expected above 0)",
    ],
    [
      "a row without an answer",
      () =>
        postStratify(
          weights,
          marginOf(responsesOf({ sex: ["m", "f", "m", "f", "", "", "f", "m"] }), "sex", { m: 1, f: 1 }),
        ),
      "margin sex: 2 rows without an answer (expected none)",
    ],
    [
      "a number that a row lacks",
      () => {
        const lacking = numbers(responsesOf({ income: [3, "", 4, 1, 5, 9, 2, 6] }), "income");
        calibrate(weights, { numbers: [{ column: lacking, total: 300 }] });
      },
      "margin income: 1 rows without an answer (expected none)",
    ],
    [
      "an auxiliary that the others explain",
      () =>
        calibrate(weights, {
          margins: [sex],
          numbers: [{ column: { ...numbers(people, "income"), values: new Float64Array(8).fill(2) }, total: 200 }],
        }),
      "auxiliary income is a combination of the others (expected independent ones)",
    ],
    [
      "bounds that leave out 1",
      () => calibrate(weights, { margins: [sex] }, { distance: "logit", bounds: [1.1, 2] }),
      "calibration bounds: 1.1, 2 (expected two numbers around 1; logit needs them, raking has none)",
    ],
  ];
  test.each(refusals)("%s", (_, act, message) => {
    expect(act).toThrow(message);
  });

  test("raking that cannot converge says which margin is off by how much", () => {
    const apart = responsesOf({ sex: ["m", "m", "f", "f"], work: ["yes", "yes", "no", "no"] });
    const impossible = () =>
      rake(Float64Array.of(1, 1, 1, 1), [
        marginOf(apart, "sex", { m: 50, f: 50 }),
        marginOf(apart, "work", { yes: 60, no: 40 }),
      ]);
    expect(impossible).toThrow(
      "raking does not converge in 1000 rounds: margin sex, category f reaches 40 (population 50, off by 10)",
    );
  });

  test("calibration that bounds forbid says which total is off by how much", () => {
    expect(() => calibrate(weights, { margins: [sex] }, { distance: "logit", bounds: [0.9, 1.1] })).toThrow(
      /^calibration does not converge in \d+ rounds: margin sex [fm] reaches [\d.]+ \(population \d+, off by [\d.]+\)$/,
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MultipleColumn } from "../../src/data/column.ts";
import { domain } from "../../src/design/domain.ts";
import { jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { glm } from "../../src/estimate/regression/glm.ts";
import type { RegressionRequest } from "../../src/estimate/regression/request.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";

const schools = sampleOf(csvResponses("oracle/apiclus2.csv"), {
  psu: ["dnum", "snum"],
  weight: "pw",
  fpc: ["fpc1", "fpc2"],
});
const wide = { question: "sch.wide", category: "Yes" };

const table = {
  y: [1, 0, 1, 1, 0, 0, 1, 0],
  x: [3, 1, 4, 1, 5, 9, 2, 6],
  g: ["a", "a", "b", "b", "c", "c", "a", "b"],
  h: ["p", "q", "p", "q", "p", "q", "q", "p"],
  lost: ["", "", "", "", "", "", "", ""],
};
const small = sampleOf(responsesOf(table));
const run = (request: Partial<RegressionRequest>, sample = small) =>
  glm(sample, { model: "linear", outcome: "x", terms: [], ...request });

describe("models keep their identities", () => {
  test("a linear model of a factor alone has the means of its domains as margins, se included", () => {
    const { margins } = run({ outcome: "api00", terms: ["stype"] }, schools).margins("stype");
    const means = estimate(schools, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    expect(margins).toHaveLength(3);
    margins.forEach((margin, c) => {
      expect(margin.category).toBe(means[c]!.domain.stype);
      near(margin.value, means[c]!.value!);
      near(margin.se, means[c]!.se!);
    });
  });

  test("its intercept is the mean of the reference, which can be chosen", () => {
    const { coefficients } = run({ outcome: "api00", terms: [{ question: "stype", reference: "M" }] }, schools);
    expect(coefficients.map(({ name }) => name)).toEqual(["(intercept)", "stype=E", "stype=H"]);
    const middle = estimate(schools, [{ statistic: "mean", question: "api00", by: ["stype"] }])[2]!;
    near(coefficients[0]!.value, middle.value!);
    near(coefficients[0]!.se, middle.se!);
  });

  test("a logistic model of nothing is the logit of the share, interval included", () => {
    const { coefficients } = run({ model: "logistic", outcome: wide }, schools);
    const share = estimate(schools, [{ statistic: "share", question: "sch.wide" }], { interval: "logit" })[1]!;
    const [only] = coefficients;
    near(only!.value, Math.log(share.value! / (1 - share.value!)));
    near(1 / (1 + Math.exp(-only!.interval!.low)), share.interval!.low);
    near(1 / (1 + Math.exp(-only!.interval!.high)), share.interval!.high);
    expect(only!.df).toBe(share.df);
  });

  test("a poisson model of nothing is the log of the mean, its se the cv of the mean", () => {
    const { coefficients } = run({ model: "poisson", outcome: "enroll" }, schools);
    const [mean] = estimate(schools, [{ statistic: "mean", question: "enroll" }]);
    near(coefficients[0]!.ratio!.value, mean!.value!);
    near(coefficients[0]!.se, mean!.cv!);
  });

  test("do not depend on the scale of the weights or the order of the rows", () => {
    const row = fc.record({
      y: fc.integer({ min: 0, max: 9 }),
      x: fc.integer({ min: -5, max: 5 }),
      w: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 25 }), (rows) => {
        fc.pre(new Set(rows.map(({ x }) => x)).size > 2);
        const fitted = (list: typeof rows, scale: number) => {
          const columns = { y: list.map(({ y }) => y), x: list.map(({ x }) => x), w: list.map(({ w }) => w * scale) };
          return run({ outcome: "y", terms: ["x"] }, sampleOf(responsesOf(columns), { weight: "w" })).coefficients;
        };
        const [one, other] = [fitted(rows, 1), fitted([...rows].reverse(), 0.3)];
        one.forEach((coefficient, j) => {
          expect(Math.abs(other[j]!.value! - coefficient.value!)).toBeLessThan(1e-9);
          expect(Math.abs(other[j]!.se! - coefficient.se!)).toBeLessThan(1e-9);
        });
      }),
    );
  });

  test("the mean prediction of a model with a canonical link is the mean outcome", () => {
    const { coefficients } = run({ model: "logistic", outcome: wide, terms: ["meals"] }, schools);
    const [intercept, slope] = coefficients.map(({ value }) => value!);
    const meals = schools.responses.columns.get("meals");
    const values = meals?.kind === "number" ? meals.values : new Float64Array();
    let [predicted, size] = [0, 0];
    schools.design.weights.forEach((weight, i) => {
      predicted += weight / (1 + Math.exp(-intercept! - slope! * values[i]!));
      size += weight;
    });
    near(predicted / size, estimate(schools, [{ statistic: "share", question: "sch.wide" }])[1]!.value!);
  });

  test("a number that differs little from row to row keeps its precision", () => {
    const years = { y: table.x, year: table.x.map((x, i) => 2000 + ((x * 7 + i) % 8) / 1000) };
    const shifted = { ...years, year: years.year.map((year) => year - 2000) };
    const slope = (columns: typeof years) =>
      run({ outcome: "y", terms: ["year"] }, sampleOf(responsesOf(columns))).coefficients[1]!;
    near(slope(years).value, slope(shifted).value!, 1e-6);
    near(slope(years).se, slope(shifted).se!, 1e-4);
  });
});

describe("a model", () => {
  test("says who is in it and who is left out for a missing answer", () => {
    const sample = sampleOf(responsesOf({ y: [1, 2, "", 4, 5, 7], x: [1, 3, 5, "", 9, 4] }));
    const found = run({ outcome: "y", terms: ["x"] }, sample);
    expect(found.missing).toBe(2);
    expect(found.coefficients[0]).toMatchObject({ term: "(intercept)", n: 4, size: 4, outcome: "y", model: "linear" });
  });

  test("takes options of a multiple question as terms and as outcome", () => {
    const reasons: MultipleColumn = {
      kind: "multiple",
      name: "reasons",
      missing: new Uint8Array(8),
      chosen: [Uint8Array.of(1, 0, 1, 0, 1, 0, 0, 1), Uint8Array.of(0, 0, 1, 1, 0, 1, 0, 1)],
      categories: ["ill", "tired"].map((name) => ({ name, label: { ja: name } })),
    };
    const sample = { ...small, responses: { ...small.responses, columns: new Map([...small.responses.columns]) } };
    sample.responses.columns.set("reasons", reasons);
    const asTerm = run({ terms: [{ question: "reasons", option: "tired" }] }, sample).coefficients;
    expect(asTerm[1]!.name).toBe("reasons=tired");
    expect(asTerm[0]!.value! + asTerm[1]!.value!).toBeCloseTo((4 + 1 + 9 + 6) / 4, 12);
    const [asOutcome] = run(
      { model: "logistic", outcome: { question: "reasons", category: "ill" } },
      sample,
    ).coefficients;
    expect(asOutcome!.value).toBeCloseTo(0, 12);
    expect(asOutcome!.outcome).toBe("reasons=ill");
  });

  test("takes a number by its categories where a reference is named", () => {
    const sample = sampleOf(responsesOf({ y: [1, 2, 3, 4, 5, 9], wave: [1, 1, 2, 2, 3, 3] }));
    const { coefficients } = run({ outcome: "y", terms: [{ question: "wave", reference: "1" }] }, sample);
    expect(coefficients.map(({ name }) => name)).toEqual(["(intercept)", "wave=2", "wave=3"]);
  });

  test("gives odds and rate ratios, and none to a linear model", () => {
    const [, slope] = run({ model: "logistic", outcome: "y", terms: ["x"] }).coefficients;
    expect(slope!.ratio!.value).toBeCloseTo(Math.exp(slope!.value!), 12);
    expect(slope!.ratio!.low).toBeCloseTo(Math.exp(slope!.interval!.low), 12);
    expect(run({ terms: ["g"] }).coefficients[0]!.ratio).toBeNull();
  });

  test("whose terms decide the outcome is null with the reason separation", () => {
    const separated = run(
      { model: "logistic", outcome: { question: "h", category: "p" }, terms: ["z"] },
      {
        ...small,
        responses: responsesOf({ ...table, z: table.h.map((h) => (h === "p" ? 1 : 0)) }),
      },
    );
    expect(separated.reasons).toEqual(["separation"]);
    for (const coefficient of separated.coefficients) {
      expect(coefficient).toMatchObject({ value: null, se: null, interval: null, p: null, reasons: ["separation"] });
    }
    expect(separated.tests[0]).toMatchObject({ f: null, p: null, reasons: ["separation"] });
    const constant = run(
      { model: "logistic", outcome: "one" },
      { ...small, responses: responsesOf({ one: table.y.map(() => 1) }) },
    );
    expect(constant.reasons).toEqual(["separation"]);
  });

  test("of a domain without members, or of a question nobody answered, has no coefficients, and says why", () => {
    const nobody = run({ terms: ["g"], domain: domain(new Uint8Array(8), { area: "nowhere" }) });
    expect(nobody).toMatchObject({ coefficients: [], tests: [], reasons: ["empty-domain"], missing: 0 });
    expect(run({ terms: ["g", "lost"] })).toMatchObject({ coefficients: [], reasons: ["no-answers"], missing: 8 });
  });

  test("with as many coefficients as psus has no test and no interval", () => {
    const found = run({ outcome: "y", terms: ["g"] }, sampleOf(responsesOf(table), { psu: ["h"] }));
    expect(found.coefficients[0]).toMatchObject({
      df: -1,
      interval: null,
      p: null,
      reasons: ["no-degrees-of-freedom"],
    });
    expect(found.tests[0]).toMatchObject({ f: null, reasons: ["no-degrees-of-freedom"] });
  });

  test("tests no term whose coefficients too few psus carry", () => {
    const found = glm(
      sampleOf(responsesOf(table), { psu: ["h"] }),
      { model: "linear", outcome: "x", terms: ["g"] },
      { df: 10 },
    );
    expect(found.tests[0]).toMatchObject({ f: null, p: null, reasons: ["singular-covariance"] });
  });

  test("whose replicates have no solution has values without se", () => {
    const sample = sampleOf(responsesOf({ y: [1, 0, 0, 0, 0, 1], x: [1, 1, 1, 0, 0, 0] }));
    const replicated = { ...sample, design: replicateDesign(sample.design, jkn(sample.design)) };
    const [intercept] = run({ model: "logistic", outcome: "y", terms: ["x"] }, replicated).coefficients;
    expect(intercept!.value).toBeCloseTo(Math.log(0.5), 9);
    expect(intercept).toMatchObject({ se: null, interval: null, p: null, reasons: ["replicate-undefined"] });
  });
});

describe("a model refuses", () => {
  test.each([
    ["a question that does not exist", { terms: ["nothing"] }, "no question or column: nothing"],
    ["a term given twice", { terms: ["g", "g"] }, "term given twice: g"],
    [
      "words as the outcome",
      { outcome: "g" },
      "question g has the wrong kind: category (expected a number question, or one with a category)",
    ],
    ["a category that does not exist", { outcome: { question: "g", category: "z" } }, "no category of g: z"],
    ["a reference that does not exist", { terms: [{ question: "g", reference: "z" }] }, "no category of g: z"],
    [
      "counts in a logistic model",
      { model: "logistic", outcome: "x" },
      "outcome x of a logistic model: 3 (expected from 0 to 1)",
    ],
    [
      "an interaction with what is no term",
      { terms: ["g"], interactions: [["g", "h"]] },
      "interaction with a question that is no term: h",
    ],
    [
      "a term that follows from others",
      { terms: ["x", "x2"] },
      "term x2 follows from the terms before it (expected terms that are not combinations of others)",
    ],
    [
      "an empty crossing",
      { terms: ["g", "h2"], interactions: [["g", "h2"]] },
      "term g=b:h2=q follows from the terms before it",
    ],
    [
      "a term with one category",
      { terms: ["same"] },
      "everyone in the model has one category of a term: same=k (expected at least two)",
    ],
  ] as const)("%s", (_, request, message) => {
    const more = {
      x2: table.x.map((x) => 3 * x - 1),
      h2: ["p", "q", "p", "p", "p", "q", "q", "p"],
      same: table.g.map(() => "k"),
    };
    const sample = sampleOf(responsesOf({ ...table, ...more }));
    expect(() => run(request as Partial<RegressionRequest>, sample)).toThrow(message);
  });

  test("a reference nobody in the domain has", () => {
    const mask = Uint8Array.from(table.g, (g) => Number(g !== "a"));
    expect(() => run({ terms: [{ question: "g", reference: "a" }], domain: domain(mask) })).toThrow(
      "nobody in the model is in the reference category: g=a",
    );
  });

  test("margins of a number", () => {
    expect(() => run({ terms: ["g", "y"] }).margins("y")).toThrow("not a term with categories: y (expected g)");
  });

  test("level 95", () => {
    expect(() => glm(small, { model: "linear", outcome: "x", terms: [] }, { level: 95 })).toThrow("invalid level: 95");
  });
});

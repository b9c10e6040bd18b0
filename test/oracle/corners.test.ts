import { describe, expect, test } from "vitest";
import { associationTest } from "../../src/compare/association.ts";
import { contrast } from "../../src/compare/contrast.ts";
import type { NumberColumn } from "../../src/data/column.ts";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { domain } from "../../src/design/domain.ts";
import { givenReplicates } from "../../src/design/replicates/given.ts";
import { jk1, jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import type { Replicates } from "../../src/design/replicates/replicates.ts";
import type { SurveyDesign } from "../../src/design/survey-design.ts";
import { postStratify } from "../../src/design/weighting/post-stratify.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import { glm } from "../../src/estimate/regression/glm.ts";
import type { EstimateRequest, Sample } from "../../src/estimate/request.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./corners.json" with { type: "json" };

const clus1 = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] });
const strat = sampleOf(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], weight: "pw", fpc: ["fpc"] });

const category = ({ responses }: Sample, question: string) => {
  const column = responses.columns.get(question);
  if (column?.kind !== "category") throw new TypeError(`${question} is no category question`);
  return column;
};
const where = (sample: Sample, question: string, name: string) => {
  const { codes, categories } = category(sample, question);
  const code = categories.findIndex((found) => found.name === name) + 1;
  return domain(
    Uint8Array.from(codes, (other) => Number(other === code)),
    { [question]: name },
  );
};
const replicated = (sample: Sample, replicates: Replicates): Sample => ({
  ...sample,
  design: replicateDesign(sample.design, replicates),
});
const only = (sample: Sample, request: EstimateRequest): Estimate => estimate(sample, [request])[0]!;

/** The replicates as columns of a file have them: weights of each row. */
function asColumns({ stages: [{ unit }], weights, n }: SurveyDesign, { count, values }: Replicates): NumberColumn[] {
  return Array.from({ length: count }, (_, r) => ({
    kind: "number",
    name: `rep${r + 1}`,
    missing: new Uint8Array(n),
    values: weights.map((weight, row) => weight * values[unit[row]! * count + r]!),
  }));
}

describe("degrees of freedom of a domain with replicates", () => {
  const columns = asColumns(clus1.design, jk1(clus1.design));
  const given = replicated(clus1, givenReplicates(columns, clus1.design.weights, { type: "jk1" }));

  test("are the rank of its members' weights less one where these came with the data, as R's degf of a subset", () => {
    const found = estimate(given, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    for (const { domain: of, df } of found) expect(df).toBe(oracle.given.df[of.stype as "E" | "H" | "M"]);
    expect(only(given, { statistic: "mean", question: "api00" }).df).toBe(oracle.given.everyone);
  });

  test("widen its interval as R's svyciprop does", () => {
    const request = { statistic: "share", question: "sch.wide", domain: where(clus1, "stype", "H") } as const;
    const [, yes] = estimate(given, [request], { interval: "logit" });
    near(yes!.value, oracle.given.value);
    near(yes!.se, oracle.given.se);
    near(yes!.interval!.low, oracle.given.low);
    near(yes!.interval!.high, oracle.given.high);
  });

  test("are psus minus strata where replicates were made from them, as without; R has the rank, which is larger", () => {
    const request = { statistic: "mean", question: "api00", domain: where(strat, "sch.wide", "No") } as const;
    expect(only(replicated(strat, jkn(strat.design)), request).df).toBe(oracle.jkn.linearised);
    expect(only(strat, request).df).toBe(oracle.jkn.linearised);
    expect(oracle.jkn.replicates).toBe(oracle.jkn.linearised + 2);
  });

  test("of a difference are those of both domains together", () => {
    const joint = estimateJointly(given, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    expect(contrast(joint, [0, 1, -1]).df).toBe(oracle.given.both);
    expect(contrast(joint, [0, 1, 0]).df).toBe(oracle.given.df.H);
  });

  test("are psus minus strata beyond 200 replicates, whose rank would take long", () => {
    const many = Array.from({ length: 15 }, (_, i) =>
      columns.map((column) => ({ ...column, name: `${i}${column.name}` })),
    );
    const large = givenReplicates(many.flat(), clus1.design.weights, { type: "bootstrap" });
    const found = estimate(replicated(clus1, large), [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    expect(found.map(({ df }) => df)).toEqual([14, 7, 11]);
  });
});

describe("a domain that a replicate has nobody of", () => {
  const rows = responsesOf(oracle.undefined.rows);
  const drawn = sampleOf(rows, { strata: ["h"], psu: ["p"], weight: "w" });
  const columns = oracle.undefined.weights[0]!.map(
    (_, r): NumberColumn => ({
      kind: "number",
      name: `rep${r + 1}`,
      missing: new Uint8Array(16),
      values: Float64Array.from(oracle.undefined.weights, (weights) => weights[r]!),
    }),
  );
  const pairs = replicated(drawn, givenReplicates(columns, drawn.design.weights, { type: "brr" }));
  const u = where(pairs, "a", "u");

  test("has its value and no standard error, where R drops the replicate and says 0", () => {
    const found = only(pairs, { statistic: "mean", question: "y", domain: u });
    expect(found).toMatchObject({ value: oracle.undefined.mean.value, se: null, reasons: ["replicate-undefined"] });
    expect(oracle.undefined.mean.se).toBe(0);
  });

  test("has its median, not the share at or below it", () => {
    const found = only(pairs, { statistic: "quantile", question: "y", domain: u });
    expect(found).toMatchObject({ value: oracle.undefined.quantile, se: null, interval: null });
    expect(found.reasons).toEqual(["replicate-undefined"]);
  });

  test("leaves the other domains their standard errors, which R's svyby takes from them", () => {
    const { estimates, covariance } = estimateJointly(pairs, [{ statistic: "mean", question: "y", by: ["a"] }]);
    expect(estimates.map(({ se }) => se !== null)).toEqual([false, false, true]);
    near(estimates[2]!.se, oracle.undefined.alone.se);
    near(Math.sqrt(covariance.values[8]!), oracle.undefined.alone.se);
    expect(oracle.undefined.by.se).toEqual([0, 0, 0]);
  });
});

describe("strata of one psu averaged over others", () => {
  const lonely = sampleOf(
    responsesOf({ st: [1, 1, 1, 2, 2, 2, 3], w: [10, 10, 10, 20, 20, 20, 15], y: [2, 4, 9, 3, 7, 8, 20] }),
    { strata: ["st"], weight: "w", lonelyPsu: "average" },
  );

  test("have no standard error where there are no others; R says NaN", () => {
    near(only(lonely, { statistic: "total", question: "y" }).se, oracle.lonely.all.se);
    const third = domain(Uint8Array.of(0, 0, 0, 0, 0, 0, 1));
    const found = only(lonely, { statistic: "total", question: "y", domain: third });
    expect(found).toMatchObject({ value: oracle.lonely.only.value, se: null, interval: null, cv: null });
    expect(found.reasons).toEqual(["lonely-psus-only"]);
    expect(oracle.lonely.only.se).toBeNull();
  });

  test("at the second stage are averaged over all psus, where R has NaN for each psu", () => {
    const declared = { psu: ["p", "s"], fpc: ["np", "ns"], weight: "w", nest: true, lonelyPsu: "average" } as const;
    const found = only(sampleOf(responsesOf(oracle.lonely.two), declared), { statistic: "total", question: "y" });
    // (1 − 3/9) 3/2 Σ (Z − Z̄)², Z = 60, 90, 100; 3/2 · 3/9 · (1 − 2/6) · 2/1 · Σ (z − z̄)², z = 20, 40 and 30, 70
    near(found.se, Math.sqrt((2 / 3) * 1.5 * (2600 / 3) + 1.5 * (1 / 3) * (2 / 3) * 2 * (200 + 800)));
    expect(oracle.lonely.second.se).toBeNull();
  });
});

describe("three stages", () => {
  const rows = responsesOf(oracle.stages.rows);

  test.each([
    ["three", ["na", "nb", "nc"]],
    ["two", ["na", "nb"]],
    ["one", ["na"]],
  ] as const)("with population counts at %s; the others are drawn with replacement", (stages, fpc) => {
    const sample = sampleOf(rows, { strata: ["st"], psu: ["a", "b", "c"], fpc, weight: "w" });
    const inside = domain(Uint8Array.from(oracle.stages.rows.g));
    const total = only(sample, { statistic: "total", question: "y" });
    const mean = only(sample, { statistic: "mean", question: "y", domain: inside });
    near(total.value, oracle.stages[stages].total.value);
    near(total.se, oracle.stages[stages].total.se);
    near(mean.value, oracle.stages[stages].mean.value);
    near(mean.se, oracle.stages[stages].mean.se);
  });
});

test("a quantile below the share of the lowest answer is the lowest answer by each rule; R's school averages two", () => {
  const five = sampleOf(responsesOf({ y: oracle.school.y }));
  const by = (rule: "math" | "school") =>
    estimate(five, [{ statistic: "quantile", question: "y", probabilities: oracle.school.p, rule }]).map(
      (e) => e.value,
    );
  expect(by("math")).toEqual(oracle.school.math);
  expect(by("school")).toEqual(oracle.school.base);
  expect(oracle.school.school.slice(0, 2)).toEqual([1.5, 1.5]);
});

describe("a domain of calibrated weights", () => {
  const population = { E: 4421, H: 755, M: 1018 };
  const weighting = postStratify(clus1.design.weights, { column: category(clus1, "stype"), population });
  const calibrated: Sample = { ...clus1, design: calibratedDesign(clus1.design, weighting) };
  const improved = where(clus1, "comp.imp", "Yes");

  test("has the n of its members in the interval beta, where R counts everyone", () => {
    const [no] = estimate(calibrated, [{ statistic: "share", question: "awards", domain: improved }], {
      interval: "beta",
    });
    expect(no!.n).toBe(oracle.calibrated.members);
    near(no!.interval!.low, oracle.calibrated.betaOfMembers[0]!);
    near(no!.interval!.high, oracle.calibrated.betaOfMembers[1]!);
    expect(oracle.calibrated.n).toBe(183);
  });

  test("has a test of association, where R's is NaN once a category is empty", () => {
    const found = associationTest(calibrated, { rows: "awards", columns: "stype", domain: improved });
    expect(found).toMatchObject({ n: oracle.calibrated.members });
    expect(found.p).not.toBeNull();
    expect(oracle.calibrated.chisq.p).toBeNull();
  });
});

test("every replicate of a stratum taken whole is calibrated; R leaves it out unless told not to drop it", () => {
  const fpc = oracle.whole.dropped.se < oracle.whole.kept.se ? 50 : Number.NaN;
  const rows = csvResponses("oracle/apistrat.csv");
  const whole = (name: string, value: number): NumberColumn => {
    const column = rows.columns.get(name) as NumberColumn;
    const { codes } = category({ ...strat, responses: rows }, "stype");
    return { ...column, values: column.values.map((old, row) => (codes[row] === 2 ? value : old)) };
  };
  const responses = {
    ...rows,
    columns: new Map([...rows.columns, ["fpc", whole("fpc", fpc)], ["pw", whole("pw", 1)]]),
  };
  const sample = sampleOf(responses, { strata: ["stype"], weight: "pw", fpc: ["fpc"] });
  const margin = { column: category(sample, "sch.wide"), population: { No: 1000, Yes: 4500 } };
  const { design } = replicated(sample, jkn(sample.design));
  const found = only(
    { ...sample, design: calibratedDesign(design, postStratify(design.weights, margin)) },
    { statistic: "total", question: "enroll" },
  );
  near(found.value, oracle.whole.kept.value);
  near(found.se, oracle.whole.kept.se);
  expect([design.df, found.df]).toEqual([oracle.whole.df, oracle.whole.linearised]);
});

test("the saddlepoint test has the degrees of freedom of the replicates, which R takes for infinite", () => {
  const request = { rows: "sch.wide", columns: "stype" };
  near(associationTest(clus1, request, { test: "saddlepoint" }).p, oracle.saddlepoint.linearised, 1e-6);
  const replicates = replicated(clus1, jk1(clus1.design));
  near(associationTest(replicates, request, { test: "saddlepoint", df: "inf" }).p, oracle.saddlepoint.replicates, 1e-6);
  expect(associationTest(replicates, request, { test: "saddlepoint" }).p!).toBeGreaterThan(
    oracle.saddlepoint.replicates,
  );
});

describe("a model without coefficients", () => {
  test("that is sure of some answers has none, and says so; R's come from where its iterations end", () => {
    const outcome = { question: "awards", category: "Yes" };
    const found = glm(clus1, { model: "logistic", outcome, terms: ["comp.imp"] });
    expect(found.reasons).toEqual(["separation"]);
    expect(found.coefficients.every(({ value }) => value === null)).toBe(true);
    expect(Math.abs(oracle.model.separated[0]!)).toBeGreaterThan(20);
  });

  test("whose terms say the same twice is an error that names the term, which R leaves out", () => {
    const meals = clus1.responses.columns.get("meals") as NumberColumn;
    const double = { ...meals, name: "double", values: meals.values.map((x) => 2 * x) };
    const sample = {
      ...clus1,
      responses: { ...clus1.responses, columns: new Map([...clus1.responses.columns, ["double", double]]) },
    };
    expect(() => glm(sample, { model: "linear", outcome: "api00", terms: ["meals", "double"] })).toThrow(
      "term double follows from the terms before it",
    );
    expect(oracle.model.twice).toEqual(oracle.model.once);
  });
});

test("columns may have any name; R's svyglm with replicates stops at one called g", () => {
  const columns = new Map([...clus1.responses.columns, ["g", { ...category(clus1, "stype"), name: "g" }]]);
  const sample = { ...replicated(clus1, jk1(clus1.design)), responses: { ...clus1.responses, columns } };
  expect(glm(sample, { model: "linear", outcome: "api00", terms: ["meals", "g"] }).reasons).toEqual([]);
  expect(oracle.captured).toContain("$ operator");
});

import { describe, expect, test } from "vitest";
import { associationTest } from "../../src/compare/association.ts";
import { contrast } from "../../src/compare/contrast.ts";
import { coefficientsOf, difference, waveChange } from "../../src/compare/difference.ts";
import { goodnessOfFit } from "../../src/compare/goodness-of-fit.ts";
import { alone, independent } from "../../src/compare/independent.ts";
import { tTest } from "../../src/compare/t-test.ts";
import type { AssociationTestName } from "../../src/compare/test-result.ts";
import { trendTest } from "../../src/compare/trend.ts";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { domain } from "../../src/design/domain.ts";
import { jk1 } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import { postStratify } from "../../src/design/weighting/post-stratify.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { marginOf } from "../support/margin-of.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./compare.json" with { type: "json" };
import golden from "./golden.json" with { type: "json" };
import synthetic from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

interface Case {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, string | readonly string[]>>;
  readonly analysis: {
    readonly kind: string;
    readonly variables: string | readonly string[];
    readonly by?: string;
    readonly statistic?: string;
  };
  readonly expected: {
    readonly statistic: number | readonly (readonly number[])[];
    readonly parameter: number | readonly number[];
    readonly p: number;
    readonly estimate: number;
    readonly ci: readonly number[];
  };
}

const cases = golden.cases as unknown as readonly Case[];
const ofKind = (kind: string) => cases.filter(({ analysis }) => analysis.kind === kind).map((c) => [c.id, c] as const);
const list = (text: string | readonly string[] | undefined): readonly string[] =>
  text === undefined ? [] : [text].flat();

function sampleFor({ data, design }: Pick<Case, "data" | "design">): Sample {
  const fpc = list(design.fpc);
  return sampleOf(csvResponses(`oracle/${data}`), {
    strata: list(design.strata),
    psu: list(design.psu),
    weight: String(design.weights),
    ...(fpc.length > 0 && { fpc }),
  });
}

const api = {
  srs: sampleFor({ data: "apisrs.csv", design: { fpc: "fpc", weights: "pw" } }),
  strat: sampleFor({ data: "apistrat.csv", design: { strata: "stype", fpc: "fpc", weights: "pw" } }),
  clus1: sampleFor({ data: "apiclus1.csv", design: { psu: "dnum", fpc: "fpc", weights: "pw" } }),
  clus2: sampleFor({ data: "apiclus2.csv", design: { psu: ["dnum", "snum"], fpc: ["fpc1", "fpc2"], weights: "pw" } }),
};
const synth = csvResponses("oracle/synthetic/synth_v1.csv");
const common = { strata: ["stratum"], weight: "w" };
const designs = {
  wr: sampleOf(synth, { ...common, psu: ["psu"] }),
  wo1: sampleOf(synth, { ...common, psu: ["psu"], fpc: ["n_psu_pop"] }),
  wo: sampleOf(synth, { ...common, psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] }),
};

const names: Readonly<Record<string, AssociationTestName>> = {
  F: "rao-scott-f",
  Chisq: "rao-scott-chisq",
  Wald: "wald",
  adjWald: "adjusted-wald",
  saddlepoint: "saddlepoint",
};

describe("tests of association agree with R's svychisq", () => {
  test.each(ofKind("chisq"))("%s to 1e-9", (_, c) => {
    const [rows = "", columns = ""] = list(c.analysis.variables);
    const name = names[c.analysis.statistic!]!;
    const found = associationTest(sampleFor(c), { rows, columns }, { test: name });
    const [df1, df2] = [c.expected.parameter].flat();
    near(name === "rao-scott-chisq" ? found.uncorrected : found.statistic, [c.expected.statistic].flat(2)[0]!);
    near(found.df1, df1!);
    if (df2 === undefined) expect(found.df2).toBeNull();
    else near(found.df2, df2);
    near(found.p! / c.expected.p, 1);
  });

  test.each(Object.keys(designs) as (keyof typeof designs)[])("the synthetic survey, %s", (design) => {
    for (const [statistic, expected] of Object.entries(synthetic[design].chisq_ma_age)) {
      const found = associationTest(designs[design], { rows: "q1a", columns: "age" }, { test: names[statistic]! });
      const printed = statistic === "Chisq" || statistic === "saddlepoint" ? found.uncorrected : found.statistic;
      near(printed, expected.stat);
      near(found.p, expected.p, statistic === "saddlepoint" ? 1e-7 : 1e-9);
      const dfs = [expected.par].flat().filter((df) => typeof df === "number");
      for (const [place, df] of dfs.entries()) near([found.df1, found.df2][place], df);
    }
  });

  test("missing answers leave the domain: F as R has it, but X² is scaled to those who answered and not to all rows", () => {
    const [f, chisq] = oracle.chisqMissing;
    const found = associationTest(designs.wr, { rows: "sat", columns: "age" }, { df: "design" });
    near(found.statistic, f!.statistic);
    near(found.p, f!.p);
    const [df1, df2] = [f!.parameter].flat();
    near(found.df1, df1!);
    near(found.df2, df2!);
    const first = associationTest(
      designs.wr,
      { rows: "sat", columns: "age" },
      { test: "rao-scott-chisq", df: "design" },
    );
    near(first.p, chisq!.p);
    near(first.uncorrected! * (chisq!.rows / first.n), chisq!.statistic);
    expect(first.n).toBeLessThan(chisq!.rows);
  });

  test("a domain keeps the design and has its own df", () => {
    const found = associationTest(designs.wr, { rows: "q1a", columns: "age", domain: only(designs.wr, "sex", "F") });
    near(found.statistic, oracle.chisqDomain.statistic);
    near(found.df1, oracle.chisqDomain.parameter[0]!);
    near(found.df2, oracle.chisqDomain.parameter[1]!);
    near(found.p, oracle.chisqDomain.p);
  });
});

function only({ responses }: Sample, question: string, ...categories: readonly string[]) {
  const column = responses.columns.get(question)!;
  if (column.kind !== "category") throw new Error(`${question} is not categorical`);
  const codes = categories.map((category) => column.categories.findIndex(({ name }) => name === category) + 1);
  return domain(Uint8Array.from(column.codes, (code) => Number(codes.includes(code))));
}

describe("goodness of fit agrees with R's svygofchisq", () => {
  const expected = { E: 0.7, H: 0.12, M: 0.18 };
  test.each(["srs", "clus1", "clus2"] as const)("%s", (design) => {
    const r = oracle.goodnessOfFit[design];
    const found = goodnessOfFit(api[design], { question: "stype", expected });
    near(found.p, r.p);
    near(found.df1, r.df);
    near(found.statistic, r.statistic / r.scale);
    near(found.uncorrected, (r.statistic * found.n) / r.size);
  });

  test("with counts instead of probabilities", () => {
    const found = goodnessOfFit(designs.wr, { question: "age", expected: { "15-24": 30, "25-39": 30, "40-64": 40 } });
    near(found.p, oracle.goodnessOfFit.wr.p);
    near(found.statistic, oracle.goodnessOfFit.wr.statistic / oracle.goodnessOfFit.wr.scale);
  });
});

describe("t-tests of two domains agree with R's svyttest", () => {
  test.each(ofKind("ttest"))("%s to 1e-9", (_, c) => {
    const found = tTest(sampleFor(c), { question: String(c.analysis.variables), by: c.analysis.by! });
    near(found.test.statistic, c.expected.statistic as number);
    expect(found.test.df2).toBe(c.expected.parameter);
    near(found.test.p, c.expected.p);
    near(found.difference.value, c.expected.estimate);
    near(found.difference.interval!.low, c.expected.ci[0]!);
    near(found.difference.interval!.high, c.expected.ci[1]!);
  });

  test.each(Object.keys(designs) as (keyof typeof designs)[])("the synthetic survey, %s", (design) => {
    const expected = synthetic[design].ttest_income_sex;
    const found = tTest(designs[design], { question: "income", by: "sex" });
    near(found.test.statistic, expected.t);
    expect(found.test.df2).toBe(expected.df);
    near(found.test.p, expected.p);
    near(found.difference.value, expected.est);
  });

  test("a share in a domain of two age groups", () => {
    const within = only(designs.wr, "age", "25-39", "40-64");
    const request = { question: "q1a", by: "sex", statistic: "share", category: "1", domain: within } as const;
    const { difference: found, test: tested } = tTest(designs.wr, request);
    near(found.value, oracle.tTest.estimate);
    near(tested.statistic, oracle.tTest.statistic);
    expect(tested.df2).toBe(oracle.tTest.df);
    near(tested.p, oracle.tTest.p);
    near(found.interval!.low, oracle.tTest.ci[0]!);
  });
});

describe("contrasts agree with R's svycontrast of a full covariance", () => {
  test("of two domains that share psus", () => {
    const [, c] = ofKind("contrast")[0]!;
    const joint = estimateJointly(sampleFor(c), [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    const found = difference(joint, [{ domain: { stype: "E" } }, { domain: { stype: "H" } }]);
    near(found.value, c.expected.estimate);
    near(found.se, (c.expected as unknown as { se: number }).se);
    expect(found).toMatchObject({ statistic: "difference", domain: { stype: "E − H" }, df: 14 });
  });

  test.each(Object.keys(designs) as (keyof typeof designs)[])("of the share of women and of men, %s", (design) => {
    const expected = synthetic[design].diff_ma_F_minus_M;
    const joint = estimateJointly(designs[design], [{ statistic: "mean", question: "q1a", by: ["sex"] }]);
    const found = difference(joint, [{ domain: { sex: "F" } }, { domain: { sex: "M" } }]);
    near(found.value, expected.est);
    near(found.se, expected.se);
  });

  test.each(["srs", "strat", "clus1", "clus2"] as const)("of the categories of a question, %s", (design) => {
    const joint = estimateJointly(api[design], [{ statistic: "share", question: "stype" }]);
    const found = contrast(joint, [1, -1, -1]);
    near(found.value, oracle.contrasts.categories[design].estimate);
    near(found.se, oracle.contrasts.categories[design].se);
  });

  test.each(["strat", "clus1", "clus2"] as const)("of one domain and the mean of two, %s", (design) => {
    const joint = estimateJointly(api[design], [{ statistic: "mean", question: "api00", by: ["stype"] }]);
    const found = contrast(joint, [1, -0.5, -0.5]);
    near(found.value, oracle.contrasts.domains[design].estimate);
    near(found.se, oracle.contrasts.domains[design].se);
  });

  test.each(["srs", "strat", "clus1", "clus2"] as const)(
    "of two questions to the same people: a paired change, %s",
    (design) => {
      const joint = estimateJointly(api[design], [
        { statistic: "mean", question: "api00" },
        { statistic: "mean", question: "api99" },
      ]);
      const found = difference(joint, [{ question: "api00" }, { question: "api99" }]);
      near(found.value, oracle.contrasts.questions[design].estimate);
      near(found.se, oracle.contrasts.questions[design].se);
      expect(found.question).toBe("api00 − api99");
    },
  );
});

test("the change between independent samples has Satterthwaite's df", () => {
  const [strat] = estimate(api.strat, [{ statistic: "mean", question: "api00" }]);
  const [clus1] = estimate(api.clus1, [{ statistic: "mean", question: "api00" }]);
  const change = waveChange(strat!, clus1!);
  near(change.value, oracle.waves.estimate);
  near(change.se, oracle.waves.se);
  near(change.df, oracle.waves.df);
  const joined = independent([alone(strat!), estimateJointly(api.clus1, [{ statistic: "mean", question: "api00" }])]);
  near(contrast(joined, [1, -1]).df, oracle.waves.df);
});

test("a linear trend over three domains is R's contrast with coefficients −½, 0, ½", () => {
  const joint = estimateJointly(api.clus1, [{ statistic: "mean", question: "api00", by: ["stype"] }]);
  const { difference: slope, test: tested } = trendTest(joint);
  near(slope.value, oracle.trend.clus1.estimate);
  near(slope.se, oracle.trend.clus1.se);
  near(tested.statistic, oracle.trend.clus1.estimate / oracle.trend.clus1.se);
  expect(coefficientsOf(joint, [{ of: { domain: { stype: "M" } }, times: 2 }])).toEqual([0, 0, 2]);
});

describe("adjusted weights and replicates bring their own covariance", () => {
  const people = { E: 4421, H: 755, M: 1018 };
  const { responses, design } = api.clus1;
  const adjusted: Readonly<Record<keyof typeof oracle.adjusted, Sample>> = {
    poststratified: {
      ...api.clus1,
      design: calibratedDesign(design, postStratify(design.weights, marginOf(responses, "stype", people))),
    },
    jk1: { ...api.clus1, design: replicateDesign(design, jk1(design)) },
  };

  test.each(["poststratified", "jk1"] as const)("%s", (name) => {
    const r = oracle.adjusted[name];
    const sides = { rows: "sch.wide", columns: "comp.imp" };
    const of = (test: AssociationTestName) => associationTest(adjusted[name], sides, { test });
    near(of("rao-scott-f").statistic, r.f.statistic);
    near(of("rao-scott-f").p! / r.f.p, 1);
    near(of("rao-scott-chisq").uncorrected, r.chisq.statistic);
    near(of("rao-scott-chisq").p! / r.chisq.p, 1);
    near(of("wald").statistic, r.wald.statistic);
    near(of("adjusted-wald").p! / r.adjusted.p, 1);
    const { difference: found, test: tested } = tTest(adjusted[name], { question: "api00", by: "comp.imp" });
    near(found.value, r.t.estimate);
    near(tested.statistic, r.t.statistic);
    expect(tested.df2).toBe(r.t.df);
    near(tested.p! / r.t.p, 1);
  });
});

import { describe, expect, test } from "vitest";
import type { DesignDeclaration } from "../../src/codebook/wave.ts";
import type { MultipleColumn } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import { domain } from "../../src/design/domain.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

const plain = csvResponses("oracle/synthetic/synth_v1.csv");
const numbers = (name: string) => {
  const column = plain.columns.get(name)!;
  return column.kind === "number" ? column.values : new Float64Array();
};
const hk = {
  ...responsesOf({ hkClass: [...numbers("hk")].map((v) => (v === 1 ? "yes" : "no")) }).columns.get("hkClass")!,
};
const chosen = ["q1a", "q1b", "q1c"].map((name) => Uint8Array.from(numbers(name)));
const multiple: MultipleColumn = {
  kind: "multiple",
  name: "q1",
  missing: new Uint8Array(plain.n),
  chosen,
  categories: ["a", "b", "c"].map((name) => ({ name, label: { ja: name } })),
};
const responses: Responses = { ...plain, columns: new Map([...plain.columns, ["hkClass", hk], ["q1", multiple]]) };

const designs: Readonly<Record<"wr" | "wo1" | "wo", Partial<DesignDeclaration>>> = {
  wr: { psu: ["psu"] },
  wo1: { psu: ["psu"], fpc: ["n_psu_pop"] },
  wo: { psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] },
};
const methods = {
  mean: "wald",
  xlogit: "logit",
  likelihood: "likelihood",
  asin: "arcsine",
  beta: "beta",
  wilson: "wilson",
} as const;

/** The oracle is written with 12 significant digits. */
const near = (got: number | null | undefined, expected: number, relative = 1e-9) =>
  expect(Math.abs((got ?? Number.NaN) - expected)).toBeLessThanOrEqual(Math.max(relative * Math.abs(expected), 1e-13));

const pair = (e: { value: number | null; se: number | null } | undefined, expected: { est: number; se: number }) => {
  near(e?.value, expected.est);
  near(e?.se, expected.se);
};

describe.each(["wr", "wo1", "wo"] as const)("the synthetic survey, design %s, agrees with R survey 4.5", (name) => {
  const expected = oracle[name];
  const sample = sampleOf(responses, { strata: ["stratum"], weight: "w", ...designs[name] });

  test("total, mean, design effects and degrees of freedom", () => {
    const requests = [
      { statistic: "total", question: "hk" },
      { statistic: "mean", question: "hk" },
      { statistic: "mean", question: "income" },
      { statistic: "ratio", question: "q1a", denominator: "q1b" },
    ] as const;
    const [total, mean, income, ratio] = estimate(sample, requests, { deff: "wor" });
    pair(total, expected.total_hk);
    pair(mean, expected.mean_hk);
    near(mean!.deff, expected.mean_hk.deff);
    near(estimate(sample, requests, { deff: "wr" })[1]!.deff, expected.mean_hk.deff_wr);
    pair(income, expected.mean_income);
    pair(ratio, expected.ratio_ma_mb);
    expect(sample.design.df).toBe(expected.degf);
  });

  test.each(Object.keys(methods) as (keyof typeof methods)[])("%s interval of everyone and of a domain", (method) => {
    const relative = method === "likelihood" ? 1e-3 : 1e-8;
    const options = { interval: methods[method] };
    const all = estimate(sample, [{ statistic: "share", question: "hkClass" }], options)[1]!;
    const old = estimate(sample, [{ statistic: "share", question: "hkClass", by: ["age"] }], options).find(
      (e) => e.domain.age === "40-64" && e.category === "yes",
    )!;
    near(all.interval!.low, expected.ciprop[method][0]!, relative);
    near(all.interval!.high, expected.ciprop[method][1]!, relative);
    near(old.interval!.low, expected.ci_hk_age40[method][0]!, relative);
    near(old.interval!.high, expected.ci_hk_age40[method][1]!, relative);
  });

  test("a question with missing answers", () => {
    const sat = estimate(sample, [{ statistic: "share", question: "sat" }]);
    expected.sat.names.forEach((category, i) => {
      pair(
        sat.find((e) => `sat${e.category}` === category),
        { est: expected.sat.est[i]!, se: expected.sat.se[i]! },
      );
    });
  });

  test("domains, one of them without cases, and their covariance", () => {
    const by = { statistic: "mean", question: "hk", by: ["age"] } as const;
    const { estimates, covariance } = estimateJointly(sample, [by]);
    expected.hk_by_age.age.forEach((age, i) => {
      const at = estimates[i]!;
      expect(at.domain).toEqual({ age });
      pair(at, { est: expected.hk_by_age.est[i]!, se: expected.hk_by_age.se[i]! });
      expect(at.df).toBe(expected.hk_by_age.degf[i]);
    });
    expected.hk_by_age.vcov.flat().forEach((value, i) => {
      near(covariance.values[i], value);
    });
  });

  test("a multiple answer per respondent and per mention", () => {
    const perRespondent = estimate(sample, [{ statistic: "share", question: "q1" }]);
    const perMention = estimate(sample, [{ statistic: "share", question: "q1", base: "mentions" }]);
    expected.mr.per_mention.forEach((mention, i) => {
      pair(perRespondent[i], { est: expected.mr.per_respondent.est[i]!, se: expected.mr.per_respondent.se[i]! });
      pair(perMention[i], mention);
    });
  });
});

test.each([
  ["remove", "certainty"],
  ["adjust", "adjust"],
  ["average", "average"],
] as const)("a lonely psu under R's %s", (rule, lonelyPsu) => {
  const text = (name: string) => {
    const column = plain.columns.get(name)!;
    return column.kind === "category" ? [...column.codes].map((code) => column.categories[code - 1]!.name) : [];
  };
  const [stratum, psu] = [text("stratum"), text("psu")];
  const kept = stratum.flatMap((s, row) => (s === "S4" && psu[row] !== "S4P1" ? [] : [row]));
  const rows = responsesOf({
    stratum: kept.map((row) => stratum[row]!),
    psu: kept.map((row) => psu[row]!),
    w: kept.map((row) => numbers("w")[row]!),
    q1a: kept.map((row) => numbers("q1a")[row]!),
  });
  const sample = sampleOf(rows, { strata: ["stratum"], psu: ["psu"], weight: "w", lonelyPsu });
  const [mean, total] = estimate(sample, [
    { statistic: "mean", question: "q1a" },
    { statistic: "total", question: "q1a" },
  ]);
  const expected = oracle.lonely[rule];
  pair(mean, expected.mean_ma);
  pair(total, expected.total_ma);
  expect(sample.design.df).toBe(expected.degf);
});

test("a domain given as a mask is the same as by its question", () => {
  const sample = sampleOf(responses, { strata: ["stratum"], psu: ["psu"], weight: "w" });
  const age = responses.columns.get("age")!;
  const mask = age.kind === "category" ? Uint8Array.from(age.codes, (code) => Number(code === 2)) : new Uint8Array();
  const [masked] = estimate(sample, [{ statistic: "mean", question: "hk", domain: domain(mask, { age: "25-39" }) }]);
  const [, byAge] = estimate(sample, [{ statistic: "mean", question: "hk", by: ["age"] }]);
  expect(masked).toEqual(byAge);
});

import { describe, expect, test } from "vitest";
import type { DesignDeclaration } from "../../src/codebook/wave.ts";
import type { NumberColumn } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { domain } from "../../src/design/domain.ts";
import { jk1, jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import { calibrate } from "../../src/design/weighting/calibrate.ts";
import { rake } from "../../src/design/weighting/rake.ts";
import { glm } from "../../src/estimate/regression/glm.ts";
import type { RegressionRequest } from "../../src/estimate/regression/request.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { marginOf, numbers } from "../support/margin-of.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./regression.json" with { type: "json" };
import synthetic from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

const plain = csvResponses("oracle/synthetic/synth_v1.csv");
const options = ["q1a", "q1b", "q1c"].map((name) => plain.columns.get(name) as NumberColumn);
const mentions: NumberColumn = {
  ...options[0]!,
  name: "mentions",
  values: options[0]!.values.map((_, row) => options.reduce((count, { values }) => count + values[row]!, 0)),
};
const synth: Responses = { ...plain, columns: new Map([...plain.columns, ["mentions", mentions]]) };
const drawn = (data: Responses, declaration: Partial<DesignDeclaration>) => sampleOf(data, declaration);
const twoStages = { psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] };
const plainSamples = {
  strat: drawn(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], weight: "pw", fpc: ["fpc"] }),
  clus1: drawn(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] }),
  clus2: drawn(csvResponses("oracle/apiclus2.csv"), { psu: ["dnum", "snum"], weight: "pw", fpc: ["fpc1", "fpc2"] }),
  synth: drawn(synth, { strata: ["stratum"], weight: "w", psu: ["psu"] }),
  synthwo: drawn(synth, { strata: ["stratum"], weight: "w", ...twoStages }),
};
const { strat, clus1, synth: wr } = plainSamples;

const raked = rake(wr.design.weights, [
  marginOf(synth, "sex", { F: 14000, M: 12050 }),
  marginOf(synth, "age", { "15-24": 5731, "25-39": 7294, "40-64": 13025 }),
]);
const greg = calibrate(clus1.design.weights, {
  margins: [marginOf(clus1.responses, "stype", { E: 4421, H: 755, M: 1018 })],
  numbers: [{ column: numbers(clus1.responses, "api99"), total: 3914069 }],
});
const samples: Readonly<Record<string, Sample>> = {
  ...plainSamples,
  jkn: { ...strat, design: replicateDesign(strat.design, jkn(strat.design)) },
  jk1: { ...clus1, design: replicateDesign(clus1.design, jk1(clus1.design)) },
  raked: { ...wr, design: calibratedDesign(wr.design, raked) },
  greg: { ...clus1, design: calibratedDesign(clus1.design, greg) },
};

const satisfied = plain.columns.get("sat")!;
const good = domain(
  Uint8Array.from({ length: plain.n }, (_, row) =>
    Number(satisfied.kind === "category" && satisfied.categories[satisfied.codes[row]! - 1]?.name === "good"),
  ),
  { sat: "good" },
);
const wide = { question: "sch.wide", category: "Yes" };

const requests: Readonly<Record<keyof typeof oracle.cases, RegressionRequest>> = {
  "strat-linear": { model: "linear", outcome: "api00", terms: ["ell", "meals", "mobility"] },
  "strat-logistic": { model: "logistic", outcome: wide, terms: ["ell", "meals", "mobility"] },
  "clus1-factor": { model: "linear", outcome: "api00", terms: ["stype", "meals"] },
  "clus1-interaction": {
    model: "linear",
    outcome: "api00",
    terms: ["stype", "meals"],
    interactions: [["stype", "meals"]],
  },
  "clus1-two-factors": {
    model: "linear",
    outcome: "api00",
    terms: ["stype", "sch.wide"],
    interactions: [["stype", "sch.wide"]],
  },
  "clus2-missing": { model: "linear", outcome: "api00", terms: ["enroll", "stype"] },
  "clus1-poisson": { model: "poisson", outcome: "enroll", terms: ["stype", "ell"] },
  "clus2-logistic": {
    model: "logistic",
    outcome: { question: "comp.imp", category: "Yes" },
    terms: ["meals", "stype"],
  },
  "synth-logistic": { model: "logistic", outcome: "q1a", terms: ["sex", "age"] },
  "synth-two-stage": { model: "logistic", outcome: "q1a", terms: ["sex", "age"], interactions: [["sex", "age"]] },
  "synth-domain": { model: "linear", outcome: "income", terms: ["sex", "age"], domain: good },
  "synth-poisson": { model: "poisson", outcome: "mentions", terms: ["sex", "income"] },
  "jkn-linear": { model: "linear", outcome: "api00", terms: ["ell", "stype"] },
  "jk1-logistic": { model: "logistic", outcome: wide, terms: ["ell", "meals"] },
  "raked-logistic": { model: "logistic", outcome: "q1a", terms: ["sex", "age"] },
  "greg-linear": { model: "linear", outcome: "api00", terms: ["ell", "stype"] },
};

interface Case {
  readonly design: string;
  readonly model: string;
  readonly value: readonly number[];
  readonly se: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly p: readonly number[];
  readonly df: number;
  readonly n: number;
  readonly covariance: readonly number[];
  readonly tests: Readonly<Record<string, { readonly f: number; readonly df: number; readonly p: number }>>;
}
const cases = Object.entries(oracle.cases) as unknown as readonly (readonly [keyof typeof requests, Case])[];

describe("models agree with R's svyglm: linear to 1e-9, others to 1e-7", () => {
  test.each(cases)("%s", (id, expected) => {
    const found = glm(samples[expected.design]!, requests[id]);
    const relative = expected.model === "linear" ? 1e-9 : 1e-7;
    expect(found.reasons).toEqual([]);
    expect(found.coefficients).toHaveLength(expected.value.length);
    found.coefficients.forEach((got, j) => {
      near(got.value, expected.value[j]!, relative);
      near(got.se, expected.se[j]!, relative);
      near(got.interval!.low, expected.low[j]!, relative);
      near(got.interval!.high, expected.high[j]!, relative);
      near(got.p, expected.p[j]!, 1e-7);
      expect(got).toMatchObject({ df: expected.df, n: expected.n, reasons: [] });
    });
    const scale = Math.max(...expected.covariance.map(Math.abs));
    expected.covariance.forEach((value, i) => {
      expect(Math.abs(found.covariance.values[i]! - value)).toBeLessThanOrEqual(relative * scale);
    });
    for (const [term, wald] of Object.entries(expected.tests)) {
      const got = found.tests.find((own) => own.term === term)!;
      expect(got).toMatchObject({ df1: wald.df, df: expected.df });
      near(got.f, wald.f, 1e-7);
      near(got.p, wald.p, 1e-7);
    }
  });

  test.each(["wr", "wo1", "wo"] as const)("the synthetic survey as R survey 4.5 has it, design %s", (name) => {
    const stages = { wr: { psu: ["psu"] }, wo1: { psu: ["psu"], fpc: ["n_psu_pop"] }, wo: twoStages };
    const sample = sampleOf(synth, { strata: ["stratum"], weight: "w", ...stages[name] });
    const { coefficients } = glm(sample, requests["synth-logistic"]);
    const expected = synthetic[name].glm_logit_ma;
    expect(coefficients.map(({ name }) => name)).toEqual(["(intercept)", "sex=M", "age=25-39", "age=40-64"]);
    coefficients.forEach((got, j) => {
      near(got.value, expected.est[j]!, 1e-7);
      near(got.se, expected.se[j]!, 1e-7);
      expect(got.df).toBe(expected.df);
    });
  });
});

describe("predicted margins agree with R's svypredmeans where its two variances are added", () => {
  const margins: Readonly<Record<keyof typeof oracle.margins, RegressionRequest>> = {
    clus1: { model: "linear", outcome: "api00", terms: ["meals", "stype"] },
    strat: { model: "logistic", outcome: wide, terms: ["meals", "stype"] },
    synth: { model: "logistic", outcome: "q1a", terms: ["sex", "age"] },
  };
  test.each(["clus1", "strat", "synth"] as const)("%s", (name) => {
    const expected = oracle.margins[name];
    const found = glm(samples[expected.design]!, margins[name]).margins(expected.group, { variance: "parts" });
    expect(found.margins.map(({ category }) => category)).toEqual(expected.names);
    found.margins.forEach((got, c) => {
      near(got.value, expected.value[c]!, 1e-7);
      near(got.se, expected.se[c]!, 1e-7);
    });
  });
});

test.each([
  ["clus1", { model: "linear", outcome: "api00", terms: ["meals", "stype"] }, "stype"],
  ["strat", { model: "logistic", outcome: wide, terms: ["meals", "stype"] }, "stype"],
  ["synth", { model: "logistic", outcome: "q1a", terms: ["sex", "age"], interactions: [["sex", "age"]] }, "age"],
] as const)(
  "predicted margins have the se that a numeric derivative by each weight gives: %s",
  (name, request, group) => {
    const { margins } = glm(samples[name]!, request).margins(group);
    const { value, se } = oracle.linearised[name];
    margins.forEach((got, c) => {
      near(got.value, value[c]!, 1e-7);
      near(got.se, se[c]!, 1e-5);
    });
  },
);

import { describe, expect, test } from "vitest";
import { brr, fay } from "../../src/design/replicates/balanced.ts";
import { type GivenOptions, givenReplicates } from "../../src/design/replicates/given.ts";
import { jk1, jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import type { Replicates } from "../../src/design/replicates/replicates.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import { estimateJointly } from "../../src/estimate/joint.ts";
import type { EstimateRequest, Sample } from "../../src/estimate/request.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import golden from "./golden.json" with { type: "json" };
import oracle from "./replicates.json" with { type: "json" };
import synthetic from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

const replicated = (sample: Sample, replicates: Replicates): Sample => ({
  ...sample,
  design: replicateDesign(sample.design, replicates),
});

interface ReplicateCase {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, string>>;
  readonly analysis: { readonly kind: string; readonly method: string };
  readonly expected: {
    readonly df: number;
    readonly rows: readonly { readonly name: string; readonly estimate: number; readonly se: number }[];
  };
}

const cases = (golden.cases as unknown as readonly ReplicateCase[]).filter(
  ({ analysis }) => analysis.kind === "replicate",
);

describe("jackknife replicates agree with R survey", () => {
  test.each(cases.map((c) => [c.id, c] as const))("%s", (_, c) => {
    const { fpc, psu, strata, weights } = c.design;
    const sample = sampleOf(csvResponses(`oracle/${c.data}`), {
      ...(fpc ? { fpc: [fpc] } : {}),
      psu: psu ? [psu] : [],
      strata: strata ? [strata] : [],
      weight: weights!,
    });
    const requests = [
      { statistic: "mean", question: "api00" },
      { statistic: "total", question: "enroll" },
      { statistic: "ratio", question: "api.stu", denominator: "enroll" },
      { statistic: "share", question: "stype" },
    ] as const;
    const jackknife = (c.analysis.method === "JKn" ? jkn : jk1)(sample.design);
    const found = estimate(replicated(sample, jackknife), requests, { df: "design" });
    expect(found).toHaveLength(c.expected.rows.length);
    for (const [i, { estimate: value, se }] of c.expected.rows.entries()) {
      near(found[i]!.value, value);
      near(found[i]!.se, se);
      expect(found[i]!.df).toBe(c.expected.df);
    }
  });
});

const file = csvResponses("oracle/synthetic/synth_v1.csv");
const synth = sampleOf(file, { strata: ["stratum"], psu: ["psu"], weight: "w" });
const jackknifed = replicated(synth, jkn(synth.design));

test("the jackknife of the synthetic survey agrees with R survey", () => {
  const requests = {
    mean_hk: { statistic: "mean", question: "hk" },
    ratio: { statistic: "ratio", question: "q1a", denominator: "q1b" },
    income: { statistic: "mean", question: "income" },
  } as const;
  for (const [name, request] of Object.entries(requests)) {
    const expected = synthetic.JKn[name as keyof typeof requests];
    const [found] = estimate(jackknifed, [request]);
    near(found!.value, expected.est, 2e-9);
    near(found!.se, expected.se, 2e-9);
    expect(found!.df).toBe(synthetic.JKn.degf);
  }
});

test("domains covary over replicates as in R's svyby", () => {
  const sample = sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], fpc: ["fpc"], weight: "pw" });
  const { estimates, covariance } = estimateJointly(replicated(sample, jk1(sample.design)), [
    { statistic: "mean", question: "api00", by: ["stype"] },
  ]);
  for (const [i, est] of oracle.domains.est.entries()) near(estimates[i]!.value, est);
  for (const [i, expected] of oracle.domains.vcov.flat().entries()) near(covariance.values[i], expected);
});

/** The first two psus of every stratum, with replicate weights as columns. */
function pairs(kind: keyof typeof oracle.weights): Sample {
  const psus = file.columns.get("psu")!;
  if (psus.kind !== "category") throw new Error("psu is not categorical");
  const rows = Array.from(psus.codes, (code, row) => [psus.categories[code - 1]!.name, row] as const)
    .filter(([psu]) => /P[12]$/.test(psu))
    .map(([, row]) => row);
  const cells = (name: string) => {
    const column = file.columns.get(name)!;
    if (column.kind === "category") return rows.map((row) => column.categories[column.codes[row]! - 1]?.name ?? "");
    return column.kind === "number" ? rows.map((row) => column.values[row]!) : [];
  };
  const table = Object.fromEntries(["stratum", "psu", "w", "income", "q1a", "sex"].map((name) => [name, cells(name)]));
  const replicates = oracle.weights[kind][0]!.map((_, r) => [
    `rep${r + 1}`,
    oracle.weights[kind].map((weights) => weights[r]!),
  ]);
  return sampleOf(responsesOf({ ...table, ...Object.fromEntries(replicates) }), {
    strata: ["stratum"],
    psu: ["psu"],
    weight: "w",
  });
}

const asked: readonly EstimateRequest[] = [
  { statistic: "total", question: "income" },
  { statistic: "ratio", question: "q1a", denominator: "income" },
  { statistic: "share", question: "sex" },
];

const given: Readonly<Record<keyof typeof oracle.given, readonly [keyof typeof oracle.weights, GivenOptions]>> = {
  brr: ["brr", { type: "brr" }],
  brr_mse: ["brr", { type: "brr", mse: true }],
  fay: ["fay", { type: "fay", rho: 0.3 }],
  jkn: ["jkn", { type: "jkn", rscales: new Array<number>(10).fill(0.5) }],
  jk1: ["jkn", { type: "jk1" }],
  bootstrap: ["jkn", { type: "bootstrap" }],
  sdr: ["brr", { type: "sdr" }],
};

describe("replicate weights that come with the data agree with R's svrepdesign", () => {
  test.each(Object.keys(given) as (keyof typeof given)[])("%s", (name) => {
    const [kind, options] = given[name];
    const sample = pairs(kind);
    const columns = [...sample.responses.columns.values()].flatMap((column) =>
      column.kind === "number" && column.name.startsWith("rep") ? [column] : [],
    );
    const found = estimate(replicated(sample, givenReplicates(columns, sample.design.weights, options)), asked);
    const { total, ratio, share, df } = oracle.given[name];
    const expected = [total, ratio, ...share.est.map((est, i) => ({ est, se: share.se[i]! }))];
    expect(found).toHaveLength(expected.length);
    for (const [i, { est, se }] of expected.entries()) {
      near(found[i]!.value, est);
      near(found[i]!.se, se);
      expect(found[i]!.df).toBe(df);
    }
  });
});

describe("balanced replicates made here agree with R's for totals", () => {
  const sample = pairs("brr");
  test.each([
    ["brr", brr(sample.design), oracle.generated.brr_total.se],
    ["fay", fay(sample.design, { rho: 0.3 }), oracle.generated.fay_total.se],
  ] as const)("%s", (_, replicates, se) => {
    const [found] = estimate(replicated(sample, replicates), asked);
    near(found!.se, se);
    expect(found!.df).toBe(oracle.generated.df[0]);
  });
});

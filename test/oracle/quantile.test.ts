import { describe, expect, test } from "vitest";
import type { IntervalMethod } from "../../src/codebook/interval-method.ts";
import type { CategoryColumn } from "../../src/data/column.ts";
import { domain } from "../../src/design/domain.ts";
import { jk1, jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import type { Domain, SurveyDesign } from "../../src/design/survey-design.ts";
import type { Estimate } from "../../src/estimate/estimate.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { EstimateOptions, EstimateRequest, Sample } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import golden from "./golden.json" with { type: "json" };
import oracle from "./quantile.json" with { type: "json" };
import synthetic from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

const samples: Readonly<Record<string, Sample>> = {
  srs: sampleOf(csvResponses("oracle/apisrs.csv"), { weight: "pw", fpc: ["fpc"] }),
  strat: sampleOf(csvResponses("oracle/apistrat.csv"), { strata: ["stype"], weight: "pw", fpc: ["fpc"] }),
  clus1: sampleOf(csvResponses("oracle/apiclus1.csv"), { psu: ["dnum"], weight: "pw", fpc: ["fpc"] }),
  clus2: sampleOf(csvResponses("oracle/apiclus2.csv"), {
    psu: ["dnum", "snum"],
    weight: "pw",
    fpc: ["fpc1", "fpc2"],
  }),
  clus2wr: sampleOf(csvResponses("oracle/apiclus2.csv"), { psu: ["dnum"], weight: "pw" }),
};
const generated = { jk1, jkn } satisfies Record<string, (design: SurveyDesign) => unknown>;
const methods: Readonly<Record<string, IntervalMethod>> = {
  mean: "wald",
  beta: "beta",
  xlogit: "logit",
  asin: "arcsine",
};

interface Drawn {
  readonly design: string;
  readonly replicates?: "jk1" | "jkn";
}

function sampleFor({ design, replicates }: Drawn): Sample {
  const sample = samples[design]!;
  if (replicates === undefined) return sample;
  return { ...sample, design: replicateDesign(sample.design, generated[replicates](sample.design)) };
}

function ofType({ responses }: Sample, type: string): { domain?: Domain } {
  if (type === "") return {};
  const { codes, categories } = responses.columns.get("stype") as CategoryColumn;
  const code = categories.findIndex(({ name }) => name === type) + 1;
  return { domain: domain(Uint8Array.from(codes, (c) => Number(c === code))) };
}

const ask = (sample: Sample, request: EstimateRequest, options: EstimateOptions = {}): readonly Estimate[] =>
  estimate(sample, [request], options);

interface Expected {
  readonly value: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly se: readonly (number | null)[];
}

interface Case extends Drawn {
  readonly question: string;
  readonly rule: "math" | "school" | "hf7";
  readonly interval: string;
  readonly level?: number;
  readonly where?: string;
  readonly p: readonly number[];
  readonly expected: Expected;
}

/** Every number R has; where R has no end, neither end nor se. */
function agrees(found: readonly Estimate[], { value, low, high, se }: Expected): void {
  expect(found).toHaveLength(value.length);
  found.forEach((got, i) => {
    near(got.value, value[i]!);
    if (se[i] === null) {
      expect(got).toMatchObject({ se: null, interval: null, reasons: ["beyond-the-answers"] });
      return;
    }
    near(got.se, se[i]!);
    near(got.interval!.low, low[i]!);
    near(got.interval!.high, high[i]!);
  });
}

describe("quantiles agree with R survey to 1e-9", () => {
  test.each(
    (oracle.cases as unknown as readonly Case[]).map(
      (c) =>
        [
          [c.design, c.replicates, c.where, c.question, c.rule, c.interval, c.level].filter(Boolean).join(" "),
          c,
        ] as const,
    ),
  )("%s", (_, { where = "", question, rule, interval, level = 0.95, p, expected, ...drawn }) => {
    const sample = sampleFor(drawn);
    const request = { statistic: "quantile", question, rule, probabilities: p, ...ofType(sample, where) } as const;
    agrees(ask(sample, request, { interval: methods[interval]!, level }), expected);
  });

  test.each(["wr", "wo1", "wo"] as const)("the synthetic survey, design %s", (name) => {
    const stages = { wr: { psu: ["psu"] }, wo1: { psu: ["psu"], fpc: ["n_psu_pop"] } };
    const sample = sampleOf(csvResponses("oracle/synthetic/synth_v1.csv"), {
      strata: ["stratum"],
      weight: "w",
      ...(name === "wo" ? { psu: ["psu", "id"], fpc: ["n_psu_pop", "n_ssu_pop"] } : stages[name]),
    });
    for (const rule of ["math", "hf7"] as const) {
      const expected = synthetic[name][`q_income_${rule}`];
      agrees(ask(sample, { statistic: "quantile", question: "income", probabilities: [0.25, 0.5, 0.75], rule }), {
        value: expected.map(({ quantile }) => quantile),
        low: expected.map((row) => row["ci.2.5"]),
        high: expected.map((row) => row["ci.97.5"]),
        se: expected.map(({ se }) => se),
      });
    }
  });
});

interface GoldenCase {
  readonly id: string;
  readonly analysis: { readonly kind: string; readonly variables: string; readonly probs?: readonly number[] };
  readonly expected: {
    readonly df?: number;
    readonly rows: readonly { estimate: number; se: number; ci?: readonly [number, number] }[];
  };
}
const goldenCases = (golden.cases as unknown as readonly GoldenCase[]).filter(({ analysis }) =>
  ["quantile", "variance"].includes(analysis.kind),
);

test.each(goldenCases.map((c) => [c.id, c] as const))("%s, as R survey 4.5", (id, { analysis, expected }) => {
  const sample = samples[id.split(".")[0]!]!;
  const found = ask(sample, {
    statistic: analysis.kind as "quantile" | "variance",
    question: analysis.variables,
    ...(analysis.probs === undefined ? {} : { probabilities: analysis.probs }),
  });
  expect(found).toHaveLength(expected.rows.length);
  found.forEach((got, i) => {
    const row = expected.rows[i]!;
    near(got.value, row.estimate);
    near(got.se, row.se);
    if (expected.df !== undefined) expect(got.df).toBe(expected.df);
    row.ci?.forEach((end, side) => {
      near([got.interval!.low, got.interval!.high][side], end);
    });
  });
});

interface Variance extends Drawn {
  readonly question: string;
  readonly where: string;
  readonly value: number;
  readonly se: number;
}

test.each(
  (oracle.variances as readonly Variance[]).map(
    (c) => [[c.design, c.replicates, c.question, c.where].filter(Boolean).join(" "), c] as const,
  ),
)("variance of %s agrees with R's svyvar to 1e-9", (_, { question, where, value, se, ...drawn }) => {
  const sample = sampleFor(drawn);
  const [got] = ask(sample, { statistic: "variance", question, ...ofType(sample, where) });
  near(got!.value, value);
  near(got!.se, se);
});

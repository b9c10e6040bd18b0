import { describe, expect, test } from "vitest";
import type { Estimate } from "../../src/estimate/estimate.ts";
import golden from "../oracle/golden.json" with { type: "json" };
import synthetic from "../oracle/synthetic/synth_v1_expected_R_survey.json" with { type: "json" };
import { near } from "../support/near.ts";
import { repository, runCli } from "../support/run-cli.ts";
import { intervalMethodOf, intervalTolerances } from "../support/svyciprop.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Text = string | readonly string[];
interface Row {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  readonly ci?: readonly [number, number];
  readonly ci_t?: readonly [number, number];
}
interface Case {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, Text>>;
  readonly analysis: {
    readonly kind: string;
    readonly variables: string;
    readonly level?: string | number;
    readonly method: string;
    readonly confidence?: number;
  };
  readonly expected: { readonly df: number; readonly rows: readonly Row[] };
}

const files = {
  "lonely.csv": "st,w,y\n1,10,2\n1,10,4\n1,10,9\n2,20,3\n2,20,7\n2,20,8\n3,15,20\n",
  "age.csv": "variable,category,total\nage,15-24,5731\nage,25-39,7294\nage,40-64,13024\n",
  "both.csv": "variable,category,total\nage,15-24,5731\nage,25-39,7294\nage,40-64,13024\nsex,F,13545\nsex,M,12504\n",
};

async function estimates(...argv: readonly string[]): Promise<readonly Estimate[]> {
  const { out, err, code } = await runCli(["estimate", ...argv, "--format", "json"], { cwd: temporaryFolder(files) });
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { estimates: Estimate[] }).estimates;
}

const pair = (found: Estimate | undefined, expected: { readonly est: number; readonly se: number }) => {
  near(found?.value, expected.est);
  near(found?.se, expected.se);
};

const flags: Readonly<Record<string, string>> = { strata: "--strata", psu: "--psu", fpc: "--fpc", weights: "--weight" };
const designFlags = ({ data, design }: Case): readonly string[] => [
  `${repository}/test/oracle/${data}`,
  ...Object.entries(design).flatMap(([role, columns]) => [flags[role]!, [columns].flat().join(",")]),
  "--df",
  "design",
];
const ofKind = (kind: string) =>
  (golden.cases as unknown as readonly Case[])
    .filter(({ analysis }) => analysis.kind === kind)
    .map((c) => [c.id, c] as const);

describe("estimate --share --interval gives the intervals of R's svyciprop", () => {
  test.each(ofKind("proportion"))("%s", async (_, c) => {
    const { variables, method, level, confidence = 0.95 } = c.analysis;
    const argv = ["--share", variables, "--interval", intervalMethodOf[method]!, "--level", String(confidence)];
    const found = (await estimates(...designFlags(c), ...argv)).find(({ category }) => category === String(level))!;
    const [row] = c.expected.rows;
    near(found.value, row!.estimate, intervalTolerances[method]);
    expect(found.df).toBe(c.expected.df);
    const [low, high] = row!.se === 0 ? [row!.estimate, row!.estimate] : row!.ci!;
    near(found.interval!.low, low, intervalTolerances[method]);
    near(found.interval!.high, high, intervalTolerances[method]);
  });
});

describe("estimate --replicate-type gives the numbers of R's as.svrepdesign", () => {
  test.each(ofKind("replicate"))("%s", async (_, c) => {
    const asked = ["--mean", "api00", "--total", "enroll", "--ratio", "api.stu/enroll", "--share", "stype"];
    const type = ["--replicate-type", c.analysis.method.toLowerCase(), "--interval", "wald"];
    const found = await estimates(...designFlags(c), ...type, ...asked);
    for (const { name, estimate, se, ci_t: [low, high] = [] } of c.expected.rows) {
      const one = found.find(({ question, category = "" }) => question + category === name)!;
      pair(one, { est: estimate, se });
      if (low === undefined || high === undefined) continue;
      near(one.interval!.low, low);
      near(one.interval!.high, high);
    }
  });
});

const survey = [`${repository}/test/oracle/synthetic/synth_v1.csv`, "--strata", "stratum", "--weight", "w"];
const drawn = {
  wr: ["--psu", "psu"],
  wo1: ["--psu", "psu", "--fpc", "n_psu_pop"],
  wo: ["--psu", "psu,id", "--fpc", "n_psu_pop,n_ssu_pop"],
} as const;

describe.each(["wr", "wo1", "wo"] as const)(
  "estimate of the synthetic survey, design %s, gives R's numbers",
  (name) => {
    const expected = synthetic[name];
    const ask = (...argv: readonly string[]) => estimates(...survey, ...drawn[name], ...argv);

    test("totals, means, ratios, shares and design effects", async () => {
      const found = await ask(
        "--total",
        "hk",
        "--mean",
        "hk",
        "--mean",
        "income",
        "--ratio",
        "q1a/q1b",
        "--share",
        "sat",
        "--deff",
      );
      const of = (statistic: string, question: string, category?: string) =>
        found.find((e) => e.statistic === statistic && e.question === question && e.category === category);
      pair(of("total", "hk"), expected.total_hk);
      pair(of("mean", "hk"), expected.mean_hk);
      near(of("mean", "hk")!.deff, expected.mean_hk.deff);
      pair(of("mean", "income"), expected.mean_income);
      pair(of("ratio", "q1a/q1b"), expected.ratio_ma_mb);
      ["fair", "good", "poor"].forEach((category, i) => {
        pair(of("share", "sat", category), { est: expected.sat.est[i]!, se: expected.sat.se[i]! });
      });
    });

    test("domains, with their degrees of freedom", async () => {
      const found = await ask("--mean", "hk", "--by", "age");
      expect(found.map(({ domain }) => domain.age)).toEqual(expected.hk_by_age.age);
      found.forEach((one, i) => {
        pair(one, { est: expected.hk_by_age.est[i]!, se: expected.hk_by_age.se[i]! });
        expect(one.df).toBe(expected.hk_by_age.degf[i]);
      });
    });

    test.each(["mean", "xlogit", "asin", "beta", "wilson"] as const)("intervals of a share, %s", async (method) => {
      const everyone = await ask("--share", "hk", "--interval", intervalMethodOf[method]!);
      const old = await ask("--share", "hk", "--interval", intervalMethodOf[method]!, "--where", "age=40-64");
      for (const [found, [low, high]] of [
        [everyone, expected.ciprop[method]],
        [old, expected.ci_hk_age40[method]],
      ] as const) {
        const { interval } = found.find(({ category }) => category === "1")!;
        near(interval!.low, low!);
        near(interval!.high, high!);
      }
    });

    test.each(["math", "hf7"] as const)("quantiles, %s", async (rule) => {
      const found = await ask("--quantile", "income@0.25,0.5,0.75", "--quantile-rule", rule);
      expected[`q_income_${rule}`].forEach(({ quantile, se, ...ends }, i) => {
        pair(found[i], { est: quantile, se });
        near(found[i]!.interval!.low, ends["ci.2.5"]);
        near(found[i]!.interval!.high, ends["ci.97.5"]);
      });
    });
  },
);

describe("estimate of the synthetic survey with other weights gives R's numbers", () => {
  test.each([
    ["poststrat_age", ["--poststratify", "age.csv"]],
    ["rake_age_sex", ["--rake", "both.csv"]],
  ] as const)("%s", async (name, argv) => {
    const [mean, total] = await estimates(...survey, ...drawn.wr, ...argv, "--mean", "hk", "--total", "hk");
    pair(mean, synthetic[name].mean_hk);
    pair(total, synthetic[name].total_hk);
  });

  test("JKn", async () => {
    const argv = ["--replicate-type", "jkn", "--mean", "hk", "--mean", "income", "--ratio", "q1a/q1b"];
    const [hk, income, ratio] = await estimates(...survey, ...drawn.wr, ...argv);
    pair(hk, synthetic.JKn.mean_hk);
    pair(income, synthetic.JKn.income);
    pair(ratio, synthetic.JKn.ratio);
    expect(hk!.df).toBe(synthetic.JKn.degf);
  });
});

/** Checked by hand and against R survey 4.5: a stratum of one psu among three. */
test.each([
  ["certainty", 110.905365064, 1.056241572],
  ["adjust", 215.084226502, 2.048421205],
  ["average", 135.830777072, 1.293626448],
] as const)("--lonely-psu %s", async (rule, ofTotal, ofMean) => {
  const drawnAlone = ["lonely.csv", "--strata", "st", "--weight", "w", "--lonely-psu", rule];
  const found = await estimates(...drawnAlone, "--total", "y", "--mean", "y");
  const of = (statistic: string) => found.find((one) => one.statistic === statistic)!;
  expect([of("total").value, of("total").df]).toEqual([810, 4]);
  near(of("total").se, ofTotal);
  near(of("mean").value, 7.714285714, 1e-9);
  near(of("mean").se, ofMean, 1e-9);
});

import { describe, expect, test } from "vitest";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { calibrate } from "../../src/design/weighting/calibrate.ts";
import type { Bounds, DistanceName } from "../../src/design/weighting/distances.ts";
import { postStratify } from "../../src/design/weighting/post-stratify.ts";
import { rake } from "../../src/design/weighting/rake.ts";
import type { Weighting } from "../../src/design/weighting/weighting.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { csvResponses } from "../support/csv-responses.ts";
import { marginOf, numbers } from "../support/margin-of.ts";
import { sampleOf } from "../support/sample-of.ts";
import golden from "./golden.json" with { type: "json" };
import synthetic from "./synthetic/synth_v1_expected_R_survey.json" with { type: "json" };

type Population = Readonly<Record<string, number>>;

interface CalibrationCase {
  readonly id: string;
  readonly data: string;
  readonly design: Readonly<Record<string, string>>;
  readonly analysis: {
    readonly kind: string;
    readonly method: string;
    readonly bounds?: Bounds;
    readonly margins?: Readonly<Record<string, Population>>;
    readonly totals?: Readonly<Record<string, Population | number>>;
  };
  readonly expected: {
    readonly df: number;
    readonly weights: { readonly sum: number; readonly min: number; readonly max: number; readonly sumsq: number };
    readonly rows: readonly { readonly name: string; readonly estimate: number; readonly se: number }[];
  };
}

const cases = (golden.cases as unknown as readonly CalibrationCase[]).filter(
  ({ analysis }) => analysis.kind === "calibration",
);

const near = (got: number | null | undefined, expected: number, relative = 1e-9) => {
  expect(typeof got).toBe("number");
  expect(Math.abs(got! - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-15);
};

function weighted({ responses, design }: Sample, { analysis }: CalibrationCase): Weighting {
  const margins = Object.entries(analysis.margins ?? {}).map(([name, people]) => marginOf(responses, name, people));
  if (analysis.method === "poststratify") return postStratify(design.weights, margins[0]!);
  if (analysis.method === "rake") return rake(design.weights, margins);
  const known = Object.entries(analysis.totals!);
  return calibrate(
    design.weights,
    {
      margins: known.flatMap(([name, people]) =>
        typeof people === "number" ? [] : [marginOf(responses, name, people)],
      ),
      numbers: known.flatMap(([name, total]) =>
        typeof total === "number" ? [{ column: numbers(responses, name), total }] : [],
      ),
    },
    { distance: analysis.method as DistanceName, ...(analysis.bounds ? { bounds: analysis.bounds } : {}) },
  );
}

const calibrated = (sample: Sample, weighting: Weighting): Sample => ({
  ...sample,
  design: calibratedDesign(sample.design, weighting),
});

describe("calibrated designs agree with R survey", () => {
  test.each(cases.map((c) => [c.id, c] as const))("%s", (_, c) => {
    const { fpc, psu, strata, weights } = c.design;
    const sample = sampleOf(csvResponses(`oracle/${c.data}`), {
      ...(fpc ? { fpc: [fpc] } : {}),
      psu: psu ? [psu] : [],
      strata: strata ? [strata] : [],
      weight: weights!,
    });
    const weighting = weighted(sample, c);
    const adjusted = Array.from(weighting.weights);
    near(
      adjusted.reduce((s, w) => s + w, 0),
      c.expected.weights.sum,
    );
    near(
      adjusted.reduce((s, w) => s + w * w, 0),
      c.expected.weights.sumsq,
    );
    near(Math.min(...adjusted), c.expected.weights.min);
    near(Math.max(...adjusted), c.expected.weights.max);
    const found = estimate(
      calibrated(sample, weighting),
      [
        { statistic: "mean", question: "api00" },
        { statistic: "total", question: "enroll" },
        { statistic: "share", question: "comp.imp" },
      ],
      { df: "design" },
    );
    expect(found).toHaveLength(c.expected.rows.length);
    for (const [i, { estimate: value, se }] of c.expected.rows.entries()) {
      near(found[i]!.value, value);
      near(found[i]!.se, se);
      expect(found[i]!.df).toBe(c.expected.df);
    }
  });
});

describe("calibrations of the synthetic survey agree with R survey", () => {
  const sample = sampleOf(csvResponses("oracle/synthetic/synth_v1.csv"), {
    strata: ["stratum"],
    psu: ["psu"],
    weight: "w",
  });
  const { design, responses } = sample;
  const population = (name: "age" | "sex") =>
    marginOf(
      responses,
      name,
      Object.fromEntries(
        synthetic.controls[name].map((row) => [(row as Record<string, unknown>)[name], row.Freq]),
      ) as Population,
    );
  const margins = [population("age"), population("sex")];
  const methods = {
    poststrat_age: postStratify(design.weights, margins[0]!),
    rake_age_sex: rake(design.weights, margins),
    greg_age_sex: calibrate(design.weights, { margins }),
  };
  const requests = {
    mean_hk: { statistic: "mean", question: "hk" },
    total_hk: { statistic: "total", question: "hk" },
    income: { statistic: "mean", question: "income" },
  } as const;

  test.each(Object.entries(methods))("%s", (name, weighting) => {
    const expected = synthetic[name as keyof typeof methods] as Record<string, unknown>;
    for (const [key, request] of Object.entries(requests)) {
      if (!(key in expected)) continue;
      const { est, se } = expected[key] as { est: number; se: number };
      const [found] = estimate(calibrated(sample, weighting), [request]);
      near(found!.value, est, 2e-9);
      near(found!.se, se, 2e-9);
    }
    if ("w_first5" in expected) {
      for (const [row, weight] of (expected.w_first5 as number[]).entries()) near(weighting.weights[row], weight, 1e-7);
      for (const [end, g] of (expected.range_g as number[]).entries()) near(weighting.report.gWeights[end], g, 1e-7);
    }
  });

  test("raking can leave the residuals of R's rake() or those of its calibrate(), which differ by unequal weights", () => {
    const total = (weighting: Weighting) =>
      estimate(calibrated(sample, weighting), [{ statistic: "total", question: "hk" }])[0]!.se!;
    const calibration = total(calibrate(design.weights, { margins }, { distance: "raking" }));
    near(total(rake(design.weights, margins, { residuals: "regression" })), calibration);
    expect(Math.abs(total(rake(design.weights, margins)) / calibration - 1)).toBeGreaterThan(1e-4);
  });
});

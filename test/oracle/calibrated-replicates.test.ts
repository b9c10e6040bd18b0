import { describe, test } from "vitest";
import { calibratedDesign } from "../../src/design/calibrated-design.ts";
import { jkn } from "../../src/design/replicates/jackknife.ts";
import { replicateDesign } from "../../src/design/replicates/replicate-design.ts";
import type { Replicates } from "../../src/design/replicates/replicates.ts";
import { calibrate } from "../../src/design/weighting/calibrate.ts";
import { postStratify } from "../../src/design/weighting/post-stratify.ts";
import { rake } from "../../src/design/weighting/rake.ts";
import { trim } from "../../src/design/weighting/trim.ts";
import type { Weighting } from "../../src/design/weighting/weighting.ts";
import { estimate } from "../../src/estimate/estimates.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { csvResponses, responsesOf } from "../support/csv-responses.ts";
import { marginOf } from "../support/margin-of.ts";
import { near } from "../support/near.ts";
import { sampleOf } from "../support/sample-of.ts";
import oracle from "./replicates.json" with { type: "json" };

const replicated = (sample: Sample, replicates: Replicates): Sample => ({
  ...sample,
  design: replicateDesign(sample.design, replicates),
});

const file = csvResponses("oracle/synthetic/synth_v1.csv");
const synth = sampleOf(file, { strata: ["stratum"], psu: ["psu"], weight: "w" });

describe("calibrated replicates agree with R survey, and so does raking by calibration", () => {
  const weights = synth.design.weights;
  const margins = [
    marginOf(file, "sex", { F: 14000, M: 12000 }),
    marginOf(file, "age", { "15-24": 6000, "25-39": 8000, "40-64": 12000 }),
  ];
  const found = (design: Sample["design"]) =>
    estimate({ ...synth, design }, [
      { statistic: "mean", question: "income" },
      { statistic: "total", question: "hk" },
    ]);
  const methods: Readonly<Record<keyof typeof oracle.calibrated, Weighting>> = {
    poststratify: postStratify(weights, margins[0]!),
    rake: rake(weights, margins),
    linear: calibrate(weights, { margins }),
  };

  test.each(Object.keys(methods) as (keyof typeof methods)[])("%s, whichever comes first", (name) => {
    const replicates = jkn(synth.design);
    const designs = [
      calibratedDesign(replicateDesign(synth.design, replicates), methods[name]),
      replicateDesign(calibratedDesign(synth.design, methods[name]), replicates),
    ];
    for (const design of designs) {
      const [mean, total] = found(design);
      near(mean!.value, oracle.calibrated[name].mean.est);
      near(mean!.se, oracle.calibrated[name].mean.se, 1e-7);
      near(total!.value, oracle.calibrated[name].total.est);
      near(total!.se, oracle.calibrated[name].total.se, 1e-7);
    }
  });

  test("raking with the residuals of R's calibrate", () => {
    const [mean, total] = found(calibratedDesign(synth.design, rake(weights, margins, { residuals: "regression" })));
    near(mean!.se, oracle.raking_calibration.mean.se);
    near(total!.se, oracle.raking_calibration.total.se);
  });
});

describe("the jackknife of strata with a lonely psu agrees with R survey", () => {
  const psus = file.columns.get("psu")!;
  const strata = file.columns.get("stratum")!;
  if (psus.kind !== "category" || strata.kind !== "category") throw new Error("not categorical");
  const rows = Array.from(psus.codes, (_, row) => row).filter((row) => {
    const [psu, stratum] = [
      psus.categories[psus.codes[row]! - 1]!.name,
      strata.categories[strata.codes[row]! - 1]!.name,
    ];
    return stratum !== "S4" || psu === "S4P1";
  });
  const pick = (name: string) => {
    const column = file.columns.get(name)!;
    if (column.kind === "category") return rows.map((row) => column.categories[column.codes[row]! - 1]?.name ?? "");
    return column.kind === "number" ? rows.map((row) => column.values[row]!) : [];
  };
  const responses = responsesOf(Object.fromEntries(["stratum", "psu", "w", "q1a"].map((name) => [name, pick(name)])));

  test.each(["certainty", "adjust", "average"] as const)("%s", (lonelyPsu) => {
    const sample = sampleOf(responses, { strata: ["stratum"], psu: ["psu"], weight: "w", lonelyPsu });
    const [found] = estimate(replicated(sample, jkn(sample.design)), [{ statistic: "total", question: "q1a" }]);
    near(found!.value, oracle.lonely[lonelyPsu].est);
    near(found!.se, oracle.lonely[lonelyPsu].se);
  });
});

test("trimmed weights agree with R's trimWeights", () => {
  const { weights } = trim(synth.design.weights, { upper: 150, lower: 40 });
  for (const [row, expected] of oracle.trim.entries()) near(weights[row], expected);
});

import { SurveyError } from "../../errors.js";
import { hadamardAtLeast } from "../../math/hadamard.js";
import type { Stage, SurveyDesign } from "../survey-design.js";
import { factorTable, firstStage, wrongDesign } from "./refusals.js";
import type { ReplicateOptions, Replicates } from "./replicates.js";

export interface FayOptions extends ReplicateOptions {
  /** The factor of the psu that a replicate weights down, from 0 to less than 1; defaults to 0.5. */
  readonly rho?: number;
}

/**
 * Balanced repeated replication of a sample with two psus a stratum: each replicate doubles one of each pair and
 * leaves the other out, balanced by a Hadamard matrix; V = 1/R Σ (θ_r − center)².
 * McCarthy (1969), Pseudo-replication: half samples, Review of the ISI 37, 239-264.
 */
export const brr = (design: SurveyDesign, options: ReplicateOptions = {}): Replicates => ({
  ...balanced(design, "brr", { ...options, rho: 0 }),
  type: "brr",
});

/**
 * Fay's method: as balanced repeated replication, with factors 2 − ρ and ρ; V = 1/(R (1 − ρ)²) Σ (θ_r − center)².
 * Judkins (1990), Fay's method for variance estimation, Journal of Official Statistics 6, 223-239.
 */
export function fay(design: SurveyDesign, { rho = 0.5, ...options }: FayOptions = {}): Replicates {
  return balanced(design, "fay", { ...options, rho: fayFactor(rho) });
}

/** Fay's factor, from 0 to less than 1. */
export function fayFactor(rho: number): number {
  if (rho >= 0 && rho < 1) return rho;
  throw new SurveyError(
    "invalid-option",
    { ja: `Fay の係数: ${rho}(0 以上 1 未満)`, en: `invalid rho: ${rho} (expected 0 or above, below 1)` },
    { rho },
  );
}

function balanced(
  design: SurveyDesign,
  type: "brr" | "fay",
  { mse = false, rho }: ReplicateOptions & { rho: number },
): Replicates {
  const stage = firstStage(design, type);
  refuseUnpaired(stage, type);
  const { order, entries } = hadamardAtLeast(stage.strata + 1);
  const values = factorTable(stage.units, order, type);
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    const first = stage.start[stratum]!;
    for (let r = 0; r < order; r++) {
      const up = entries[r * order + stratum + 1] === 1;
      values[first * order + r] = up ? 2 - rho : rho;
      values[(first + 1) * order + r] = up ? rho : 2 - rho;
    }
  }
  const coefficients = new Float64Array(order).fill(1 / (order * (1 - rho) ** 2));
  return { type, count: order, per: "psu", values, coefficients, mse, df: stage.strata };
}

/** Strata of two psus drawn with replacement, and no others. */
function refuseUnpaired(stage: Stage, type: "brr" | "fay"): void {
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    const n = stage.start[stratum + 1]! - stage.start[stratum]!;
    const name = stage.names[stratum]!;
    if (n !== 2) {
      throw wrongDesign(type, {
        ja: `層「${name}」の抽出単位が ${n} です(2 が必要)`,
        en: `stratum ${name} has ${n} psus (expected 2)`,
      });
    }
    if (stage.fpc[stratum]! < Number.POSITIVE_INFINITY) {
      throw wrongDesign(type, {
        ja: `層「${name}」に母集団数があります(有限修正はできません。jkn か bootstrap を使用)`,
        en: `stratum ${name} has an fpc (expected none; jkn and bootstrap honour it)`,
      });
    }
  }
}

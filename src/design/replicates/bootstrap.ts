import { SurveyError } from "../../errors.js";
import { type Random, seededRandom } from "../../math/random.js";
import type { Stage, SurveyDesign } from "../survey-design.js";
import { factorTable, firstStage, wrongDesign } from "./refusals.js";
import type { ReplicateOptions, Replicates } from "./replicates.js";

export interface BootstrapOptions extends ReplicateOptions {
  /** How many replicates; defaults to 500. */
  readonly count?: number;
  /** What fixes the draws, the same on every machine; defaults to 1. */
  readonly seed?: number;
}

/**
 * The rescaling bootstrap: each replicate draws m = n_h − 1 psus of each stratum with replacement and weights a psu drawn
 * t times by 1 − λ + λ t n_h / m, λ = √(1 − f_h); V = 1/(R − 1) Σ (θ_r − center)².
 * Rao & Wu (1988), Resampling inference with complex survey data, JASA 83, 231-241; Rao, Wu & Yue (1992), Survey
 * Methodology 18, 209-217.
 */
export function bootstrap(design: SurveyDesign, options: BootstrapOptions = {}): Replicates {
  const { count = 500, seed = 1, mse = false } = options;
  if (!(Number.isInteger(count) && count > 1)) throw wrongCount(count);
  const stage = firstStage(design, "bootstrap");
  const values = factorTable(stage.units, count, "bootstrap");
  const random = seededRandom(seed);
  for (let stratum = 0; stratum < stage.strata; stratum++) {
    if (stage.factor[stratum] === 0) continue;
    const n = stage.start[stratum + 1]! - stage.start[stratum]!;
    if (n > 1) drawStratum({ stage, stratum, count, values }, random);
    else if (design.lonelyPsu !== "certainty") throw lonely(stage.names[stratum]!);
  }
  const coefficients = new Float64Array(count).fill(1 / (count - 1));
  const df = Math.min(count - 1, stage.units - stage.strata);
  return { type: "bootstrap", count, per: "psu", values, coefficients, mse, df };
}

interface Drawing {
  readonly stage: Stage;
  readonly stratum: number;
  readonly count: number;
  readonly values: Float64Array;
}

function drawStratum({ stage, stratum, count, values }: Drawing, random: Random): void {
  const first = stage.start[stratum]!;
  const n = stage.start[stratum + 1]! - first;
  const lambda = Math.sqrt(1 - n / stage.fpc[stratum]!);
  const step = (lambda * n) / (n - 1);
  for (let psu = first; psu < first + n; psu++) values.fill(1 - lambda, psu * count, (psu + 1) * count);
  for (let r = 0; r < count; r++) {
    for (let draw = 1; draw < n; draw++) values[(first + random.below(n)) * count + r]! += step;
  }
}

const wrongCount = (count: number): SurveyError =>
  new SurveyError(
    "invalid-option",
    { ja: `反復の回数: ${count}(2 以上の整数)`, en: `replicates: ${count} (expected a whole number above 1)` },
    { count },
  );

const lonely = (stratum: string): SurveyError =>
  wrongDesign("bootstrap", {
    ja: `層「${stratum}」の抽出単位が 1 つです(certainty のみ)`,
    en: `stratum ${stratum} has a single psu (expected two, or lonely psus taken as certainty)`,
  });

import type { LonelyPsu } from "../codebook/wave.js";
import type { Stage, SurveyDesign } from "../design/survey-design.js";
import { sum } from "../math/compensated-sum.js";

/** How far the psus of each stratum that has members lie apart, strata ascending. */
export class StratumSpreads {
  strata = 0;
  readonly stratum: Int32Array;
  readonly total: Float64Array;
  /** Σ (z − z̄)² over all psus of the stratum, those without members being 0. */
  readonly squares: Float64Array;
  /** Σ of the squared magnitudes of the terms: squares far below it are rounding. */
  readonly noise: Float64Array;
  /** Σ of the magnitudes. */
  readonly magnitude: Float64Array;

  constructor(most: number) {
    this.stratum = new Int32Array(most);
    this.total = new Float64Array(most);
    this.squares = new Float64Array(most);
    this.noise = new Float64Array(most);
    this.magnitude = new Float64Array(most);
  }
}

/** Squares that small beside those of the terms they come from are rounding. */
export const rounding = 1e-24;

/**
 * The variance one stage contributes: Σ_h factor_h Σ_i (z_hi − z̄_h)², with the rule for strata of a lonely psu:
 * certainty counts 0, adjust the deviation from the mean of all psus, average the mean of the other strata; NaN where
 * there are no others.
 * Lumley (2010), Complex Surveys, §2 and §3.2; rules as in R's survey 4.5.
 */
export function stageVariance(design: SurveyDesign, depth: number, spreads: StratumSpreads): number {
  const stage = design.stages[depth]!;
  const { start, factor: factors } = stage;
  const { strata, stratum, squares, noise } = spreads;
  let total = 0;
  let lost = 0;
  let rounded = 0;
  let lonely = 0;
  for (let i = 0; i < strata; i++) {
    const h = stratum[i]!;
    const factor = factors[h]!;
    rounded += factor * noise[i]!;
    if (factor > 0 && start[h + 1]! - start[h]! === 1) {
      lonely++;
      continue;
    }
    const x = factor * squares[i]!;
    const next = total + x;
    lost += total >= x ? total - next + x : x - next + total;
    total = next;
  }
  if (lonely > 0 && lonely === strata && design.lonelyPsu === "average") return Number.NaN;
  let variance = total + lost;
  if (lonely > 0 && design.lonelyPsu === "adjust" && depth === 0) variance += aboutGrandMean(stage, spreads);
  if (variance <= rounding * rounded) return 0;
  return lonely === 0 ? variance : variance * averaging(design.lonelyPsu, strata, lonely);
}

/** Lonely psus as deviations from the mean of all psus of the strata that have members. */
function aboutGrandMean(stage: Stage, { strata, stratum, total }: StratumSpreads): number {
  const present = Array.from(stratum.subarray(0, strata));
  const psus = sum(present.map((h) => stage.start[h + 1]! - stage.start[h]!));
  const center = sum(total.subarray(0, strata)) / psus;
  return sum(present.map((h, i) => (isLonely(stage, h) ? stage.factor[h]! * (total[i]! - center) ** 2 : 0)));
}

/** One psu, and more in the population than it. */
export const isLonely = (stage: Stage, stratum: number): boolean =>
  stage.start[stratum + 1]! - stage.start[stratum]! === 1 && stage.factor[stratum]! > 0;

/** Strata with a lonely psu stand for the average of the others. */
export const averaging = (rule: LonelyPsu, strata: number, lonely: number): number =>
  rule === "average" && lonely > 0 && strata > lonely ? strata / (strata - lonely) : 1;

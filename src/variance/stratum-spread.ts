import type { LonelyPsu } from "../codebook/wave.js";
import type { Stage, SurveyDesign } from "../design/survey-design.js";
import { CompensatedSum, sum } from "../math/compensated-sum.js";

/** How far the psus of one stratum lie apart: Σ (z − z̄)² over all its psus, those without members being 0. */
export interface StratumSpread {
  readonly stratum: number;
  readonly total: number;
  readonly squares: number;
  /** Σ of the squared magnitudes of the terms: squares far below it are rounding. */
  readonly magnitude: number;
}

/** Squares that small beside those of the terms they come from are rounding. */
export const rounding = 1e-24;

/**
 * The variance one stage contributes: Σ_h factor_h Σ_i (z_hi − z̄_h)², with the rule for strata of a lonely psu:
 * certainty counts 0, adjust the deviation from the mean of all psus, average the mean of the other strata.
 * Lumley (2010), Complex Surveys, §2 and §3.2; rules as in R's survey 4.5.
 */
export function stageVariance(design: SurveyDesign, depth: number, spreads: readonly StratumSpread[]): number {
  const stage = design.stages[depth]!;
  const variance = new CompensatedSum();
  let [noise, lonely] = [0, 0];
  for (const { stratum, squares, magnitude } of spreads) {
    noise += stage.factor[stratum]! * magnitude;
    if (isLonely(stage, stratum)) lonely++;
    else variance.add(stage.factor[stratum]! * squares);
  }
  if (lonely > 0 && design.lonelyPsu === "adjust" && depth === 0) variance.add(aboutGrandMean(stage, spreads));
  if (variance.value <= rounding * noise) return 0;
  return variance.value * averaging(design.lonelyPsu, spreads.length, lonely);
}

/** Lonely psus as deviations from the mean of all psus of the strata that have members. */
function aboutGrandMean(stage: Stage, spreads: readonly StratumSpread[]): number {
  const psus = sum(spreads.map(({ stratum }) => stage.start[stratum + 1]! - stage.start[stratum]!));
  const center = sum(spreads.map(({ total }) => total)) / psus;
  const lonely = spreads.filter(({ stratum }) => isLonely(stage, stratum));
  return sum(lonely.map(({ stratum, total }) => stage.factor[stratum]! * (total - center) ** 2));
}

/** One psu, and more in the population than it. */
export const isLonely = (stage: Stage, stratum: number): boolean =>
  stage.start[stratum + 1]! - stage.start[stratum]! === 1 && stage.factor[stratum]! > 0;

/** Strata with a lonely psu stand for the average of the others. */
export const averaging = (rule: LonelyPsu, strata: number, lonely: number): number =>
  rule === "average" && lonely > 0 && strata > lonely ? strata / (strata - lonely) : 1;

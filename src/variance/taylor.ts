import type { Stage, SurveyDesign } from "../design/survey-design.js";
import type { Scores } from "./scores.js";
import { type StratumSpread, stageVariance } from "./stratum-spread.js";

/**
 * Taylor variance of a statistic from its scores: V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (z_hi − z̄_h)², plus, where
 * population counts were given, f_h times the variance within each psus, stage by stage.
 * Särndal, Swensson & Wretman (1992), result 4.3.1 and §4.4; Wolter (2007), Introduction to Variance Estimation, ch. 6.
 */
export function taylorVariance(design: SurveyDesign, scores: Scores): number {
  let variance = 0;
  let current = scores;
  for (let depth = design.varianceStages - 1; depth >= 0; depth--) {
    const { spreads, above } = spreadWithin(design.stages[depth]!, current);
    variance += stageVariance(design, depth, spreads);
    current = above;
  }
  return variance;
}

/** The spread within each stratum that has members, and the strata as the units of the stage above. */
export function spreadWithin(
  stage: Stage,
  { unit, value, magnitude }: Scores,
): { spreads: readonly StratumSpread[]; above: Scores } {
  const spreads: StratumSpread[] = [];
  const sizes: number[] = [];
  for (let from = 0; from < unit.length; ) {
    const stratum = stage.stratum[unit[from]!]!;
    const end = stage.start[stratum + 1]!;
    let [to, total, size, squaredSize] = [from, 0, 0, 0];
    for (; to < unit.length && unit[to]! < end; to++) {
      total += value[to]!;
      size += magnitude[to]!;
      squaredSize += magnitude[to]! ** 2;
    }
    const psus = end - stage.start[stratum]!;
    const mean = total / psus;
    let squares = (psus - (to - from)) * mean * mean;
    for (let e = from; e < to; e++) squares += (value[e]! - mean) ** 2;
    spreads.push({ stratum, total, squares, magnitude: squaredSize });
    sizes.push(size);
    from = to;
  }
  return {
    spreads,
    above: {
      unit: spreads.map(({ stratum }) => stratum),
      value: Float64Array.from(spreads, ({ total }) => total),
      magnitude: Float64Array.from(sizes),
    },
  };
}

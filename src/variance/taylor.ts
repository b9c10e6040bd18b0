import type { Stage, SurveyDesign } from "../design/survey-design.js";
import type { Scores } from "./scores.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/**
 * Taylor variance of a statistic from its scores: V = Σ_h (1 − f_h) n_h/(n_h − 1) Σ_i (z_hi − z̄_h)², plus, where
 * population counts were given, f_h times the variance within each psus, stage by stage.
 * Särndal, Swensson & Wretman (1992), result 4.3.1 and §4.4; Wolter (2007), Introduction to Variance Estimation, ch. 6.
 */
export function taylorVariance(design: SurveyDesign): (scores: Scores) => number {
  const { stages, varianceStages } = design;
  const spreads = stages.slice(0, varianceStages).map(({ strata }) => new StratumSpreads(strata));
  return (scores) => {
    let variance = 0;
    let current = scores;
    for (let depth = varianceStages - 1; depth >= 0; depth--) {
      const found = spreads[depth]!;
      findSpreads(stages[depth]!, current, found);
      variance += stageVariance(design, depth, found);
      if (depth > 0) current = strataAsUnits(found);
    }
    return variance;
  };
}

/** The strata as the units of the stage above. */
const strataAsUnits = ({ strata, stratum, total, magnitude }: StratumSpreads): Scores => ({
  unit: stratum.subarray(0, strata),
  value: total.subarray(0, strata),
  magnitude: magnitude.subarray(0, strata),
});

/** The spread within each stratum that has members. */
function findSpreads(stage: Stage, { unit, value, magnitude }: Scores, found: StratumSpreads): void {
  const { stratum: stratumOf, start } = stage;
  const end = unit.length;
  let strata = 0;
  for (let from = 0; from < end; ) {
    const stratum = stratumOf[unit[from]!]!;
    const next = start[stratum + 1]!;
    let to = from;
    let total = 0;
    let size = 0;
    let noise = 0;
    for (; to < end && unit[to]! < next; to++) {
      const m = magnitude[to]!;
      total += value[to]!;
      size += m;
      noise += m * m;
    }
    const psus = next - start[stratum]!;
    const mean = total / psus;
    let squares = (psus - (to - from)) * mean * mean;
    for (let e = from; e < to; e++) {
      const off = value[e]! - mean;
      squares += off * off;
    }
    found.stratum[strata] = stratum;
    found.total[strata] = total;
    found.squares[strata] = squares;
    found.noise[strata] = noise;
    found.magnitude[strata++] = size;
    from = to;
  }
  found.strata = strata;
}

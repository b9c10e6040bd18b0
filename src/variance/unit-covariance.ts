import type { SurveyDesign } from "../design/survey-design.js";
import { type Covariance, covariance } from "./covariance.js";
import type { Scores } from "./scores.js";
import { isLonely } from "./stratum-spread.js";

/**
 * Covariance of statistics that each concern few units, such as columns of a table, of one stage without lonely psus:
 * Σ_h factor_h (Σ_i z_hi z_hi′ − t_h t_h′/n_h), read from the units they have. Other designs take the general way.
 * Särndal, Swensson & Wretman (1992), §5.5.
 */
export function unitCovariance(design: SurveyDesign, statistics: readonly Scores[]): Covariance {
  const [stage] = design.stages;
  if (design.replicates !== undefined || design.varianceStages > 1 || hasLonely(design)) {
    return covariance(design, statistics);
  }
  const size = statistics.length;
  const values = new Float64Array(size * size);
  const noise = new Float64Array(size);
  const spread = new Float64Array(stage.units);
  const totals = statistics.map(({ unit, value }) => {
    const total = new Float64Array(stage.strata);
    for (let e = 0; e < unit.length; e++) total[stage.stratum[unit[e]!]!]! += value[e]!;
    return total;
  });
  const { factor, stratum, start } = stage;
  statistics.forEach(({ unit, value }, j) => {
    for (let e = 0; e < unit.length; e++) spread[unit[e]!] = value[e]! * factor[stratum[unit[e]!]!]!;
    for (let k = 0; k <= j; k++) {
      const other = statistics[k]!;
      let products = 0;
      for (let e = 0; e < other.unit.length; e++) products += spread[other.unit[e]!]! * other.value[e]!;
      if (k === j) noise[j] = products;
      for (let h = 0; h < stage.strata; h++) {
        products -= (factor[h]! * totals[j]![h]! * totals[k]![h]!) / (start[h + 1]! - start[h]!);
      }
      values[j * size + k] = products;
      values[k * size + j] = products;
    }
    for (let e = 0; e < unit.length; e++) spread[unit[e]!] = 0;
  });
  clearRounding({ size, values }, noise);
  return { size, values };
}

/** Beside the squares it comes from, a variance that small is rounding, and so are its covariances. */
const rounding = 1e-13;

function clearRounding({ size, values }: Covariance, noise: Float64Array): void {
  for (let j = 0; j < size; j++) {
    if (values[j * size + j]! > rounding * noise[j]!) continue;
    for (let k = 0; k < size; k++) {
      values[j * size + k] = 0;
      values[k * size + j] = 0;
    }
  }
}

function hasLonely({ stages: [stage] }: SurveyDesign): boolean {
  for (let s = 0; s < stage.strata; s++) if (isLonely(stage, s)) return true;
  return false;
}

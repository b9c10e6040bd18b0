import type { Stage, SurveyDesign } from "../design/survey-design.js";
import type { Scores } from "./scores.js";
import { averaging, isLonely } from "./stratum-spread.js";
import { taylorVariance } from "./taylor.js";

/** A square of covariances, row by row. */
export interface Covariance {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * Full covariance of statistics, across domains and categories: Σ_h factor_h Σ_i (z_hi − z̄_h)(z_hi − z̄_h)′ over all
 * psus, those without members being 0. Domains that share psus covary although they share no respondent.
 * Särndal, Swensson & Wretman (1992), §5.5; contrasts need it.
 */
export function covariance(design: SurveyDesign, statistics: readonly Scores[]): Covariance {
  const size = statistics.length;
  const values = new Float64Array(size * size);
  let rows = statistics.map((scores) => dense(scores, design.stages[design.varianceStages - 1]!.units));
  for (let depth = design.varianceStages - 1; depth >= 0; depth--) {
    const stage = design.stages[depth]!;
    const totals = rows.map((row) => stratumTotals(stage, row));
    addStage({ design, depth, rows, totals, values });
    rows = totals;
  }
  statistics.forEach((scores, j) => {
    if (taylorVariance(design, scores) === 0) clear(values, size, j);
  });
  return { size, values };
}

/** A statistic without variance covaries with none: what is left is rounding. */
function clear(values: Float64Array, size: number, j: number): void {
  for (let k = 0; k < size; k++) {
    values[j * size + k] = 0;
    values[k * size + j] = 0;
  }
}

interface StageSums {
  readonly design: SurveyDesign;
  readonly depth: number;
  /** Per statistic a score per unit, and their totals per stratum. */
  readonly rows: readonly Float64Array[];
  readonly totals: readonly Float64Array[];
  readonly values: Float64Array;
}

function addStage({ design, depth, rows, totals, values }: StageSums): void {
  const stage = design.stages[depth]!;
  const present = Array.from({ length: stage.strata }, (_, s) => s).filter((s) => hasMembers(stage, rows, s));
  const lonely = present.filter((s) => isLonely(stage, s));
  const scale = averaging(design.lonelyPsu, present.length, lonely.length);
  const adjust = design.lonelyPsu === "adjust" && depth === 0;
  const psus = present.reduce((count, s) => count + stage.start[s + 1]! - stage.start[s]!, 0);
  const grand = totals.map((row) => present.reduce((total, s) => total + row[s]!, 0) / psus);
  for (const s of present) {
    if (isLonely(stage, s) && !adjust) continue;
    const sampled = stage.start[s + 1]! - stage.start[s]!;
    const centers = isLonely(stage, s) ? grand : totals.map((row) => row[s]! / sampled);
    addStratum({ stage, stratum: s, rows, centers, factor: stage.factor[s]! * scale }, values);
  }
}

interface Centred {
  readonly stage: Stage;
  readonly stratum: number;
  readonly rows: readonly Float64Array[];
  readonly centers: readonly number[];
  readonly factor: number;
}

function addStratum({ stage, stratum, rows, centers, factor }: Centred, values: Float64Array): void {
  const size = rows.length;
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let products = 0;
      for (let unit = stage.start[stratum]!; unit < stage.start[stratum + 1]!; unit++) {
        products += (rows[j]![unit]! - centers[j]!) * (rows[k]![unit]! - centers[k]!);
      }
      values[j * size + k]! += factor * products;
      if (k < j) values[k * size + j]! += factor * products;
    }
  }
}

function dense({ unit, value }: Scores, units: number): Float64Array {
  const row = new Float64Array(units);
  for (let e = 0; e < unit.length; e++) row[unit[e]!] = value[e]!;
  return row;
}

function stratumTotals(stage: Stage, row: Float64Array): Float64Array {
  const totals = new Float64Array(stage.strata);
  for (let unit = 0; unit < row.length; unit++) totals[stage.stratum[unit]!]! += row[unit]!;
  return totals;
}

function hasMembers(stage: Stage, rows: readonly Float64Array[], stratum: number): boolean {
  return rows.some((row) => row.subarray(stage.start[stratum]!, stage.start[stratum + 1]!).some((z) => z !== 0));
}

import type { Stage, SurveyDesign } from "../design/survey-design.js";
import { sum } from "../math/compensated-sum.js";
import { scoreSquares } from "./replicate.js";
import type { Scores } from "./scores.js";
import { averaging, isLonely, rounding } from "./stratum-spread.js";

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
  if (design.replicates !== undefined) return replicateCovariance(statistics, design.replicates.count);
  const size = statistics.length;
  const values = new Float64Array(size * size);
  const { units } = design.stages[design.varianceStages - 1]!;
  let rows = statistics.map((scores) => dense(scores, units));
  let sizes = statistics.map(({ unit, magnitude }) => dense({ unit, value: magnitude }, units));
  let members = memberUnits(statistics, units);
  const noise = new Float64Array(size);
  for (let depth = design.varianceStages - 1; depth >= 0; depth--) {
    const stage = design.stages[depth]!;
    const totals = rows.map((row) => stratumTotals(stage, row));
    const within = stratumTotals(stage, members);
    addStage({ design, depth, rows, totals, members: within, values });
    sizes.forEach((row, j) => {
      noise[j]! += weightedSquares(stage, row);
    });
    [rows, members, sizes] = [totals, within, sizes.map((row) => stratumTotals(stage, row))];
  }
  noise.forEach((squares, j) => {
    if (values[j * size + j]! <= rounding * squares) clear(values, size, j);
  });
  return { size, values };
}

/** Σ_r z_rj z_rk of the replicates' deviations. */
function replicateCovariance(statistics: readonly Scores[], count: number): Covariance {
  const size = statistics.length;
  const rows = statistics.map((scores) =>
    scoreSquares(scores) === 0 ? new Float64Array(count) : dense(scores, count),
  );
  const values = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < size; k++) values[j * size + k] = sum(rows[j]!.map((z, r) => z * rows[k]![r]!));
  }
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
  /** Per stratum how many units hold members of some domain. */
  readonly members: Float64Array;
  readonly values: Float64Array;
}

function addStage({ design, depth, rows, totals, members, values }: StageSums): void {
  const stage = design.stages[depth]!;
  const present = Array.from({ length: stage.strata }, (_, s) => s).filter((s) => members[s]! > 0);
  const lonely = present.filter((s) => isLonely(stage, s));
  const scale = averaging(design.lonelyPsu, present.length, lonely.length);
  const adjust = design.lonelyPsu === "adjust" && depth === 0;
  const psus = present.reduce((count, s) => count + stage.start[s + 1]! - stage.start[s]!, 0);
  const grand = totals.map((row) => present.reduce((total, s) => total + row[s]!, 0) / psus);
  const block = new Float64Array(rows.length * blockUnits);
  for (const s of present) {
    if (isLonely(stage, s) && !adjust) continue;
    const sampled = stage.start[s + 1]! - stage.start[s]!;
    const centers = isLonely(stage, s) ? grand : totals.map((row) => row[s]! / sampled);
    addStratum({ stage, stratum: s, rows, centers, factor: stage.factor[s]! * scale, block }, values);
  }
}

interface Centred {
  readonly stage: Stage;
  readonly stratum: number;
  readonly rows: readonly Float64Array[];
  readonly centers: readonly number[];
  readonly factor: number;
  /** Room for the deviations of a few units of each statistic. */
  readonly block: Float64Array;
}

/** Units whose deviations stay in the cache while every pair of statistics is multiplied. */
const blockUnits = 64;

function addStratum({ stage, stratum, rows, centers, factor, block }: Centred, values: Float64Array): void {
  const end = stage.start[stratum + 1]!;
  for (let from = stage.start[stratum]!; from < end; from += blockUnits) {
    const width = Math.min(blockUnits, end - from);
    rows.forEach((row, j) => {
      for (let u = 0; u < width; u++) block[j * blockUnits + u] = row[from + u]! - centers[j]!;
    });
    addProducts(block, { width, size: rows.length, factor }, values);
  }
}

/** Adds the products of every pair of rows of a block. */
function addProducts(
  block: Float64Array,
  { width, size, factor }: { width: number; size: number; factor: number },
  values: Float64Array,
): void {
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let products = 0;
      for (let u = 0; u < width; u++) products += block[j * blockUnits + u]! * block[k * blockUnits + u]!;
      values[j * size + k]! += factor * products;
      if (k < j) values[k * size + j]! += factor * products;
    }
  }
}

/** Σ factor_h a² of the magnitudes a, which rounding is measured against. */
function weightedSquares(stage: Stage, row: Float64Array): number {
  let squares = 0;
  for (let unit = 0; unit < row.length; unit++) squares += stage.factor[stage.stratum[unit]!]! * row[unit]! ** 2;
  return squares;
}

function dense({ unit, value }: Pick<Scores, "unit" | "value">, units: number): Float64Array {
  const row = new Float64Array(units);
  for (let e = 0; e < unit.length; e++) row[unit[e]!] = value[e]!;
  return row;
}

function stratumTotals(stage: Stage, row: Float64Array): Float64Array {
  const totals = new Float64Array(stage.strata);
  for (let unit = 0; unit < row.length; unit++) totals[stage.stratum[unit]!]! += row[unit]!;
  return totals;
}

/** 1 for every unit that holds members of some domain. */
function memberUnits(statistics: readonly Scores[], units: number): Float64Array {
  const members = new Float64Array(units);
  for (const { unit } of statistics) for (let e = 0; e < unit.length; e++) members[unit[e]!] = 1;
  return members;
}

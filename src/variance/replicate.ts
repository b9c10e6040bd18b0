import type { Replicates } from "../design/replicates/replicates.js";
import { CompensatedSum, sumOfSquares } from "../math/compensated-sum.js";
import type { UnitTotals } from "../totals/totals.js";
import type { Scores } from "./scores.js";
import type { StatisticOf } from "./statistic.js";

/**
 * The deviations of a statistic's replicates, √c_r (θ_r − center), by replicate: V = Σ c_r (θ_r − center)², the center
 * being the mean of the replicates that count or, for *mse*, the estimate. The statistic is valued on the totals of each
 * replicate. Wolter (2007), Introduction to Variance Estimation, 2nd ed., ch. 3-5; as R's `svrVar()`.
 */
export function replicateScores(
  { count, coefficients, mse }: Replicates,
  { totals: { replicated }, domain }: { totals: UnitTotals; domain: number },
  { statistic, columns, value }: StatisticOf & { value: number },
): Scores {
  if (replicated === undefined) throw new TypeError("a design with replicates needs totals of each");
  const totals = columns.map((column) => replicated[column]!.subarray(domain * count, (domain + 1) * count));
  const thetas = new Float64Array(count);
  const read = new Float64Array(totals.length);
  for (let r = 0; r < count; r++) {
    for (let k = 0; k < read.length; k++) read[k] = totals[k]![r]!;
    thetas[r] = statistic.value(read);
  }
  return replicateDeviations({ count, coefficients, mse }, thetas, value);
}

/** The same from what the statistic is under each replicate. */
export function replicateDeviations(
  { count, coefficients, mse }: Pick<Replicates, "count" | "coefficients" | "mse">,
  thetas: Float64Array,
  value: number,
): Scores {
  const center = mse ? value : meanOf(thetas, coefficients);
  const unit = new Int32Array(count);
  const deviations = new Float64Array(count);
  const magnitude = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    unit[r] = r;
    if (coefficients[r] === 0) continue;
    const root = Math.sqrt(coefficients[r]!);
    deviations[r] = root * (thetas[r]! - center);
    magnitude[r] = root * Math.abs(thetas[r]!);
  }
  return { unit, value: deviations, magnitude };
}

const rounding = 1e-24;

/** Σ z², 0 where it is but rounding. */
export function scoreSquares({ value, magnitude }: Scores): number {
  const squares = sumOfSquares(value);
  return squares <= rounding * sumOfSquares(magnitude) ? 0 : squares;
}

/** The mean of those that count, about the first of them so that equal numbers leave nothing to round. */
function meanOf(thetas: Float64Array, coefficients: Float64Array): number {
  const first = thetas[coefficients.findIndex((coefficient) => coefficient > 0)] ?? 0;
  const total = new CompensatedSum();
  let counted = 0;
  for (let r = 0; r < thetas.length; r++) {
    if (!(coefficients[r]! > 0)) continue;
    total.add(thetas[r]! - first);
    counted++;
  }
  return first + total.value / Math.max(1, counted);
}

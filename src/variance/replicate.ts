import type { Replicates } from "../design/replicates/replicates.js";
import { sum } from "../math/compensated-sum.js";
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
  const thetas = new Float64Array(count);
  const read = new Float64Array(columns.length);
  for (let r = 0; r < count; r++) {
    for (let k = 0; k < read.length; k++) read[k] = replicated[columns[k]!]![domain * count + r]!;
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
  const center = mse ? value : meanOf(thetas.filter((_, r) => coefficients[r]! > 0));
  return {
    unit: Int32Array.from({ length: count }, (_, r) => r),
    value: thetas.map((theta, r) => (coefficients[r] === 0 ? 0 : Math.sqrt(coefficients[r]!) * (theta - center))),
    magnitude: thetas.map((theta, r) => Math.sqrt(coefficients[r]!) * Math.abs(theta)),
  };
}

const rounding = 1e-24;

/** Σ z², 0 where it is but rounding. */
export function scoreSquares({ value, magnitude }: Scores): number {
  const squares = sum(value.map((z) => z * z));
  return squares <= rounding * sum(magnitude.map((size) => size * size)) ? 0 : squares;
}

/** The mean, about the first number so that equal numbers leave nothing to round. */
function meanOf(numbers: Float64Array): number {
  const [first = 0] = numbers;
  return first + sum(numbers.map((x) => x - first)) / Math.max(1, numbers.length);
}

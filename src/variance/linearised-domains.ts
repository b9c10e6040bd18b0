import type { StatisticOf } from "./statistic.js";

/** Statistics of some totals in every domain: their values, NaN where there is none, and their gradients there. */
export interface LinearisedDomains {
  readonly statistics: readonly StatisticOf[];
  /** Statistic j of domain d at `from + j · domains + d`. */
  readonly values: Float64Array;
  readonly from: number;
  /** At `(j · domains + d) · terms + k` for the k-th column of the statistic. */
  readonly gradients: Float64Array;
  readonly terms: number;
}

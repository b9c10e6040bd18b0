import type { ReadonlyNumbers } from "../math/numbers.js";

/**
 * A statistic, said twice: its value as a function of weighted totals, and its gradient. Taylor variance uses the
 * gradient, replicate variance the value, so that every statistic works with every way of finding variance.
 * Binder (1983), On the variances of asymptotically normal estimators from complex surveys, ISR 51, 279-292.
 */
export interface Statistic {
  /** The statistic of these totals; NaN where it is not defined. */
  value(totals: ReadonlyNumbers): number;
  /** ∂ value / ∂ each total. */
  gradient(totals: ReadonlyNumbers): readonly number[];
}

/** A statistic of some columns of the totals of a domain. */
export interface StatisticOf {
  readonly statistic: Statistic;
  readonly columns: readonly number[];
}

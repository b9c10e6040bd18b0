import type { Statistic } from "../variance/statistic.js";

/**
 * One total over another: R = T₁/T₀, gradient (−T₁/T₀², 1/T₀). Shares, means and ratios are this.
 * Särndal, Swensson & Wretman (1992), §5.6.
 */
export const quotient: Statistic = {
  value: (totals) => totals[1]! / totals[0]!,
  gradient: (totals) => [-totals[1]! / (totals[0]! * totals[0]!), 1 / totals[0]!],
};

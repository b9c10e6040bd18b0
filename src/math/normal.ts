import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";
import { refineQuantile } from "./refine-quantile.js";

/** Probability that a standard normal number is at most x. */
export const normalCdf = (x: number): number => cdf(x, 0, 1);

/**
 * The standard normal number that is not exceeded with probability p, by symmetry from the lower tail.
 * Computed by stdlib, refined below 0.001 where its own precision ends (4e-7 at p = 1e-12).
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  const start = quantile(p, 0, 1);
  return p > 0.001 || p <= 0 ? start : refineQuantile(p, start, normalCdf);
}

import cdf from "@stdlib/stats-base-dists-beta-cdf";
import quantile from "@stdlib/stats-base-dists-beta-quantile";

/** Probability that a beta number with shapes a and b is at most x. */
export const betaCdf = (x: number, a: number, b: number): number => cdf(x, a, b);

/** The number that a beta number with shapes a and b does not exceed with probability p. */
export const betaQuantile = (p: number, a: number, b: number): number => quantile(p, a, b);

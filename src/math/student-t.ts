import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { normalCdf, normalQuantile } from "./normal.js";

const known = new Map<number, Map<number, number>>();

/** Probability that Student's t with df degrees of freedom (any positive number, or Infinity) is at most x. */
export const tCdf = (x: number, df: number): number => (df === Number.POSITIVE_INFINITY ? normalCdf(x) : cdf(x, df));

/** Probability that Student's t is as far from 0 as x on either side. */
export const tTwoSided = (x: number, df: number): number => Math.min(1, 2 * tCdf(-Math.abs(x), df));

/** The value that Student's t does not exceed with probability p. Remembered: tables ask for few. */
export function tQuantile(p: number, df: number): number {
  if (p !== last.p || df !== last.df) last = { p, df, value: bySymmetry(p, df) };
  return last.value;
}

let last = { p: Number.NaN, df: Number.NaN, value: Number.NaN };

/** From the lower tail, which keeps its digits. */
function bySymmetry(p: number, df: number): number {
  if (p === 0.5) return 0;
  return p > 0.5 ? -remembered(1 - p, df) : remembered(p, df);
}

function remembered(p: number, df: number): number {
  const ofProbability = known.get(p) ?? new Map<number, number>();
  if (ofProbability.size === 0) known.set(p, ofProbability);
  let value = ofProbability.get(df);
  if (value === undefined) {
    value = df === Number.POSITIVE_INFINITY ? normalQuantile(p) : quantile(p, df);
    ofProbability.set(df, value);
  }
  return value;
}

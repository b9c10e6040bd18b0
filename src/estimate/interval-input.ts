import { tQuantile } from "../math/student-t.js";

/** What the interval of a share is built from. */
export interface ShareInterval {
  /** The share, from 0 to 1. */
  readonly share: number;
  readonly variance: number;
  /** Unweighted rows of the domain. */
  readonly n: number;
  /** Degrees of freedom; Infinity for the normal quantile. */
  readonly df: number;
  /** Confidence level, such as 0.95. */
  readonly level: number;
}

/** Lower and upper end. */
export type Bounds = readonly [low: number, high: number];

/** An interval method: `null` where it has no answer. */
export type IntervalBuilder = (input: ShareInterval) => Bounds | null;

/** The quantile of t behind a two-sided interval. */
export const twoSided = ({ df, level }: Pick<ShareInterval, "df" | "level">): number => -tQuantile((1 - level) / 2, df);

/** Whether nobody or everybody is counted. */
export const atBound = ({ share }: ShareInterval): boolean => share <= 0 || share >= 1;

/**
 * The size of the simple random sample that would have the same variance: p(1 − p)/v; n at 0 and 100 %.
 * Korn & Graubard (1998), Confidence intervals for proportions with small expected number of positive counts,
 * Survey Methodology 24, 193-201.
 */
export const effectiveSize = (input: ShareInterval): number =>
  atBound(input) ? input.n : (input.share * (1 - input.share)) / input.variance;

/** The effective size scaled for degrees of freedom: n_eff (t_{n−1} / t_df)²; 0 where df is 0. Korn & Graubard (1998). */
export function adjustedSize(input: ShareInterval): number {
  if (input.df <= 0) return 0;
  const ratio = twoSided({ df: input.n - 1, level: input.level }) / twoSided(input);
  return effectiveSize(input) * ratio * ratio;
}

/** The bounds kept within 0 and 1, and exact at 0 and 100 %. */
export const clamped = ({ share }: ShareInterval, [low, high]: Bounds): Bounds => [
  share <= 0 ? 0 : Math.max(0, low),
  share >= 1 ? 1 : Math.min(1, high),
];

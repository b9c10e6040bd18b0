import incompleteGamma from "@stdlib/math-base-special-gammainc";
import cdf from "@stdlib/stats-base-dists-chisquare-cdf";
import quantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { SurveyError } from "../errors.js";

const limit = 1000;

/** Probability that chi-square with df degrees of freedom, at most 1,000, is at most x. */
export const chiSquareCdf = (x: number, df: number): number => cdf(x, within(df));

/** Probability that chi-square exceeds x, precise where it is small: Q(df/2, x/2). */
export const chiSquareTail = (x: number, df: number): number =>
  x <= 0 ? 1 : incompleteGamma(x / 2, within(df) / 2, true, true);

/** The value that chi-square with df degrees of freedom, at most 1,000, does not exceed with probability p. */
export const chiSquareQuantile = (p: number, df: number): number => quantile(p, within(df));

/** stdlib's incomplete gamma function is wrong by 1 % above 1,500 degrees of freedom: an error is better. */
function within(df: number): number {
  if (df <= limit) return df;
  throw new SurveyError("invalid-option", {
    ja: `カイ二乗分布の自由度: ${df} (${limit} 以下)`,
    en: `degrees of freedom of chi-square: ${df} (expected at most ${limit})`,
  });
}

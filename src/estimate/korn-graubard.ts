import { betaQuantile } from "../math/beta.js";
import { adjustedSize, atBound, type Bounds, effectiveSize, type ShareInterval } from "./interval-input.js";

/**
 * Korn–Graubard interval as the US National Center for Health Statistics computes it: Clopper–Pearson with an effective
 * size n* adjusted for degrees of freedom and at most n; one-sided at 0 and 100 %, there with n* = n.
 * Parker et al. (2017), National Center for Health Statistics Data Presentation Standards for Proportions, Vital and
 * Health Statistics 2(175). Programs differ at 0 and 100 %: `adjustAtBound` adjusts n* there too, and is wider.
 */
export function kornGraubard(input: ShareInterval, { adjustAtBound = false } = {}): Bounds | null {
  const size = atBound(input) && !adjustAtBound ? input.n : Math.min(input.n, adjustedSize(input));
  return clopperPearson(input, size);
}

/**
 * R's svyciprop(method = "beta"): the same without the limit at n; not defined at 0 and 100 %.
 * Korn & Graubard (1998), Survey Methodology 24, 193-201.
 */
export const beta = (input: ShareInterval): Bounds | null =>
  atBound(input) ? null : clopperPearson(input, adjustedSize(input));

/** Clopper–Pearson's interval for a share of a sample of any size, whole or not. Clopper & Pearson (1934), Biometrika 26, 404-413. */
function clopperPearson({ share, level }: ShareInterval, size: number): Bounds | null {
  if (!(size > 0)) return null;
  const tail = (1 - level) / 2;
  const [yes, no] = [size * share, size * (1 - share)];
  return [share <= 0 ? 0 : betaQuantile(tail, yes, no + 1), share >= 1 ? 1 : betaQuantile(1 - tail, yes + 1, no)];
}

/**
 * Jeffreys interval with the effective size adjusted for degrees of freedom, at most n: quantiles of
 * Beta(n* p + ½, n* (1 − p) + ½); the end at 0 or 100 % is 0 or 1.
 * Brown, Cai & DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16, 101-133.
 */
export function jeffreys(input: ShareInterval): Bounds | null {
  const { share, level } = input;
  const size = atBound(input) ? effectiveSize(input) : Math.min(input.n, adjustedSize(input));
  if (!(size > 0)) return null;
  const tail = (1 - level) / 2;
  const [a, b] = [size * share + 0.5, size * (1 - share) + 0.5];
  return [share <= 0 ? 0 : betaQuantile(tail, a, b), share >= 1 ? 1 : betaQuantile(1 - tail, a, b)];
}

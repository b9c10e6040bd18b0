import { betaCdf, betaQuantile } from "./beta.js";
import { chiSquareTail } from "./chi-square.js";

/**
 * Probability that F with d1 and d2 degrees of freedom is at most x: I(d1 x / (d1 x + d2); d1/2, d2/2).
 * Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.6.2.
 */
export const fCdf = (x: number, d1: number, d2: number): number =>
  x <= 0 ? 0 : x === Number.POSITIVE_INFINITY ? 1 : betaCdf((d1 * x) / (d1 * x + d2), d1 / 2, d2 / 2);

/** Probability that F exceeds x, precise where it is small; with d2 infinite, that chi-square exceeds d1 x. */
export function fTail(x: number, d1: number, d2: number): number {
  if (x <= 0) return 1;
  return d2 === Number.POSITIVE_INFINITY ? chiSquareTail(d1 * x, d1) : betaCdf(d2 / (d1 * x + d2), d2 / 2, d1 / 2);
}

/** The value that F does not exceed with probability p, from whichever tail of the beta distribution is the shorter. */
export function fQuantile(p: number, d1: number, d2: number): number {
  if (p > 0.5) {
    const below = betaQuantile(1 - p, d2 / 2, d1 / 2);
    return (d2 * (1 - below)) / (d1 * below);
  }
  const below = betaQuantile(p, d1 / 2, d2 / 2);
  return (d2 * below) / (d1 * (1 - below));
}

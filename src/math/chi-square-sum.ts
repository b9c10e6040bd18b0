import { chiSquareTail } from "./chi-square.js";
import { fTail } from "./fisher-f.js";

/** A sum of independent chi-squares with one degree of freedom each, Σ λ_j χ²₁, over a mean square with `df` of its own. */
export interface ChiSquareSum {
  /** The λ, all above 0. */
  readonly weights: readonly number[];
  /** Degrees of freedom of the denominator χ²_df / df; Infinity for none. */
  readonly df: number;
}

const most = 100_000;
const settled = 1e-14;

/**
 * Probability that the sum exceeds x, exactly: a mixture of chi-squares (of F, with a denominator) whose weights follow
 * a_i = Σ_{r<i} g_{i−r} a_r / 2i, g_r = Σ_j (1 − β/λ_j)^r, β the smallest λ.
 * Ruben (1962), Probability content of regions under spherical normal distributions IV, Annals of Mathematical Statistics 33, 542-570.
 */
export function chiSquareSumTail(x: number, { weights, df }: ChiSquareSum): number {
  const least = Math.min(...weights);
  const rates = weights.map((weight) => 1 - least / weight);
  const carried = weights.map(() => 0);
  let term = weights.reduce((product, weight) => product * Math.sqrt(least / weight), 1);
  let [left, probability] = [1, 0];
  for (let i = 0; i < most; i++) {
    if (i > 0) {
      rates.forEach((rate, j) => {
        carried[j] = rate * (carried[j]! + term);
      });
      term = carried.reduce((total, part) => total + part, 0) / (2 * i);
    }
    left -= term;
    const k = weights.length + 2 * i;
    const tail = df === Number.POSITIVE_INFINITY ? chiSquareTail(x / least, k) : fTail(x / (least * k), k, df);
    probability += term * tail;
    if (left <= settled || (i > 0 && tail === 1)) return Math.min(1, probability + Math.max(0, left) * tail);
  }
  return Math.min(1, probability + Math.max(0, left));
}

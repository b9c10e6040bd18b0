import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { SurveyError } from "../errors.js";

/** Random numbers that a seed fixes: the same on every machine. */
export interface Random {
  /** A whole number from 0 to n - 1, each as likely. */
  below(n: number): number;
  /** A number from 0 to 1, 1 excluded. */
  uniform(): number;
}

/**
 * A generator of its own for every seed, a whole number of 32 bits: xoroshiro128+ in integer arithmetic.
 * Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4), 36.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed) || Math.abs(seed) > 0xffffffff) {
    throw new SurveyError("invalid-option", {
      ja: `乱数の種: ${seed} (32 ビットの整数)`,
      en: `seed: ${seed} (expected a whole number of 32 bits)`,
    });
  }
  const generator = xoroshiro128plus(seed | 0);
  return {
    below: (n) => uniformInt(generator, 0, n - 1),
    uniform: () => uniformFloat64(generator),
  };
}

import type { Domain } from "../design/survey-design.js";
import type { Base } from "./base.js";

/** What a quantity is asked of: a question, for everyone or by domains. */
export interface QuantityRequest {
  /** For a ratio the numerator. */
  readonly question: string;
  /** The question below the line of a ratio. */
  readonly denominator?: string;
  /** Of quantiles, each from 0 to 1; defaults to the median. */
  readonly probabilities?: readonly number[];
  /** What a quantile is between two answers; defaults to *math*. */
  readonly rule?: QuantileRule;
  /** Questions whose crossing forms domains, every crossing that occurs; defaults to none. */
  readonly by?: readonly string[];
  /** Restricts the estimate to a subpopulation of the full design; defaults to everyone. */
  readonly domain?: Domain;
  /** Whom a share divides by; defaults to *answered*. */
  readonly base?: Base;
}

/**
 * math: the smallest answer that a share p does not exceed; school: halfway to the next where the share is exactly p;
 * hf7: straight lines between the answers, as spreadsheets have it for equal weights.
 * Hyndman & Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365: 1, 2 and 7.
 */
export const quantileRules = ["math", "school", "hf7"] as const;
export type QuantileRule = (typeof quantileRules)[number];

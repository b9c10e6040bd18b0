import type { Estimate } from "../estimate/estimate.js";
import { intervalOf } from "../estimate/interval-of.js";
import type { JointEstimates } from "../estimate/joint.js";
import { checkLevel } from "../estimate/settings.js";
import { invalidOption } from "../invalid-option.js";
import { sum } from "../math/compensated-sum.js";
import { contrastRecord, type Term } from "./contrast-record.js";

export interface ContrastOptions {
  /** Confidence level, strictly between 0 and 1; defaults to 0.95. */
  readonly level?: number;
  /** Subtracted from the degrees of freedom; R's t-test loses 1; defaults to 0. */
  readonly dfLost?: number;
}

/**
 * A linear combination of estimates with their full covariance: θ = Σ c θ_i, V = c′Vc; a Wald interval on t with the
 * df of the domains taken together. Särndal, Swensson & Wretman (1992), §5.5; Korn & Graubard (1999), Analysis of Health Surveys, ch. 3.
 */
export function contrast(
  joint: JointEstimates,
  coefficients: readonly number[],
  { level = 0.95, dfLost = 0 }: ContrastOptions = {},
): Estimate {
  const terms = termsOf(joint, coefficients);
  checkLevel(level);
  const df = joint.df(coefficients) - dfLost;
  const record = contrastRecord(terms, df);
  if (terms.some(({ estimate }) => estimate.value === null)) return record;
  const value = sum(terms.map(({ estimate, times }) => times * estimate.value!));
  if (terms.some(({ estimate }) => estimate.se === null)) return { ...record, value, reasons: ["no-interval"] };
  const variance = contrastVariance(joint, coefficients);
  const census = terms.every(({ estimate }) => estimate.se === 0 && estimate.interval !== null);
  const input = { share: value, variance, n: record.n, df, level };
  const { interval, reason } = intervalOf(input, { method: "wald", bounded: false, census });
  const se = Math.sqrt(variance);
  return {
    ...record,
    value,
    se,
    interval,
    cv: value === 0 ? null : se / Math.abs(value),
    reasons: reason === null ? record.reasons : [...record.reasons, reason],
  };
}

const rounding = 1e-14;

/** c′Vc, and 0 where only rounding is left of it. */
export function contrastVariance({ covariance }: JointEstimates, coefficients: readonly number[]): number {
  const { size, values } = covariance;
  const products: number[] = [];
  for (let i = 0; i < size; i++) {
    if (coefficients[i] === 0) continue;
    for (let j = 0; j < size; j++) products.push(coefficients[i]! * coefficients[j]! * values[i * size + j]!);
  }
  const variance = sum(products);
  return variance <= rounding * sum(products.map(Math.abs)) ? 0 : variance;
}

function termsOf({ estimates }: JointEstimates, coefficients: readonly number[]): readonly Term[] {
  if (coefficients.length !== estimates.length) {
    const expected = {
      ja: `推定値ごとに 1 つ、${estimates.length}`,
      en: `one for each of ${estimates.length} estimates`,
    };
    throw invalidOption("coefficients", String(coefficients.length), expected);
  }
  if (!coefficients.every(Number.isFinite)) {
    throw invalidOption("coefficients", coefficients.join(", "), { ja: "有限の数", en: "finite numbers" });
  }
  const terms = estimates.map((estimate, i) => ({ estimate, times: coefficients[i]! }));
  const used = terms.filter(({ times }) => times !== 0);
  if (used.length === 0) {
    throw invalidOption("coefficients", coefficients.join(", "), {
      ja: "0 でない係数が 1 つ以上",
      en: "at least one other than 0",
    });
  }
  return used;
}

import { contrast } from "../../compare/contrast.js";
import { alone, independent } from "../../compare/independent.js";
import { SurveyError } from "../../errors.js";
import type { Estimate, Interval } from "../../estimate/estimate.js";

/** Estimates of independent samples, each with what it is multiplied by, not 0. */
export interface WeightedEstimate {
  readonly estimate: Estimate;
  readonly times: number;
}

/**
 * A linear combination of estimates of independent samples: θ = Σ c θ_i, v = Σ c² v_i, and an interval that keeps what the
 * terms' own intervals say, lopsided or one-sided: θ − √Σ (c (θ_i − l_i))², θ + √Σ (c (u_i − θ_i))². For two shares and
 * Wilson's interval that is Newcombe's. Zou & Donner (2008), Construction of confidence limits about effect measures: a
 * general approach, Statistics in Medicine 27, 1693-1702; Newcombe (1998), Statistics in Medicine 17, 873-890.
 */
export function combineIndependent(terms: readonly WeightedEstimate[]): Estimate {
  const level = levelOf(terms);
  const joint = independent(terms.map(({ estimate }) => alone(estimate)));
  const record = contrast(
    joint,
    terms.map(({ times }) => times),
    { level },
  );
  if (record.value === null) return record;
  const reach = reachOf(terms);
  const reasons = [...new Set(terms.flatMap(({ estimate }) => estimate.reasons))];
  if (reach === null) return { ...record, interval: null, reasons: [...new Set([...reasons, "no-interval"])] };
  const methods = new Set(terms.map(({ estimate }) => estimate.interval?.method ?? ""));
  const interval: Interval = {
    low: record.value - reach.below,
    high: record.value + reach.above,
    level,
    method: [...methods].join("+"),
  };
  return { ...record, interval, reasons };
}

/** How far the combination may be below and above its value; `null` where a term does not say. */
function reachOf(terms: readonly WeightedEstimate[]): { readonly below: number; readonly above: number } | null {
  const below: number[] = [];
  const above: number[] = [];
  for (const { estimate, times } of terms) {
    const { value, interval } = estimate;
    if (value === null || interval === null) return null;
    const [down, up] = [times * (value - interval.low), times * (interval.high - value)];
    below.push(times > 0 ? down : up);
    above.push(times > 0 ? up : down);
  }
  return { below: Math.hypot(...below), above: Math.hypot(...above) };
}

/** The level all intervals have. */
function levelOf(terms: readonly WeightedEstimate[]): number {
  const levels = [...new Set(terms.flatMap(({ estimate }) => (estimate.interval ? [estimate.interval.level] : [])))];
  if (levels.length <= 1) return levels[0] ?? 0.95;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `信頼水準がそろっていません: ${levels.join("、")}`,
      en: `intervals of different levels: ${levels.join(", ")} (expected one)`,
    },
    { levels },
  );
}

/** An estimate without its numbers, and without what would hint at them: df, reliability and reasons follow from n. */
import type { Estimate } from "../../estimate/estimate.js";

export function withheld(estimate: Estimate): Estimate {
  const { count: _, ...rest } = estimate;
  return {
    ...rest,
    value: null,
    se: null,
    interval: null,
    df: 0,
    n: 0,
    size: 0,
    effectiveN: null,
    deff: null,
    cv: null,
    reliability: "ok",
    disclosure: "suppressed",
    reasons: ["suppressed"],
  };
}

import type { Estimate } from "../../estimate/estimate.js";
import { normalQuantile } from "../../math/normal.js";

/** A number with its standard error, as far as they are known. */
export type Uncertain = Pick<Estimate, "value" | "se">;

/** A quotient with its precision, and why something is missing. */
export type Quotient = Pick<Estimate, "value" | "se" | "interval" | "cv" | "reasons">;

/**
 * The quotient of two independent estimates: R = a/b, v(ln R) = v(a)/a² + v(b)/b², se(R) = R √v(ln R), and the interval
 * R exp(± z √v(ln R)): the delta method on the scale of logarithms, where a quotient is a difference, so that no end is
 * below 0. Wolter (2007), §6.2.
 */
export function independentRatio(above: Uncertain, below: Uncertain, level: number): Quotient {
  const none = { value: null, se: null, interval: null, cv: null };
  if (above.value === null || below.value === null) return { ...none, reasons: [] };
  if (below.value === 0) return { ...none, reasons: ["zero-denominator"] };
  const value = above.value / below.value;
  if (!(value > 0) || above.se === null || below.se === null) return { ...none, value, reasons: ["no-interval"] };
  const spread = Math.hypot(above.se / above.value, below.se / below.value);
  const reach = Math.exp(normalQuantile(0.5 + level / 2) * spread);
  return {
    value,
    se: value * spread,
    cv: spread,
    interval: { low: value / reach, high: value * reach, level, method: "log" },
    reasons: [],
  };
}

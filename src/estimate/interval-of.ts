import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Interval } from "./estimate.js";
import { atBound, type Bounds, type ShareInterval } from "./interval-input.js";
import { intervals, waldBounds } from "./intervals.js";
import type { ReasonCode } from "./reasons.js";

/** An interval, or why there is none. */
export type IntervalOrReason = { readonly interval: Interval } | { readonly reason: ReasonCode };

interface Asked {
  /** `null`: logit, and korn-graubard at 0 and 100 %. */
  readonly method: IntervalMethod | null;
  /** Whether the value is a share. */
  readonly bounded: boolean;
  /** Whether everyone was asked, so that nothing is uncertain. */
  readonly census: boolean;
}

/** The interval of a value by the method asked for; a share by its own methods, anything else by wald. */
export function intervalOf(input: ShareInterval, { method, bounded, census }: Asked): IntervalOrReason {
  const bound = bounded && atBound(input);
  const chosen = !bounded ? "wald" : (method ?? (bound ? "korn-graubard" : "logit"));
  const named = ([low, high]: Bounds) => ({ interval: { low, high, level: input.level, method: chosen } });
  if (census) return named([input.share, input.share]);
  if (!(input.df > 0)) return { reason: "no-degrees-of-freedom" };
  if (input.variance === 0 && !bound) return named([input.share, input.share]);
  const bounds = bounded ? intervals[chosen](input) : waldBounds(input.share, input);
  if (bounds?.every(Number.isFinite)) return named(bounds);
  return { reason: bound ? "no-interval-at-bound" : "no-interval" };
}

import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Interval } from "./interval.js";
import { atBound, type ShareInterval } from "./interval-input.js";
import { intervals, waldBounds } from "./intervals.js";
import type { ReasonCode } from "./reasons.js";

/** An interval, or why there is none. */
export interface IntervalOrReason {
  readonly interval: Interval | null;
  readonly reason: ReasonCode | null;
}

/** How the interval of a value is to be built. */
export interface Asked {
  /** `null`: the default of the share. */
  readonly method: IntervalMethod | null;
  /** Whether the value is a share. */
  readonly bounded: boolean;
  /** Whether everyone was asked, so that nothing is uncertain. */
  readonly census: boolean;
}

/** How near to 0 or 100 % a share is held to be rare. */
const rare = 0.1;

/**
 * The method of a share when none is named: korn-graubard within 10 points of 0 or 100 %, logit between. The first keeps
 * its level where few are counted, the second is narrower elsewhere; docs/intervals.md has the simulation behind it.
 */
export const defaultMethod = (share: number): IntervalMethod =>
  share <= rare || share >= 1 - rare ? "korn-graubard" : "logit";

/** The interval of a value by the method asked for; a share by its own methods, anything else by wald. */
export function intervalOf(input: ShareInterval, { method, bounded, census }: Asked): IntervalOrReason {
  const bound = bounded && atBound(input);
  const chosen = !bounded ? "wald" : (method ?? defaultMethod(input.share));
  const certain = census || (input.variance === 0 && !bound);
  if (!census && !(input.df > 0)) return without("no-degrees-of-freedom");
  const bounds = certain
    ? ([input.share, input.share] as const)
    : bounded
      ? intervals[chosen](input)
      : waldBounds(input.share, input);
  if (bounds === null || !Number.isFinite(bounds[0]) || !Number.isFinite(bounds[1])) {
    return without(bound ? "no-interval-at-bound" : "no-interval");
  }
  return { interval: { low: bounds[0], high: bounds[1], level: input.level, method: chosen }, reason: null };
}

const without = (reason: ReasonCode): IntervalOrReason => ({ interval: null, reason });

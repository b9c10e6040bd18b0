import { type IntervalMethod, intervalMethods } from "../../src/codebook/interval-method.ts";
import type { Interval } from "../../src/estimate/interval.ts";
import type { ShareInterval } from "../../src/estimate/interval-input.ts";
import { intervalOf } from "../../src/estimate/interval-of.ts";

/**
 * The nine methods, and two ways to join them: logit except at 0 and 100 %, where it has no answer, or except up to 10 %
 * and from 90 %; there korn-graubard stands in.
 */
export const methods = [...intervalMethods, "logit-kg0", "logit-kg10"] as const;
export type Method = (typeof methods)[number];

/** How near to 0 or 100 % the joined ones leave logit. */
const edges: Readonly<Partial<Record<Method, number>>> = { "logit-kg0": 0, "logit-kg10": 0.1 };

/** The interval of each method; `null` where it has none. */
export type Intervals = readonly (Interval | null)[];

export function intervalsOf(input: ShareInterval): Intervals {
  const own = intervalMethods.map((method) => intervalOf(input, { method, bounded: true, census: false }).interval);
  const by = (method: IntervalMethod) => own[intervalMethods.indexOf(method)] ?? null;
  const { share } = input;
  return methods.map((method, m) => {
    const edge = edges[method];
    if (edge === undefined) return own[m] ?? null;
    return share <= edge || share >= 1 - edge ? by("korn-graubard") : by("logit");
  });
}

/** How the intervals of one method did against a true share. */
export interface Result {
  readonly method: Method;
  /** Part of all samples whose interval holds the true share; one without an interval does not hold it. */
  readonly coverage: number;
  /** Part whose interval lies wholly below the true share. */
  readonly below: number;
  /** Part whose interval lies wholly above it. */
  readonly above: number;
  /** Part without an interval. */
  readonly none: number;
  /** Mean width of the intervals there are; `null` without any. */
  readonly width: number | null;
}

/** Counts samples, each with its weight, against one true share. */
export class Tally {
  readonly #sums = methods.map(() => ({ covered: 0, below: 0, above: 0, none: 0, width: 0 }));
  #weight = 0;

  constructor(readonly share: number) {}

  add(intervals: Intervals, weight: number): void {
    this.#weight += weight;
    intervals.forEach((interval, m) => {
      const sum = this.#sums[m]!;
      if (interval === null) {
        sum.none += weight;
        return;
      }
      sum.width += weight * (interval.high - interval.low);
      if (interval.high < this.share) sum.below += weight;
      else if (interval.low > this.share) sum.above += weight;
      else sum.covered += weight;
    });
  }

  results(): readonly Result[] {
    return methods.map((method, m) => {
      const { covered, below, above, none, width } = this.#sums[m]!;
      const [all, some] = [this.#weight, this.#weight - none];
      return {
        method,
        coverage: covered / all,
        below: below / all,
        above: above / all,
        none: none / all,
        width: some > 0 ? width / some : null,
      };
    });
  }
}

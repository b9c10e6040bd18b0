import type { Interval } from "./interval.js";
import type { ReasonCode } from "./reasons.js";

/** Where all is found. */
export const noReasons: readonly ReasonCode[] = [];

/**
 * What is found of the numbers of a request before it becomes records: a column each, where a number takes no object.
 * Number p of domain d stands at `p · domains + d`. Every request uses the room anew; NaN is nothing.
 */
export class Numbers {
  value = new Float64Array();
  variance = new Float64Array();
  effectiveN = new Float64Array();
  deff = new Float64Array();
  /** Only at the first number of each table, for all of it. */
  df = new Float64Array();
  readonly interval: (Interval | null)[] = [];
  readonly reasons: (readonly ReasonCode[])[] = [];
  /** Gradients of the statistics, and room for the totals that one reads. */
  gradient = new Float64Array();
  read = new Float64Array();

  /** Makes room for so many numbers of so many totals each, and keeps those that it holds. */
  fit(count: number, terms: number): this {
    if (count > this.value.length) {
      this.value = longer(this.value, count);
      this.variance = longer(this.variance, count);
      this.effectiveN = longer(this.effectiveN, count);
      this.deff = longer(this.deff, count);
      this.df = longer(this.df, count);
    }
    if (count * terms > this.gradient.length) this.gradient = longer(this.gradient, count * terms);
    if (terms > this.read.length) this.read = new Float64Array(terms);
    return this;
  }
}

function longer(numbers: Float64Array, count: number): Float64Array<ArrayBuffer> {
  const room = new Float64Array(2 * count).fill(Number.NaN);
  room.set(numbers);
  return room;
}

/** A confidence interval; shares are fractions of 1, headcounts are people. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Confidence level, such as 0.95. */
  readonly level: number;
  readonly method: string;
}

import type { Condition } from "../codebook/condition.js";
import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Survey } from "../codebook/survey.js";
import type { SampleStratum } from "../codebook/wave.js";
import type { Message } from "../errors.js";
import type { Exact } from "../math/rounding.js";

/** Whom a share in an expression divides by; `asked` unless it says otherwise. */
export const shareBases = ["asked", "all", "answered", "mentions"] as const;
export type ShareBase = (typeof shareBases)[number];

/** Who is counted, and among whom; null is everyone. */
export interface Selection {
  readonly where: Condition | null;
  readonly within: Condition | null;
  /** Questions whose own answers are counted: who was asked, or answered, is who was asked these. Targets name none. */
  readonly questions: readonly string[];
}

/** A share, kept exactly, and how it came about. */
export interface MeasuredShare {
  /** A fraction of 1; null when nobody is in the base. */
  readonly value: Exact | null;
  /** 44/1,923 */
  readonly trace: string;
  /** What to know of it: that a document does not print its base, say. */
  readonly caveat?: Message;
}

/** All that expressions can ask of a wave, or of a published result; the engine knows responses only through this. */
export interface Measures {
  readonly codebook: Pick<Survey, "questions" | "targets">;
  /** People the sample stands for, people asked, valid responses; what a source does not say is left out. */
  readonly sizes: Readonly<Partial<Record<"population" | "asked" | "valid", number>>>;
  /** Those asked and those who replied, by stratum, where the wave says so. */
  readonly strata?: readonly SampleStratum[];
  /** The interval methods on offer, the document's own first. */
  readonly methods: readonly IntervalMethod[];
  count(selection: Selection): number;
  /** What to know of a count: that no document prints it, say. */
  caveat?(selection: Selection): Message | undefined;
  /** Whether it is known how many they are counted from, so that a share stands for people; yes unless said. */
  standForPeople?(selection: Selection): boolean;
  share(selection: Selection, base: ShareBase): MeasuredShare;
  /** Both ends of the interval of a share; null where the method has none. */
  interval(selection: Selection, base: ShareBase, method: IntervalMethod): { low: number; high: number } | null;
  /** The sum or the mean of a number question; null when nobody answered. */
  number(statistic: "sum" | "mean", question: string, within: Condition | null): Exact | null;
}

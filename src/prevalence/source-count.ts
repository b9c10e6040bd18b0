import type { AgeClass } from "../codebook/age-class.js";
import type { Label } from "../codebook/label.js";
import type { Interval, Origin } from "../estimate/estimate.js";

/** How a number of people came about: persons somebody knows, a survey's estimate, or a rate of others projected. */
export const sourceKinds = ["known", "estimated", "projected"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/**
 * What one source says of how many people, and how sure it is. Sources stand side by side, each with its own
 * definition and ages; they are never added up, because the same person may be in several.
 */
export interface SourceCount {
  /** Unique among the rows: ice-age-generation@2020:union. */
  readonly id: string;
  /** Which survey or document says so: 就職氷河期世代の実態調査（令和2年度）. */
  readonly source: Label;
  /** Who is counted. */
  readonly definition: Label;
  /** Whose ages; null where the source asked for no age. */
  readonly ages: AgeClass | null;
  /** ISO date the number is of: year, year and month, or day. */
  readonly asOf: string;
  readonly kind: SourceKind;
  /** People; null where it cannot be had. */
  readonly value: number | null;
  /** Sampling error, in people; null where there is none or none is known. */
  readonly interval: Interval | null;
  /** How far an assumption alone may move the number. */
  readonly bounds?: { readonly low: number; readonly high: number; readonly assumption: Label };
  /** Codes of projection-reasons.ts and estimate/reasons.ts that a reader should know. */
  readonly reasons: readonly string[];
  /** What else to know before it is compared. */
  readonly note?: Label;
  readonly origin: Origin;
}

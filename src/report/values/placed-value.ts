import type { Label } from "../../codebook/label.js";

/** What a number counts: people, a fraction of 1, rows of the sample, anything else, or a date. */
export type ValueUnit = "people" | "share" | "count" | "number" | "date";

/** A value that can be placed in a document, by a name that stays the same from build to build. */
export interface PlacedValue {
  /** ice-age-generation.union.people */
  readonly name: string;
  readonly label: Label;
  readonly unit: ValueUnit;
  /** Unrounded; null where it is hidden or cannot be had. */
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Whether it may be shown, must not, or is not known. */
  readonly state: "open" | "suppressed" | "unknown";
  /** Whether it is to be used with care (＊). */
  readonly care: boolean;
  /** An ISO date, in place of a number. */
  readonly date?: string;
  readonly source: Label;
}

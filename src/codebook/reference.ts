import type { AgeClass } from "./age-class.js";
import type { Label } from "./label.js";

/** Whose rate it is. */
interface RateName {
  /** Who is counted: broad, narrow … */
  readonly group: string;
  readonly label: Label;
  readonly ages: AgeClass;
  readonly sex: "total" | "male" | "female";
  /** Where it was seen, if not in the reference's own source. */
  readonly source?: Label;
  readonly note?: Label;
}

/** People counted among respondents. */
export interface CountedRate extends RateName {
  readonly count: number;
  /** Who answered; a range where it is not published but bounded by the rate. */
  readonly respondents: number | { readonly from: number; readonly to: number };
  /** How the people counted divide: question → category → count; what is left over is not published. */
  readonly composition: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The same of questions with several answers: each category at most everyone. */
  readonly mentions: CountedRate["composition"];
  /** What of these counts no document prints, and how it was found; whatever is computed from them says so. */
  readonly deduced?: Label;
}

/** A rounded rate, and nothing else. */
export interface PrintedRate extends RateName {
  readonly percent: number;
  /** Decimals as printed. */
  readonly digits: number;
}

export type ReferenceRate = CountedRate | PrintedRate;

/** A survey of others of which only results are public: what an own survey is compared with, or projected from. */
export interface Reference {
  readonly id: string;
  readonly title: Label;
  readonly organisation: Label;
  /** ISO date: year, year and month, or day. */
  readonly fieldwork: string;
  /** Whom the sample was drawn from, and how. */
  readonly frame: Label;
  /** Who is counted. */
  readonly definition: Label;
  readonly source: Label;
  readonly rates: readonly ReferenceRate[];
}

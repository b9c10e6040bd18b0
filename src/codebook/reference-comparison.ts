import type { AgeClass } from "./age-class.js";
import type { Label } from "./label.js";
import type { RateChoice } from "./rate-choice.js";

/** A target of an own survey held beside the rate of a reference, as declared and checked. */
export interface ComparisonWithReference {
  readonly id: string;
  readonly label: Label;
  readonly survey: string;
  /** Null is the survey's last wave. */
  readonly wave: string | null;
  readonly target: string;
  /** Whose ages the survey is about. */
  readonly ages: AgeClass;
  readonly rate: RateChoice;
  readonly note?: Label;
}

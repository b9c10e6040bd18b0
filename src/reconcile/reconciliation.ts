import type { Label } from "../codebook/label.js";

/** One figure as a document printed it: a line of a survey's published.csv. */
export interface PublishedFigure {
  readonly id: string;
  readonly label: Label;
  /** As printed, after reading 万, 約, ％ and full-width digits: 18216, 2.3, 1.6. */
  readonly printed: string;
  readonly unit: "persons" | "percent" | "points" | "years" | "10k_persons" | "other";
  /** Whether the document said 約. */
  readonly approximate: boolean;
  /** How it is computed from the responses; empty for a fact held with its source. */
  readonly expression: string;
  readonly source: string;
  readonly note: string;
}

/** What became of a printed figure. */
export const verdicts = [
  "reproduced",
  "reproduced-other-rule",
  "sum-of-rounded-parts",
  "consistent",
  "base-unknown",
  "held-as-fact",
  "not-reproduced",
] as const;
export type Verdict = (typeof verdicts)[number];

/** A printed figure held against the recomputed one. */
export interface Reconciliation {
  readonly figure: PublishedFigure;
  /** The recomputed value before rounding, in the figure's unit; null for a fact. */
  readonly computed: number | null;
  /** The recomputed value as it would be printed under the survey's usual rule. */
  readonly recomputed: string | null;
  readonly verdict: Verdict;
  /** The rule that reproduces it, or what was tried. */
  readonly rule: Label;
  /** Why, in words a planner can print. */
  readonly explanation: Label;
}

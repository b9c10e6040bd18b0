import type { Label } from "../codebook/label.js";

/** What a printed number counts; `10k_persons` is 万人. */
export const figureUnits = ["persons", "percent", "points", "years", "10k_persons", "other"] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** Whether the document prints the number itself or says 以上 or 以下 of it. */
export type Claim = "exact" | "at-least" | "at-most";

/** One figure as a document printed it: a line of a survey's published.csv. */
export interface PublishedFigure {
  readonly id: string;
  readonly label: Label;
  /** In the figure's unit, after reading 万, 約, ％ and full-width digits: 18216, 2.3, 1.6. */
  readonly printed: string;
  /** Exactly as the document prints it: 約１８,２００人. */
  readonly text: string;
  readonly unit: FigureUnit;
  /** Decimals of the last place that is meant, in the figure's unit; negative for tens, hundreds … */
  readonly digits: number;
  /** Whether the file states `digits`; if not, zeros at the end of a whole number may be rounding or not. */
  readonly digitsStated: boolean;
  /** Whether the document said 約. */
  readonly approximate: boolean;
  readonly claim: Claim;
  /** How it is computed from the responses; empty for a fact held with its source. */
  readonly expression: string;
  readonly source: string;
  readonly note: string;
  /** The wave it was printed about; empty for the first wave of the survey. */
  readonly wave: string;
  /** Why a difference that nothing explains is accepted; empty or left out if it is not. */
  readonly accepted?: string;
  /** The line of the file, as an editor counts. */
  readonly line: number;
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

/** A rule tried on every figure of a family, and how many it reproduces. */
export interface RuleCount {
  readonly rule: Label;
  readonly reproduced: number;
}

/** Figures of one kind from one source, which one rule should explain. */
export interface Family {
  readonly label: Label;
  readonly source: string;
  readonly figures: number;
  /** The rule that reproduces most of them, the simplest of equals. */
  readonly chosen: RuleCount;
  /** The best of the other rules, best first. */
  readonly rivals: readonly RuleCount[];
}

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
  /** The figures it was judged with; null for a fact or an unknown base. */
  readonly family: Family | null;
  /** What to know of the sources behind the recomputed value: a count deduced, a population nobody printed. */
  readonly caveats?: readonly Label[];
}

/** The figures that remain unexplained: what `reconcile` fails for. */
export const unexplained = (reconciliations: readonly Reconciliation[]): readonly Reconciliation[] =>
  reconciliations.filter(({ verdict, figure }) => verdict === "not-reproduced" && (figure.accepted ?? "") === "");

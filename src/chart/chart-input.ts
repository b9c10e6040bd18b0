import type { Label } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { WaveComparison } from "../compare/compare-waves.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Combination } from "../prevalence/combinations.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";

/** Two waves that follow each other, held against each other. */
export interface WaveStep {
  readonly earlier: Pick<Wave, "label" | "fieldwork">;
  readonly later: Pick<Wave, "label" | "fieldwork">;
  readonly comparison: Pick<WaveComparison, "changes" | "refused">;
}

/** Everything a chart of one wave can be drawn from: declarations for the labels, estimates for the numbers. */
export interface ChartInput {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly groups: readonly GroupEstimate[];
  readonly estimates: readonly Estimate[];
  /** Who is in exactly which targets; for charts of overlaps. */
  readonly combinations?: readonly Combination[];
  /** Earlier waves up to this one, each against the next, the earliest first; for charts of change. */
  readonly steps?: readonly WaveStep[];
  /** People a document printed, by the id of the group. */
  readonly printed?: ReadonlyMap<string, number>;
}

/** What one chart is of, beyond its kind; the fields of a declaration that every kind shares. */
export interface ChartOptions {
  readonly id: string;
  /** In place of the title written from the numbers; `{value}` and `{interval}` stand for those of the leading estimate. */
  readonly title?: Label;
  /** What must be known to read this chart, beyond what every chart says. */
  readonly note?: Label;
  /** Whether a reader meets it first, so that reconstructed data are explained at length; defaults to *false*. */
  readonly first?: boolean;
  /** Whether the figures are made up, which the note then says; defaults to *false*. */
  readonly illustrative?: boolean;
}

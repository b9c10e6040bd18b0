import type { Chart } from "../chart/chart.js";
import type { WaveStep } from "../chart/chart-input.js";
import type { Label } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { ResponseSource } from "../data/responses.js";
import type { Clustering } from "../estimate/clustering/clustered-shares.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Combination } from "../prevalence/combinations.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import type { Table } from "../table/table.js";

/** Everything computed for one level of a wave. */
export interface LevelResults {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly responses: {
    readonly n: number;
    readonly read: number;
    readonly refused: number;
    readonly source: ResponseSource;
  };
  readonly groups: readonly GroupEstimate[];
  /** Who is in exactly which targets, where a chart shows it. */
  readonly combinations?: readonly Combination[];
  /** Earlier waves up to this one, each against the next, where a chart shows it. */
  readonly steps?: readonly WaveStep[];
  /** Every share, mean and headcount, overall and by breakdown. */
  readonly estimates: readonly Estimate[];
  /** As the survey declares them. */
  readonly tables?: readonly Table[];
  readonly charts: readonly DrawnChart[];
  readonly reconciliation: readonly Reconciliation[];
  /** People a document printed, by the id of the group. */
  readonly printed?: ReadonlyMap<string, number>;
}

/** The cases inside the respondents of a wave. The figures printed about them stand with the wave's. */
export interface CaseResults extends LevelResults {
  /** Their shares with and without their clusters, the respondents; `null` if there is no case. */
  readonly clustering: Clustering | null;
}

/** Everything computed for one wave; documents are written from it and from nothing else. */
export interface WaveResults extends LevelResults {
  /** The second level, if the survey has one. */
  readonly cases?: CaseResults;
}

/** A chart as declared, drawn in both languages and widths. */
export interface DrawnChart {
  readonly id: string;
  readonly label: Label;
  readonly drawings: readonly Drawing[];
}

/** One picture of a chart. */
export interface Drawing {
  readonly chart: Chart;
  /** SVG with text, for machines that have the font. */
  readonly svg: string;
  /** SVG with every text outlined to paths, alt text kept. */
  readonly outlined: string;
}

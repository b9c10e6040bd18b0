import type { LonelyPsu } from "../codebook/wave.js";
import type { Replicates } from "./replicates/replicates.js";
import type { UnitAuxiliaries } from "./unit-auxiliaries.js";
import type { Calibration } from "./weighting/calibration.js";
import type { Projection } from "./weighting/projection.js";
import type { WeightingReport } from "./weighting/report.js";

/**
 * One stage of the draw. Units are numbered densely and ordered by stratum, so stratum s holds the units
 * `start[s]` to `start[s + 1]`. Below the first stage the strata are the units of the stage above, in its order.
 */
export interface Stage {
  /** Per row the unit it belongs to. */
  readonly unit: Int32Array;
  readonly units: number;
  /** Per unit its stratum. */
  readonly stratum: Int32Array;
  readonly strata: number;
  /** First unit of each stratum, and the number of units at the end. */
  readonly start: Int32Array;
  /** Names of the strata for messages: crossed columns are joined by " × ". */
  readonly names: readonly string[];
  /** Units in the population of each stratum; Infinity if drawn with replacement. */
  readonly fpc: Float64Array;
  /**
   * What the spread of a stratum is multiplied by: (1 − f) n / (n − 1), times the sampling fractions of the stages
   * above; without n / (n − 1) for a lonely psu, and 0 where everything was sampled.
   */
  readonly factor: Float64Array;
}

/**
 * How the sample was drawn, resolved against its responses: immutable, with every stage kept. Variance uses
 * `stages[0 … varianceStages - 1]`: all of them if population counts were given, else the first (ultimate clusters).
 */
export interface SurveyDesign {
  /** Rows. */
  readonly n: number;
  readonly weights: Float64Array;
  /** At least one; respondents drawn themselves are a stage of one row a unit. */
  readonly stages: readonly [Stage, ...Stage[]];
  readonly varianceStages: number;
  readonly lonelyPsu: LonelyPsu;
  /** Rows in the order of the units of the last variance stage; equal units keep the order of the file. */
  readonly order: Int32Array;
  /** Psus minus strata of the whole design. */
  readonly df: number;
  /** Whether everyone was asked: no stage leaves anything to chance. */
  readonly census: boolean;
  /** Absent where the weights are those of the draw, trimmed or not. */
  readonly calibration?: DesignCalibration;
  /** Replicate weights, which variances then come from; absent: Taylor linearisation. */
  readonly replicates?: Replicates;
}

/** What the weights were calibrated to, laid out as variances need it. */
export interface DesignCalibration {
  readonly source: Calibration;
  /** Margins before and after, g-weights, categories that are small. */
  readonly report: WeightingReport;
  readonly projection: Projection;
  /** The auxiliaries of each unit of the last variance stage. */
  readonly units: UnitAuxiliaries;
}

/** A subpopulation: a mask over the full design (1 inside), never a smaller copy, and what it is called. */
export interface Domain {
  readonly mask: Uint8Array;
  /** Question (or `target`) → category. */
  readonly labels: Readonly<Record<string, string>>;
}

import type { Calibration } from "./calibration.js";
import type { WeightingReport } from "./report.js";

/** Adjusted weights, what the adjustment did, and what variances must know of it. */
export interface Weighting {
  readonly weights: Float64Array;
  readonly report: WeightingReport;
  readonly calibration: Calibration;
}

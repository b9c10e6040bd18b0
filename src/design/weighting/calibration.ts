/** The crossings of margins: rows of one crossing have the same auxiliary levels. */
export interface AuxiliaryCells {
  /** Per row its crossing; -1 without a weight. */
  readonly cell: Int32Array;
  readonly cells: number;
  /** Per margin the column of each crossing, -1 for none. */
  readonly columnOf: readonly Int32Array[];
}

/** What a sample's weights were made to agree with, all that variances need to honour it. */
export interface Calibration extends AuxiliaryCells {
  /** Numbers whose totals are known, and the column of each. */
  readonly numbers: readonly { readonly column: number; readonly values: Float64Array }[];
  /** Names of the columns, for messages. */
  readonly names: readonly string[];
  /** Weights before, of each row and of each crossing. */
  readonly baseWeights: Float64Array;
  readonly cellWeights: Float64Array;
  /**
   * What of a score counts: what a regression on the auxiliaries with base weights leaves (Deville & Särndal, 1992,
   * Calibration estimators in survey sampling, JASA 87, 376-382), or what ten sweeps of unweighted means of each
   * margin leave, as R's `rake()` has it.
   */
  readonly residuals: "regression" | "sweeps";
  /** Other weights of the same rows made to agree likewise, as replicates need. */
  recalibrate(weights: Float64Array): Float64Array;
}

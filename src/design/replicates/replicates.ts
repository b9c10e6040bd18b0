/** How replicate weights were made. */
export const replicateTypes = ["jk1", "jkn", "brr", "fay", "bootstrap", "sdr"] as const;
export type ReplicateType = (typeof replicateTypes)[number];

/** The same sample weighted many times over: the spread of an estimate over them is its variance. */
export interface Replicates {
  readonly type: ReplicateType;
  readonly count: number;
  /** Whether `values` are factors of the weights of each psu, or the weights of each row. */
  readonly per: "psu" | "row";
  /** At `unit · count + replicate`. */
  readonly values: Float64Array;
  /** Of each replicate its part in V = Σ c_r (θ_r − center)². */
  readonly coefficients: Float64Array;
  /** Whether the center is the estimate itself instead of the mean of the replicates. */
  readonly mse: boolean;
  readonly df: number;
  /** Whether the weights came with the data, so that they alone say how many degrees of freedom a domain has. */
  readonly given?: true;
}

export interface ReplicateOptions {
  /** Whether deviations are from the estimate instead of the mean of the replicates; defaults to *false*. */
  readonly mse?: boolean;
}

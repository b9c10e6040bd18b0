import type { IntervalMethod } from "../codebook/interval-method.js";

/** Which degrees of freedom an interval uses. */
export type DegreesOfFreedom = "domain" | "design" | "inf" | number;

export interface EstimateOptions {
  /** Confidence level, strictly between 0 and 1; defaults to 0.95. */
  readonly level?: number;
  /**
   * How the interval of a share is built, or of the share below a quantile (everything else is *wald*); defaults to
   * *korn-graubard* for a share up to 10 % or from 90 %, *logit* between, *wald* for a quantile.
   */
  readonly interval?: IntervalMethod;
  /** Psus minus strata: of those that hold domain members, of the whole design, none (normal quantile), or a number; defaults to *domain*. */
  readonly df?: DegreesOfFreedom;
  /** Design effect against simple random sampling without or with replacement; defaults to *none*. */
  readonly deff?: "none" | "wor" | "wr";
  /** Whether a missing answer leaves the domain or is shown as a category of its own; defaults to *drop*. */
  readonly missing?: "drop" | "category";
}

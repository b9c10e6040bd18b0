import type { Covariance } from "../../variance/covariance.js";
import type { Interval } from "../interval.js";
import type { MarginOptions, PredictedMargins } from "./margins.js";
import type { ModelRecord } from "./model-record.js";
import type { RegressionReason } from "./regression-reasons.js";

/** A coefficient of a model: flat, immutable, complete. What cannot be estimated is `null` with a reason. */
export interface Coefficient extends ModelRecord {
  /** Questions of the term, joined by ":". */
  readonly term: string;
  /** The term with its categories: `stype=H`, `stype=H:ell`, `(intercept)`. */
  readonly name: string;
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: Interval | null;
  /** e to the value and to the ends of the interval: an odds ratio (logistic) or a rate ratio (poisson). */
  readonly ratio: { readonly value: number; readonly low: number | null; readonly high: number | null } | null;
  readonly t: number | null;
  /** Two-sided. */
  readonly p: number | null;
  readonly reasons: readonly RegressionReason[];
}

/** A Wald test of whether every coefficient of a term is 0. */
export interface TermTest extends ModelRecord {
  readonly term: string;
  /** How many coefficients the term has. */
  readonly df1: number;
  readonly f: number | null;
  readonly p: number | null;
  readonly reasons: readonly RegressionReason[];
}

/** A fitted model. */
export interface Regression {
  readonly coefficients: readonly Coefficient[];
  /** Of every term but the intercept. */
  readonly tests: readonly TermTest[];
  /** Of the coefficients, in their order. */
  readonly covariance: Covariance;
  /** Rows of the domain that lack an answer to the outcome or a term, and so are left out. */
  readonly missing: number;
  readonly iterations: number;
  /** Why there are no coefficients, or none with a value. */
  readonly reasons: readonly RegressionReason[];
  /** The mean outcome predicted if everyone had each category of a term. */
  margins(question: string, options?: MarginOptions): PredictedMargins;
}

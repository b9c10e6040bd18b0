import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import type { EstimateFlags } from "./estimate-flags.js";

/** Estimates of a file, and what they rest on. */
export interface EstimateResult {
  readonly estimates: readonly Estimate[];
  readonly sample: Sample;
  readonly flags: EstimateFlags;
}

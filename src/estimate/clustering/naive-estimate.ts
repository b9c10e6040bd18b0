import { unclusteredDesign } from "../../design/unclustered-design.js";
import type { Estimate } from "../estimate.js";
import { estimate } from "../estimates.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../request.js";

/**
 * The same quantities as if the rows had been drawn one by one: same weights, same sampling fraction, no clusters. Stands
 * beside the estimate to show what overlooking the clusters would claim; never instead of it.
 */
export const naiveEstimate = (
  sample: Sample,
  requests: readonly EstimateRequest[],
  options: EstimateOptions = {},
): readonly Estimate[] => estimate({ ...sample, design: unclusteredDesign(sample.design) }, requests, options);

/** Public: how the sample was drawn; what is known of the population, and replicates. */

export { calibratedDesign, reweightedDesign } from "../design/calibrated-design.js";
export { caseDesign } from "../design/case-design.js";
export { both, domain } from "../design/domain.js";
export { brr, fay } from "../design/replicates/balanced.js";
export { bootstrap } from "../design/replicates/bootstrap.js";
export { givenReplicates } from "../design/replicates/given.js";
export { jk1, jkn } from "../design/replicates/jackknife.js";
export { replicateColumns } from "../design/replicates/replicate-columns.js";
export { replicateDesign } from "../design/replicates/replicate-design.js";
export type { Replicates, ReplicateType } from "../design/replicates/replicates.js";
export { surveyDesign } from "../design/resolve-design.js";
export type { Domain, SurveyDesign } from "../design/survey-design.js";
export { adjustNonresponse } from "../design/weighting/adjust-nonresponse.js";
export { calibrate } from "../design/weighting/calibrate.js";
export { crossedColumn } from "../design/weighting/crossed-column.js";
export type { Margin as PopulationMargin } from "../design/weighting/margin.js";
export { postStratify } from "../design/weighting/post-stratify.js";
export { rake } from "../design/weighting/rake.js";
export type { WeightingReport } from "../design/weighting/report.js";
export { trim } from "../design/weighting/trim.js";
export type { Weighting } from "../design/weighting/weighting.js";

/** Public: quantities with their precision; estimates that borrow from areas alike; models of one question by others. */

export {
  type ClusterSensitivity,
  type Clusters,
  clusterSensitivity,
} from "../estimate/clustering/cluster-sensitivity.js";
export { type ClusteredShare, type Clustering, clusteredShares } from "../estimate/clustering/clustered-shares.js";
export { type ClusterSums, intraclassCorrelation } from "../estimate/clustering/intraclass-correlation.js";
export { combineImputations } from "../estimate/combine-imputations.js";
export type { Estimate, Interval, StatisticName } from "../estimate/estimate.js";
export { type FiniteCount, finitePopulationInterval } from "../estimate/finite-population.js";
export { marginOfError, marginOfErrorTable } from "../estimate/margin-of-error.js";
export type { QuantileRule } from "../estimate/quantity-request.js";
export { type ReasonCode, reasons } from "../estimate/reasons.js";
export { glm } from "../estimate/regression/glm.js";
export type { Margin, PredictedMargins } from "../estimate/regression/margins.js";
export type { Coefficient, Regression, TermTest } from "../estimate/regression/regression.js";
export { type RegressionReason, regressionReasons } from "../estimate/regression/regression-reasons.js";
export type { RegressionOptions, RegressionRequest, Term } from "../estimate/regression/request.js";
export { glmSurvey, type SurveyRegression } from "../estimate/regression/survey-regression.js";
export type { EstimateOptions, EstimateRequest, Sample } from "../estimate/request.js";
export {
  type Area,
  type AreaEstimate,
  type FayHerriot,
  type FayHerriotOptions,
  fayHerriot,
} from "../estimate/small-area/fay-herriot.js";
export type { SurveyRequest, SurveySample } from "../estimate/survey-estimates.js";

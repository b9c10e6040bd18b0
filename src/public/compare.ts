/** Public: differences and tests. */

export { adjustP, type PAdjustment } from "../compare/adjust-p.js";
export { associationTest } from "../compare/association.js";
export { compareColumns } from "../compare/compare-columns.js";
export type { WaveChange, WaveComparison, WaveComparisonOptions, WavePair } from "../compare/compare-waves.js";
export { contrast } from "../compare/contrast.js";
export { type Crosstab, crosstab } from "../compare/crosstab.js";
export type { CrosstabOptions, CrosstabRequest } from "../compare/crosstab-request.js";
export { coefficientsOf, difference, waveChange } from "../compare/difference.js";
export { goodnessOfFit } from "../compare/goodness-of-fit.js";
export { alone, independent } from "../compare/independent.js";
export { marketComparisons } from "../compare/market-comparison.js";
export { tTest } from "../compare/t-test.js";
export type { AssociationTestName, TestResult } from "../compare/test-result.js";
export { trendTest } from "../compare/trend.js";
export { estimateJointly, type JointEstimates } from "../estimate/joint.js";

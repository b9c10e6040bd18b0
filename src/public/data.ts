/** Public: what was answered. */

export { conditionMask } from "../data/condition-mask.js";
export { describeFault } from "../data/describe-fault.js";
export type { Fault } from "../data/fault.js";
export { inferColumns } from "../data/infer-columns.js";
export { readResponses } from "../data/read-responses.js";
export { readTable } from "../data/read-table.js";
export type { Reading, Responses } from "../data/responses.js";
export { readLevelSamples, type SampleLevels } from "../workspace/read-level-samples.js";
export { readSample } from "../workspace/read-sample.js";
export { sampleOf } from "../workspace/sample-of.js";

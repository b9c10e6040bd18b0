/** Data frames: `import { toDataFrame } from "jittai/danfo"`. Needs danfojs-node, which jittai itself does not install. */

export type { FrameLike } from "./frame/danfo.js";
export { fromDataFrame, toDataFrame } from "./frame/danfo.js";
export type { FromColumnsOptions } from "./frame/from-columns.js";
export type { Tabular, ToColumnsOptions } from "./frame/to-columns.js";

/** Public: plain columns for data frames and other tools; data frames themselves are in jittai/danfo. */

export type { ColumnCell, Columns } from "../frame/columns.js";
export { type AnyColumns, type FromColumnsOptions, fromColumns } from "../frame/from-columns.js";
export { type Tabular, type ToColumnsOptions, toColumns } from "../frame/to-columns.js";

/** The public API of jittai: what a survey file, a notebook or another program may import. */

export * from "./public/codebook.js";
export * from "./public/compare.js";
export * from "./public/data.js";
export * from "./public/design.js";
export * from "./public/errors.js";
export * from "./public/estimate.js";
export * from "./public/frame.js";
export * from "./public/prevalence.js";
export * from "./public/reconcile.js";
export * from "./public/report.js";
export * from "./public/table.js";

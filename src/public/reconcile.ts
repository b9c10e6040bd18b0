/** Public: printed figures. */

export { readPublished } from "../reconcile/published-file.js";
export { reconcile } from "../reconcile/reconcile.js";
export { type PublishedFigure, type Reconciliation, unexplained } from "../reconcile/reconciliation.js";
export { sampleMeasures } from "../reconcile/sample-measures.js";

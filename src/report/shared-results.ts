import type { ComparisonWithReference } from "../codebook/reference-comparison.js";
import type { Estimate } from "../estimate/estimate.js";
import type { ReferenceComparison } from "../prevalence/projection/compare-reference.js";
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";
import type { SourceCount } from "../prevalence/source-count.js";
import type { OtherFigures } from "./reconciled-figures.js";
import type { DrawnChart } from "./wave-results.js";

/** A declared comparison with a reference, computed. */
export interface DeclaredComparison extends ReferenceComparison {
  readonly declared: ComparisonWithReference;
}

/** What is computed from all surveys, references and populations together; documents are written from it. */
export interface SharedResults {
  /** What is known about how many people, a row a source; never to be added up. */
  readonly counts: readonly SourceCount[];
  /** The same drawn; null where there is none. */
  readonly countsChart: DrawnChart | null;
  /** Persons known to respondents: reported, expanded, per 1,000, as a share of a projection. */
  readonly known: readonly Estimate[];
  readonly projections: readonly ProjectionResult[];
  readonly comparisons: readonly DeclaredComparison[];
  /** Figures that no responses are behind, the ledger, and what nobody claims. */
  readonly figures: OtherFigures;
}

export const nothingShared: SharedResults = {
  counts: [],
  countsChart: null,
  known: [],
  projections: [],
  comparisons: [],
  figures: { documents: [], ledger: [], unclaimed: [] },
};

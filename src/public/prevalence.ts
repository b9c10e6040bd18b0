/** Public: people. */

export type { GroupEstimate } from "../prevalence/group-estimate.js";
export { peopleOf } from "../prevalence/headcounts.js";
export { knownPerThousand } from "../prevalence/known/known-per-thousand.js";
export { type KnownPersons, knownPersons } from "../prevalence/known/known-persons.js";
export { type KnownReason, knownReasons } from "../prevalence/known/known-reasons.js";
export { knownShare } from "../prevalence/known/known-share.js";
export { type SilentBounds, silentBounds } from "../prevalence/known/silent-bounds.js";
export { type PopulationName, populationOf, populationsBy } from "../prevalence/population/population-count.js";
export type { PopulationCount, PopulationRow, PopulationTable } from "../prevalence/population/population-table.js";
export { readPopulation } from "../prevalence/population/read-population.js";
export { compareWithReference, type ReferenceComparison } from "../prevalence/projection/compare-reference.js";
export { type ProjectionResult, projected } from "../prevalence/projection/declared-projection.js";
export { impliedPopulation, projectionReadings } from "../prevalence/projection/implied-population.js";
export {
  type ClassRate,
  classPopulations,
  projectClasses,
  standardisedRate,
} from "../prevalence/projection/project-classes.js";
export { projectRate } from "../prevalence/projection/project-rate.js";
export { type ProjectionReason, projectionReasons } from "../prevalence/projection/projection-reasons.js";
export { printedShare, publishedShare } from "../prevalence/projection/published-share.js";
export { referenceEstimates, referenceRate } from "../prevalence/projection/reference-estimates.js";
export { type ResponseRate, responseRates } from "../prevalence/response-rates.js";
export type { SourceCount, SourceKind } from "../prevalence/source-count.js";

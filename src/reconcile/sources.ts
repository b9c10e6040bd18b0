import type { Reference } from "../codebook/reference.js";
import type { PopulationTable } from "../prevalence/population/population-table.js";
import type { ProjectionResult } from "../prevalence/projection/declared-projection.js";

/** What expressions may name beside the responses of their own wave. */
export interface Sources {
  readonly references: readonly Reference[];
  readonly populations: readonly PopulationTable[];
  readonly projections: readonly Pick<ProjectionResult, "id" | "total" | "classes">[];
}

/** A workspace that holds responses and nothing else. */
export const noSources: Sources = { references: [], populations: [], projections: [] };

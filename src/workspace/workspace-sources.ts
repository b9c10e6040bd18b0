/** What is known beside the responses: references, population tables that were read and checked, projections computed from both. */
import type { PopulationTable } from "../prevalence/population/population-table.js";
import { type ProjectionResult, projected } from "../prevalence/projection/declared-projection.js";
import type { Sources } from "../reconcile/sources.js";
import { declaredIn } from "./declared-in.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { readPopulations } from "./populations.js";

export interface WorkspaceSources extends Sources {
  readonly populations: readonly PopulationTable[];
  readonly projections: readonly ProjectionResult[];
}

export async function workspaceSources({ root, knowledge }: Workspace): Promise<WorkspaceSources> {
  const references = knowledge.references.map(({ reference }) => reference);
  const populations = await readPopulations(root);
  const { version } = packageInfo();
  const { file, items } = knowledge.projections;
  const projections = items.map((one) =>
    declaredIn({ file, id: one.id }, () => projected(one, { references, populations, version })),
  );
  return { references, populations, projections };
}

/** The printed figures of surveys held against their responses; nothing is written. */
import type { PublishedFigure, Reconciliation } from "../reconcile/reconciliation.js";
import type { Sources } from "../reconcile/sources.js";
import type { DocumentReconciliation } from "../report/reconciled-figures.js";
import { acceptedWave } from "./accept-responses.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import { levelSamples } from "./level-samples.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import type { PublishedFile } from "./published.js";
import type { Selection } from "./select.js";
import { waveReconciliation } from "./wave-reconciliation.js";
import { figuresBut, reconciledDocuments, workspaceFigures } from "./workspace-figures.js";
import { workspaceSources } from "./workspace-sources.js";

export interface ReconciledFigures {
  readonly found: FoundSurvey;
  readonly wave: FoundWave;
  readonly reconciliation: readonly Reconciliation[];
}

interface Published {
  readonly published: PublishedFile | null;
  readonly others: readonly PublishedFigure[];
  readonly sources: Sources;
}

/** The figures of one survey, those of all other files, and what expressions may name. */
export async function publishedOf({ survey }: FoundSurvey, workspace: Workspace): Promise<Published> {
  const figures = workspaceFigures(workspace);
  const published = figures.files.find(({ id }) => id === survey.id) ?? null;
  return { published, others: figuresBut(figures, survey.id), sources: await workspaceSources(workspace) };
}

/** The figures of documents that are about no survey, each with its verdict. */
export const reconcileDocuments = async (workspace: Workspace): Promise<readonly DocumentReconciliation[]> =>
  reconciledDocuments(workspace, workspaceFigures(workspace), await workspaceSources(workspace));

export async function reconcileSelected(
  selections: readonly Selection[],
  workspace: Workspace,
): Promise<readonly ReconciledFigures[]> {
  const reconciled: ReconciledFigures[] = [];
  for (const { found, waves } of selections) {
    const published = await publishedOf(found, workspace);
    for (const wave of waves) {
      const read = await acceptedWave({ found, wave });
      const samples = levelSamples(read, packageInfo().version);
      reconciled.push({ found, wave, reconciliation: waveReconciliation(samples, { found, wave }, published) });
    }
  }
  return reconciled;
}

/** The printed figures of surveys held against their responses; nothing is written. */
import type { PublishedFigure, Reconciliation } from "../reconcile/reconciliation.js";
import { refuseFaulty } from "./accept-responses.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { type PublishedFile, readPublishedFile } from "./published.js";
import { readWave } from "./read-wave.js";
import type { Selection } from "./select.js";
import { waveReconciliation } from "./wave-reconciliation.js";
import { waveSample } from "./wave-sample.js";

export interface ReconciledFigures {
  readonly found: FoundSurvey;
  readonly wave: FoundWave;
  readonly reconciliation: readonly Reconciliation[];
}

interface Published {
  readonly published: PublishedFile | null;
  readonly others: readonly PublishedFigure[];
}

/** The figures of one survey, and those of all others. */
export function publishedOf(found: FoundSurvey, { surveys, root }: Workspace): Published {
  const others = surveys
    .filter((other) => other !== found)
    .flatMap((other) => readPublishedFile(other, root)?.figures ?? []);
  return { published: readPublishedFile(found, root), others };
}

export async function reconcileSelected(
  selections: readonly Selection[],
  workspace: Workspace,
): Promise<readonly ReconciledFigures[]> {
  const reconciled: ReconciledFigures[] = [];
  for (const { found, waves } of selections) {
    const published = publishedOf(found, workspace);
    for (const wave of waves) {
      const reading = await readWave(found, wave);
      refuseFaulty([{ found, wave, reading }]);
      const sample = waveSample(reading.responses, { survey: found.survey, wave: wave.wave }, packageInfo().version);
      reconciled.push({ found, wave, reconciliation: waveReconciliation(sample, { found, wave }, published) });
    }
  }
  return reconciled;
}

/** Waves read, checked and computed, charts drawn; nothing is written. */
import type { Reading } from "../data/responses.js";
import type { Wanted } from "../report/draw.js";
import type { WaveResults } from "../report/wave-results.js";
import { type ReadWave, refuseFaulty, unacceptable } from "./accept-responses.js";
import { drawn, waveNumbers } from "./compute-wave.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { printedEstimates } from "./printed-estimates.js";
import type { Audited } from "./protect-level.js";
import { readWave } from "./read-wave.js";
import type { Selection } from "./select.js";
import { waveSteps } from "./wave-steps.js";
import { figuresBut, type WorkspaceFigures } from "./workspace-figures.js";
import type { WorkspaceSources } from "./workspace-sources.js";

export interface ReadOptions {
  /** Told what is being done, for a progress line. */
  readonly progress: (what: string) => Promise<void>;
  /** Told of every wave whose faults are more than it tolerates, before anything is computed. */
  readonly refused: (reading: Reading) => void;
}

/** The responses of the waves selected; throws for those with more faults than they tolerate. */
export async function readSelected(
  selections: readonly Selection[],
  { progress, refused }: ReadOptions,
): Promise<ReadWave[]> {
  const waves: ReadWave[] = [];
  for (const { found, waves: selected } of selections) {
    for (const wave of selected) {
      await progress(wave.responses.shown);
      waves.push({ found, wave, ...(await readWave(found, wave)) });
    }
  }
  for (const reading of waves.flatMap(unacceptable)) refused(reading);
  refuseFaulty(waves);
  return waves;
}

/** What every wave is computed with. */
interface Common {
  readonly workspace: Workspace;
  readonly figures: WorkspaceFigures;
  readonly sources: WorkspaceSources;
}

/** How waves are computed. */
export interface ComputeOptions extends Pick<ReadOptions, "progress"> {
  /** Which pictures; defaults to *all*. */
  readonly wanted?: Wanted;
  /** Told what was hidden of each level of each wave. */
  readonly audited?: Audited;
}

/** Everything of every wave, pictures included: all of them, or only those wanted. */
export async function computeAll(
  waves: readonly ReadWave[],
  { workspace, figures, sources }: Common,
  { progress, wanted = {}, audited = () => {} }: ComputeOptions,
): Promise<WaveResults[]> {
  const { version } = packageInfo();
  const results: WaveResults[] = [];
  for (const wave of waves) {
    const { id } = wave.found.survey;
    const published = figures.files.find((file) => file.id === id) ?? null;
    const numbers = waveNumbers(wave, { version, published, others: figuresBut(figures, id), sources, audited });
    const name = `${id}@${wave.wave.wave.id}`;
    const printed = printedEstimates(workspace, [...results, numbers]);
    const steps = await waveSteps(wave, { workspace, printed });
    results.push(
      await drawn(steps === null ? numbers : { ...numbers, steps }, {
        drawing: (chart) => progress(`${name} ${chart}`),
        wanted,
      }),
    );
  }
  return results;
}

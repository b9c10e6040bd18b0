/** The whole path: responses read and checked, everything computed, and only then written, all at once. */
import type { Reading } from "../data/responses.js";
import type { Message } from "../errors.js";
import type { LedgerEntry } from "../reconcile/ledger.js";
import type { WaveResults } from "../report/wave-results.js";
import { type ReadWave, refuseFaulty, unacceptable } from "./accept-responses.js";
import { drawn, waveNumbers } from "./compute-wave.js";
import { earlierPictures } from "./earlier-pictures.js";
import { manifestFile, readManifest, versions } from "./manifest.js";
import { manifestWave } from "./manifest-wave.js";
import { nextManifest, staleFiles } from "./next-manifest.js";
import type { Workspace } from "./open-workspace.js";
import { fileRecord } from "./output-file.js";
import { packageInfo } from "./package-info.js";
import { awaitedNotes, type FoundPendingWave, manifestPending, pendingFiles, pendingIn, pendingOf } from "./pending.js";
import { readWave } from "./read-wave.js";
import { type Selection, selectWaves } from "./select.js";
import { sharedOutput } from "./shared-output.js";
import { waveFiles } from "./wave-files.js";
import { waveFolder } from "./wave-folder.js";
import { figuresBut, type WorkspaceFigures, workspaceFigures } from "./workspace-figures.js";
import { type WorkspaceSources, workspaceSources } from "./workspace-sources.js";
import { prepareOutput, writeOutput } from "./write-output.js";

export interface BuildOptions {
  /** Surveys or waves (`SURVEY@WAVE`); none means all. */
  readonly selectors: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** Told what is being done, for a progress line. */
  readonly progress: (what: string) => Promise<void>;
  /** Told of every wave whose faults are more than it tolerates, before the build stops. */
  readonly refused: (reading: Reading) => void;
}

export interface BuildResult {
  readonly results: readonly WaveResults[];
  /** Whether every wave of the workspace was built, and so the book and the reconciliation too. */
  readonly whole: boolean;
  /** What waits for responses, a line each. */
  readonly notes: readonly Message[];
  /** Figures of the ledger that no published.csv claims. */
  readonly unclaimed: readonly LedgerEntry[];
}

async function readSelected(
  selections: readonly Selection[],
  { progress, refused }: BuildOptions,
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
  readonly figures: WorkspaceFigures;
  readonly sources: WorkspaceSources;
}

async function computeAll(waves: readonly ReadWave[], { figures, sources }: Common, options: BuildOptions) {
  const { version } = packageInfo();
  const results: WaveResults[] = [];
  for (const wave of waves) {
    const { id } = wave.found.survey;
    const published = figures.files.find((file) => file.id === id) ?? null;
    const numbers = waveNumbers(wave, { version, published, others: figuresBut(figures, id), sources });
    const name = `${id}@${wave.wave.wave.id}`;
    results.push(await drawn(numbers, (chart) => options.progress(`${name} ${chart}`)));
  }
  return results;
}

const folderOf = ({ found, wave }: ReadWave | FoundPendingWave): string => waveFolder(found.survey.id, wave.wave.id);

/** Builds the waves selected; on any failure nothing in the output folder has changed. */
export async function build(workspace: Workspace, options: BuildOptions): Promise<BuildResult> {
  const selections = selectWaves(workspace.surveys, options.selectors);
  const waves = await readSelected(selections, options);
  prepareOutput(options.out);
  const common = { figures: workspaceFigures(workspace), sources: await workspaceSources(workspace) };
  const results = await computeAll(waves, common, options);
  const whole = waves.length === workspace.surveys.reduce((sum, found) => sum + found.waves.length, 0);
  const pending = whole ? pendingIn(workspace.surveys) : pendingOf(selections);
  const last = readManifest(options.out);
  const made = versions(packageInfo());
  const earlier = earlierPictures(last, options.out, made);
  const shared = whole ? await sharedOutput({ workspace, ...common, waves, results, earlier }) : null;
  const files = [...(shared?.files ?? []), ...pending.flatMap((one) => pendingFiles(one, workspace.root))];
  for (const [index, wave] of waves.entries()) {
    await options.progress(`${wave.found.survey.id}@${wave.wave.wave.id} …`);
    const found = results[index];
    if (found) files.push(...(await waveFiles(found, wave, { earlier, workspace })));
  }
  const scope = { whole, folders: [...waves, ...pending].map(folderOf) };
  const outputs = files.map(fileRecord);
  const own = waves.map((wave) => manifestWave(wave, workspace.root));
  const built = {
    versions: made,
    waves: [...own, ...pending.map((wave) => manifestPending(wave, workspace.root))],
    ...(shared !== null && { knowledge: shared.knowledge }),
    outputs,
  };
  const stale = staleFiles(last, outputs, scope);
  await options.progress(options.out);
  writeOutput(options.out, { files: [...files, manifestFile(nextManifest(last, built, scope))], stale });
  return { results, whole, notes: awaitedNotes(workspace), unclaimed: whole ? common.figures.unclaimed : [] };
}

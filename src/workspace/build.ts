/** The whole path: responses read and checked, everything computed, and only then written, all at once. */
import type { Message } from "../errors.js";
import type { LedgerEntry } from "../reconcile/ledger.js";
import type { WaveResults } from "../report/wave-results.js";
import type { DisclosureAudit } from "../table/disclosure/disclosure-audit.js";
import type { ReadWave } from "./accept-responses.js";
import { computeAll, type ReadOptions, readSelected } from "./compute-results.js";
import { earlierPictures } from "./earlier-pictures.js";
import { manifestFile, readManifest, versions } from "./manifest.js";
import { manifestWave } from "./manifest-wave.js";
import { nextManifest, staleFiles } from "./next-manifest.js";
import type { Workspace } from "./open-workspace.js";
import { fileRecord } from "./output-file.js";
import { packageInfo } from "./package-info.js";
import { awaitedNotes, type FoundPendingWave, manifestPending, pendingFiles, pendingIn, pendingOf } from "./pending.js";
import { selectWaves } from "./select.js";
import { sharedOutput } from "./shared-output.js";
import { waveFiles } from "./wave-files.js";
import { waveFolder } from "./wave-folder.js";
import { workspaceFigures } from "./workspace-figures.js";
import { workspaceSources } from "./workspace-sources.js";
import { prepareOutput, writeOutput } from "./write-output.js";

export interface BuildOptions extends ReadOptions {
  /** Surveys or waves (`SURVEY@WAVE`); none means all. */
  readonly selectors: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** Whether the Excel books of tables are written too; defaults to *no*. */
  readonly xlsx?: boolean;
}

export interface BuildResult {
  readonly results: readonly WaveResults[];
  /** Whether every wave of the workspace was built, and so the book and the reconciliation too. */
  readonly whole: boolean;
  /** What waits for responses, a line each. */
  readonly notes: readonly Message[];
  /** Figures of the ledger that no published.csv claims. */
  readonly unclaimed: readonly LedgerEntry[];
  /** What was hidden of each level, for the analyst. */
  readonly audits: readonly DisclosureAudit[];
}

const folderOf = ({ found, wave }: ReadWave | FoundPendingWave): string => waveFolder(found.survey.id, wave.wave.id);

/** Builds the waves selected; on any failure nothing in the output folder has changed. */
export async function build(workspace: Workspace, options: BuildOptions): Promise<BuildResult> {
  const selections = selectWaves(workspace.surveys, options.selectors);
  const waves = await readSelected(selections, options);
  prepareOutput(options.out);
  const common = { workspace, figures: workspaceFigures(workspace), sources: await workspaceSources(workspace) };
  const audits: DisclosureAudit[] = [];
  const results = await computeAll(waves, common, {
    progress: options.progress,
    audited: (audit) => audits.push(audit),
  });
  const whole = waves.length === workspace.surveys.reduce((sum, found) => sum + found.waves.length, 0);
  const pending = whole ? pendingIn(workspace.surveys) : pendingOf(selections);
  const last = readManifest(options.out);
  const made = versions(packageInfo());
  const earlier = earlierPictures(last, options.out, made);
  const shared = whole ? await sharedOutput({ ...common, waves, results, earlier }) : null;
  const files = [...(shared?.files ?? []), ...pending.flatMap((one) => pendingFiles(one, workspace.root))];
  for (const [index, wave] of waves.entries()) {
    await options.progress(`${wave.found.survey.id}@${wave.wave.wave.id} …`);
    const found = results[index];
    if (found) files.push(...(await waveFiles(found, wave, { earlier, workspace, xlsx: options.xlsx === true })));
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
  return { results, whole, notes: awaitedNotes(workspace), unclaimed: whole ? common.figures.unclaimed : [], audits };
}

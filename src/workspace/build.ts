/** The whole path: responses read and checked, everything computed, and only then written, all at once. */
import type { Reading } from "../data/responses.js";
import { bookHtml } from "../report/book/book-html.js";
import type { WaveResults } from "../report/wave-results.js";
import { isAcceptable, type ReadWave, refuseFaulty } from "./accept-responses.js";
import { drawCharts, waveNumbers } from "./compute-wave.js";
import { earlierPictures } from "./earlier-pictures.js";
import { manifestFile, readManifest, versions } from "./manifest.js";
import { manifestWave } from "./manifest-wave.js";
import { nextManifest, staleFiles } from "./next-manifest.js";
import type { Workspace } from "./open-workspace.js";
import { fileRecord, type OutputFile, textFile } from "./output-file.js";
import { packageInfo } from "./package-info.js";
import { type PublishedFile, readPublishedFile } from "./published.js";
import { readWave } from "./read-wave.js";
import { reconciliationFiles } from "./reconciliation-files.js";
import { selectWaves } from "./select.js";
import { waveFiles } from "./wave-files.js";
import { waveFolder } from "./wave-folder.js";
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
}

async function readSelected(
  { surveys }: Workspace,
  { selectors, progress, refused }: BuildOptions,
): Promise<ReadWave[]> {
  const waves: ReadWave[] = [];
  for (const { found, waves: selected } of selectWaves(surveys, selectors)) {
    for (const wave of selected) {
      await progress(wave.responses.shown);
      waves.push({ found, wave, reading: await readWave(found, wave) });
    }
  }
  for (const wave of waves) if (!isAcceptable(wave)) refused(wave.reading);
  refuseFaulty(waves);
  return waves;
}

async function computeAll(waves: readonly ReadWave[], { root, surveys }: Workspace, options: BuildOptions) {
  const published = new Map(surveys.map((found) => [found, readPublishedFile(found, root)]));
  const figuresBut = (own: PublishedFile | null) =>
    [...published.values()].flatMap((file) => (file === null || file === own ? [] : file.figures));
  const { version } = packageInfo();
  const results: WaveResults[] = [];
  for (const wave of waves) {
    const own = published.get(wave.found) ?? null;
    const numbers = waveNumbers(wave, { version, published: own, others: figuresBut(own) });
    const name = `${wave.found.survey.id}@${wave.wave.wave.id}`;
    const charts = await drawCharts(numbers, (chart) => options.progress(`${name} ${chart}`));
    results.push({ ...numbers, charts });
  }
  return results;
}

/** The book and the reconciliation: what is made of all waves together. */
function commonFiles(results: readonly WaveResults[]): OutputFile[] {
  return [textFile("index.html", bookHtml(results)), ...reconciliationFiles(results)];
}

/** Builds the waves selected; on any failure nothing in the output folder has changed. */
export async function build(workspace: Workspace, options: BuildOptions): Promise<BuildResult> {
  const waves = await readSelected(workspace, options);
  prepareOutput(options.out);
  const results = await computeAll(waves, workspace, options);
  const whole = waves.length === workspace.surveys.reduce((sum, found) => sum + found.waves.length, 0);
  const files: OutputFile[] = whole ? commonFiles(results) : [];
  const last = readManifest(options.out);
  const made = versions(packageInfo());
  const earlier = earlierPictures(last, options.out, made);
  for (const [index, wave] of waves.entries()) {
    await options.progress(`${wave.found.survey.id}@${wave.wave.wave.id} …`);
    const found = results[index];
    if (found) files.push(...(await waveFiles(found, wave, earlier)));
  }
  const scope = { whole, folders: waves.map(({ found, wave }) => waveFolder(found.survey.id, wave.wave.id)) };
  const outputs = files.map(fileRecord);
  const built = { versions: made, waves: waves.map((wave) => manifestWave(wave, workspace.root)), outputs };
  const stale = staleFiles(last, outputs, scope);
  await options.progress(options.out);
  writeOutput(options.out, { files: [...files, manifestFile(nextManifest(last, built, scope))], stale });
  return { results, whole };
}

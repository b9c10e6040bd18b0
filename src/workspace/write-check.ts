/** What a check found, written where the build writes it, without a build. */
import type { Lang } from "../codebook/label.js";
import { checkMarkdown } from "../report/check-report.js";
import type { ReadWave } from "./accept-responses.js";
import { manifestFile, readManifest } from "./manifest.js";
import { fileRecord, type OutputFile, textFile } from "./output-file.js";
import { waveFolder } from "./wave-folder.js";
import { prepareOutput, writeOutput } from "./write-output.js";

/** check.md of a wave: every fault, grouped by kind. */
export function checkFile({ found: { survey }, wave: { wave }, reading }: ReadWave, lang: Lang): OutputFile {
  const title = `${survey.title.ja}（${wave.label.ja}）`;
  return textFile(`${waveFolder(survey.id, wave.id)}check.md`, checkMarkdown(reading, { lang, title }));
}

/** Writes the reports; a manifest that lists them is kept true. */
export function writeChecks(out: string, files: readonly OutputFile[]): void {
  prepareOutput(out);
  const last = readManifest(out);
  const records = new Map(files.map((file) => [file.path, fileRecord(file)]));
  const manifest = last && { ...last, outputs: last.outputs.map((output) => records.get(output.path) ?? output) };
  writeOutput(out, { files: manifest ? [...files, manifestFile(manifest)] : [...files], stale: [] });
}

/** What a check found, written where the build writes it, without a build. */
import { caseSurvey, hasCases } from "../codebook/case-survey.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import type { Reading } from "../data/responses.js";
import { checkMarkdown } from "../report/check-report.js";
import type { ReadWave } from "./accept-responses.js";
import { manifestFile, readManifest } from "./manifest.js";
import { fileRecord, type OutputFile, textFile } from "./output-file.js";
import { readingsOf } from "./read-wave.js";
import { waveFolder } from "./wave-folder.js";
import { prepareOutput, writeOutput } from "./write-output.js";

/** check.md of a wave: every fault, grouped by kind; of a survey with two levels the respondents, then the cases. */
export function checkFile(read: ReadWave, lang: Lang): OutputFile {
  const { survey } = read.found;
  const { wave } = read.wave;
  const titles = [survey, ...(hasCases(survey) ? [caseSurvey(survey)] : [])].map(({ title }) => title.ja);
  const parts = readingsOf(read).map((reading, i) =>
    checkMarkdown(reading, { lang, title: `${titles[i]}（${wave.label.ja}）` }),
  );
  return textFile(`${waveFolder(survey.id, wave.id)}check.md`, parts.join("\n"));
}

/** The readings of a wave, each with the name it has in the terminal. */
export function titledReadings(
  read: ReadWave,
  lang: Lang,
): readonly { readonly title: string; readonly reading: Reading }[] {
  const { found, wave } = read;
  const label = found.survey.cases?.label;
  return readingsOf(read).map((reading, i) => {
    const level = i === 0 || label === undefined ? "" : ` ${inLanguage(label, lang)}`;
    return { reading, title: `${found.survey.id}@${wave.wave.id}${level} ${reading.responses.source.file}` };
  });
}

/** Writes the reports; a manifest that lists them is kept true. */
export function writeChecks(out: string, files: readonly OutputFile[]): void {
  prepareOutput(out);
  const last = readManifest(out);
  const records = new Map(files.map((file) => [file.path, fileRecord(file)]));
  const manifest = last && { ...last, outputs: last.outputs.map((output) => records.get(output.path) ?? output) };
  writeOutput(out, { files: manifest ? [...files, manifestFile(manifest)] : [...files], stale: [] });
}

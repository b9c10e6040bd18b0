/** Waves whose responses are awaited: what is known of them, and what they leave in the output. */
import { readFileSync } from "node:fs";
import type { Message } from "../errors.js";
import { responseRates } from "../prevalence/response-rates.js";
import type { Awaited, PendingResults } from "../report/pending-results.js";
import { intervalMeaning, marginMeaning, waitingWords } from "../report/response-words.js";
import { type FoundPending, type FoundSurvey, shownPath } from "./discover.js";
import type { ManifestWave } from "./manifest.js";
import type { Workspace } from "./open-workspace.js";
import { fileRecord, madeFrom, type OutputFile, textFile } from "./output-file.js";
import { responseFile } from "./response-file.js";
import { hasWave, type Selection } from "./select.js";
import { waveFolder } from "./wave-folder.js";

/** A wave without responses, and where it was found. */
export interface FoundPendingWave {
  readonly found: FoundSurvey;
  readonly wave: FoundPending;
}

export const pendingOf = (selections: readonly Pick<Selection, "found" | "pending">[]): readonly FoundPendingWave[] =>
  selections.flatMap(({ found, pending }) => pending.map((wave) => ({ found, wave })));

/** All of a workspace. */
export const pendingIn = (surveys: readonly FoundSurvey[]): readonly FoundPendingWave[] =>
  pendingOf(surveys.map((found) => ({ found, pending: found.pending })));

export const pendingResults = ({ found, wave }: FoundPendingWave): PendingResults => ({
  survey: found.survey,
  wave: wave.wave,
  rates: responseRates(wave.wave),
});

/** Who replied, as a table, and what waits for the responses. */
export function pendingFiles(one: FoundPendingWave, root: string): OutputFile[] {
  const { survey, wave, rates } = pendingResults(one);
  const folder = waveFolder(survey.id, wave.id);
  const inputs = [one.found.file, one.wave.file].map((path) => shownPath(root, path));
  const [meaning, waiting] = [intervalMeaning(rates), waitingWords(survey)];
  const lines = (["ja", "en"] as const).flatMap((lang) => [
    `## ${survey.title[lang] ?? survey.title.ja} (${wave.label[lang] ?? wave.label.ja})`,
    "",
    ...[meaning, marginMeaning, waiting].map((text) => `- ${text[lang]}`),
    "",
  ]);
  return madeFrom(inputs, [
    responseFile(folder, rates),
    textFile(`${folder}awaited.md`, `${lines.join("\n").trimEnd()}\n`),
  ]);
}

export function manifestPending({ found, wave }: FoundPendingWave, root: string): ManifestWave {
  const { id, fieldwork, origin, status } = wave.wave;
  const record = (path: string) => fileRecord({ path: shownPath(root, path), bytes: readFileSync(path) });
  const inputs = [found.file, wave.file, ...(found.published ? [found.published] : [])].map(record);
  return { survey: found.survey.id, wave: id, fieldwork, origin, status, settings: { level: 0.95 }, inputs };
}

/** A line for every survey that is declared and has nothing to compute yet, or only its replies. */
export function awaitedNotes({ surveys }: Workspace): readonly Message[] {
  const without = surveys
    .filter((found) => !hasWave(found))
    .map(({ survey }) => ({
      ja: `${survey.title.ja}（${survey.id}）：調査の回がまだないため、集計していません`,
      en: `${survey.title.en ?? survey.title.ja} (${survey.id}): no wave yet, so nothing was computed`,
    }));
  const pending = pendingIn(surveys).map(({ found, wave }) => ({
    ja: `${found.survey.title.ja}（${found.survey.id}@${wave.wave.id}）：回答を待っています。回収状況だけを集計しました`,
    en: `${found.survey.title.en ?? found.survey.title.ja} (${found.survey.id}@${wave.wave.id}): responses are awaited; only the replies were counted`,
  }));
  return [...without, ...pending];
}

/** What the book says of surveys without results. */
export const awaitedIn = ({ surveys }: Workspace): Awaited => ({
  pending: pendingIn(surveys).map(pendingResults),
  withoutWave: surveys.filter((found) => !hasWave(found)).map(({ survey }) => survey),
});

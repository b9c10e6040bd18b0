/** The files that charts of change depend on beyond those of their own wave: earlier waves, and crosswalks up to it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FoundSurvey, type FoundWave, shownPath } from "./discover.js";

/** Where the crosswalk of a wave is, if it has one. */
export const crosswalkPath = ({ folder }: FoundSurvey, wave: string): string =>
  join(folder, "crosswalks", `${wave}.ts`);

/** The crosswalks that charts of a survey's waves are drawn with; none where no chart shows change. */
export function crosswalksUpTo(found: FoundSurvey, waves: readonly FoundWave[]): readonly string[] {
  if (!found.survey.charts.some(({ kind }) => kind === "wave")) return [];
  return waves.map(({ wave }) => crosswalkPath(found, wave.id)).filter((path) => existsSync(path));
}

/** Relative to the workspace; none where no chart shows change. */
export function stepInputs(found: FoundSurvey, { wave }: FoundWave, root: string): readonly string[] {
  if (!found.survey.charts.some(({ kind }) => kind === "wave")) return [];
  const upTo = found.waves.filter((one) => one.wave.fieldwork.from <= wave.fieldwork.from);
  const earlier = upTo.filter((one) => one.wave.id !== wave.id);
  const files = earlier.flatMap(({ file, responses, cases }) => [
    shownPath(root, file),
    responses.shown,
    ...(cases ? [cases.shown] : []),
  ]);
  return [...new Set([...files, ...crosswalksUpTo(found, upTo).map((path) => shownPath(root, path))])];
}

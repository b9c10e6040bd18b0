/** The results of a wave that a declaration names, and the files they were made from. */
import type { WaveResults } from "../report/wave-results.js";
import { shownPath } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import { selectWaves } from "./select.js";

interface NamedWave {
  readonly survey: string;
  /** Null is the survey's last wave. */
  readonly wave: string | null;
}

interface Built {
  readonly results: readonly WaveResults[];
  readonly workspace: Workspace;
}

/** Throws `unknown-name` where there is no such survey or wave. */
export function resultsOf({ survey, wave }: NamedWave, { results, workspace }: Built): WaveResults {
  const [selection] = selectWaves(workspace.surveys, [wave === null ? survey : `${survey}@${wave}`]);
  const id = selection?.waves.at(-1)?.wave.id;
  const found = results.find((one) => one.survey.id === survey && one.wave.id === id);
  if (found === undefined) throw new Error(`${survey}@${id} was not built`);
  return found;
}

/** The files its numbers depend on, relative to the workspace; printed figures change none of them. */
export function waveInputs({ survey, wave }: Pick<WaveResults, "survey" | "wave">, { root, surveys }: Workspace) {
  const found = surveys.find((one) => one.survey.id === survey.id);
  const own = found?.waves.find((one) => one.wave.id === wave.id);
  if (found === undefined || own === undefined) return [];
  const files = [own.responses.shown, ...(own.cases ? [own.cases.shown] : [])];
  return [shownPath(root, found.file), shownPath(root, own.file), ...new Set(files)];
}

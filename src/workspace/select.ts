/** Which waves a command means: all, those of a survey, or one (`SURVEY@WAVE`). */
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import type { FoundPending, FoundSurvey, FoundWave } from "./discover.js";

/** One survey and the waves of it that are meant. */
export interface Selection {
  readonly found: FoundSurvey;
  readonly waves: readonly FoundWave[];
  /** Those whose responses are awaited. */
  readonly pending: readonly FoundPending[];
}

/** Whether there is anything to compute. */
export const hasWave = ({ waves, pending }: FoundSurvey): boolean => waves.length + pending.length > 0;

/** Throws if a survey has no wave. */
function checkHasWaves(found: FoundSurvey): void {
  if (hasWave(found)) return;
  const { survey } = found;
  throw new SurveyError(
    "invalid-declaration",
    {
      ja: `surveys/${survey.id}: 回（waves/*.ts）がありません`,
      en: `surveys/${survey.id}: no wave (expected waves/*.ts)`,
    },
    {
      hint: {
        ja: `jittai new wave ${survey.id} WAVE --responses FILE で作れます（surveys/${survey.id}/waves/ に置く defineWave のファイル）`,
        en: `make one with jittai new wave ${survey.id} WAVE --responses FILE: a file with defineWave in surveys/${survey.id}/waves/`,
      },
    },
  );
}

function unknown(kind: { ja: string; en: string }, name: string, names: readonly string[]): SurveyError {
  const text = { ja: `${kind.ja}がありません：${name}`, en: `no such ${kind.en}: ${name}` };
  return new SurveyError("unknown-name", text, { hint: didYouMean(name, names) });
}

/** The survey of that id, or an error that names the nearest. */
export function findSurveyNamed(surveys: readonly FoundSurvey[], id: string): FoundSurvey {
  const found = surveys.find(({ survey }) => survey.id === id);
  if (found) return found;
  throw unknown(
    { ja: "調査", en: "survey" },
    id,
    surveys.map(({ survey }) => survey.id),
  );
}

function selectOne(surveys: readonly FoundSurvey[], selector: string): Selection {
  const at = selector.indexOf("@");
  const [id, waveId] = at < 0 ? [selector, undefined] : [selector.slice(0, at), selector.slice(at + 1)];
  const found = findSurveyNamed(surveys, id);
  checkHasWaves(found);
  if (waveId === undefined) return { found, waves: found.waves, pending: found.pending };
  const waves = found.waves.filter(({ wave }) => wave.id === waveId);
  const pending = found.pending.filter(({ wave }) => wave.id === waveId);
  if (waves.length + pending.length > 0) return { found, waves, pending };
  throw unknown(
    { ja: `${id} の回`, en: `wave of ${id}` },
    waveId,
    [...found.waves, ...found.pending].map(({ wave }) => wave.id),
  );
}

/**
 * The waves that the selectors name, in the order of the workspace; none names all. A survey without a wave is passed
 * over unless it is named, or there is no other.
 */
export function selectWaves(surveys: readonly FoundSurvey[], selectors: readonly string[]): Selection[] {
  if (surveys.length === 0) {
    throw new SurveyError(
      "invalid-declaration",
      { ja: "surveys/ に調査（survey.ts）がありません", en: "no survey in surveys/ (expected surveys/<id>/survey.ts)" },
      { hint: { ja: "surveys/<id>/survey.ts を作ってください", en: "write surveys/<id>/survey.ts" } },
    );
  }
  const all = surveys.some(hasWave) ? surveys.filter(hasWave) : surveys;
  const chosen = (selectors.length > 0 ? selectors : all.map(({ survey }) => survey.id)).map((selector) =>
    selectOne(surveys, selector),
  );
  return surveys.flatMap((found) => {
    const meant = chosen.filter((selection) => selection.found === found);
    const waves = found.waves.filter((wave) => meant.some((selection) => selection.waves.includes(wave)));
    const pending = found.pending.filter((wave) => meant.some((selection) => selection.pending.includes(wave)));
    return waves.length + pending.length > 0 ? [{ found, waves, pending }] : [];
  });
}

/** Which waves a command means: all, those of a survey, or one (`SURVEY@WAVE`). */
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import type { FoundSurvey, FoundWave } from "./discover.js";

/** One survey and the waves of it that are meant. */
export interface Selection {
  readonly found: FoundSurvey;
  readonly waves: readonly FoundWave[];
}

/** Throws if a survey has no wave: there is nothing to compute. */
function checkHasWaves({ survey, waves }: FoundSurvey): void {
  if (waves.length > 0) return;
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
  if (waveId === undefined) return { found, waves: found.waves };
  const waves = found.waves.filter(({ wave }) => wave.id === waveId);
  if (waves.length > 0) return { found, waves };
  throw unknown(
    { ja: `${id} の回`, en: `wave of ${id}` },
    waveId,
    found.waves.map(({ wave }) => wave.id),
  );
}

/** The waves that the selectors name, in the order of the workspace; none names all. */
export function selectWaves(surveys: readonly FoundSurvey[], selectors: readonly string[]): Selection[] {
  if (surveys.length === 0) {
    throw new SurveyError(
      "invalid-declaration",
      { ja: "surveys/ に調査（survey.ts）がありません", en: "no survey in surveys/ (expected surveys/<id>/survey.ts)" },
      { hint: { ja: "surveys/<id>/survey.ts を作ってください", en: "write surveys/<id>/survey.ts" } },
    );
  }
  const chosen = (selectors.length > 0 ? selectors : surveys.map(({ survey }) => survey.id)).map((selector) =>
    selectOne(surveys, selector),
  );
  return surveys.flatMap((found) => {
    const meant = chosen.filter((selection) => selection.found === found).flatMap(({ waves }) => waves);
    return meant.length > 0 ? [{ found, waves: found.waves.filter((wave) => meant.includes(wave)) }] : [];
  });
}

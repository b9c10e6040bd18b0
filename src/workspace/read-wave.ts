/** The responses of a wave as found on disk; messages and outputs name the files relative to the workspace. */
import { hasCases } from "../codebook/case-survey.js";
import type { Wave } from "../codebook/wave.js";
import { readLevels } from "../data/read-levels.js";
import { readResponses } from "../data/read-responses.js";
import type { CaseReading, Reading } from "../data/responses.js";
import type { FoundSurvey, FoundWave } from "./discover.js";

export interface ReadWaveOptions {
  /** Overrides what the wave declares. */
  readonly encoding?: string | undefined;
}

/** What was read: the respondents, and the cases inside them if the survey has two levels. */
export interface WaveReading {
  readonly reading: Reading;
  readonly cases?: CaseReading;
}

export async function readWave(
  { survey }: Pick<FoundSurvey, "survey">,
  found: FoundWave,
  options: ReadWaveOptions = {},
): Promise<WaveReading> {
  const wave = { ...found.wave, responses: shownFiles(found, options) };
  if (!hasCases(survey)) return { reading: await readResponses(found.responses.path, survey, wave) };
  const paths = { respondents: found.responses.path, ...(found.cases && { cases: found.cases.path }) };
  const { respondents, cases } = await readLevels(paths, survey, wave);
  return { reading: respondents, cases };
}

/** The declared files as messages name them. */
function shownFiles({ wave, responses, cases }: FoundWave, { encoding }: ReadWaveOptions): Wave["responses"] {
  const given = encoding === undefined ? {} : { encoding };
  const declared = wave.responses.cases;
  const named = { ...wave.responses, file: responses.shown, ...given };
  if (declared === undefined || "wide" in declared || cases === undefined) return named;
  return { ...named, cases: { ...declared, file: cases.shown, ...given } };
}

/** Every file that was read, the respondents' first. */
export const readingsOf = ({ reading, cases }: WaveReading): readonly Reading[] =>
  cases === undefined ? [reading] : [reading, cases];

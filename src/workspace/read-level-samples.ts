/** Both levels of a wave as samples: read, checked against the codebook, and their designs resolved. */
import { type CaseSurvey, caseSurvey, type TwoLevelSurvey } from "../codebook/case-survey.js";
import type { Wave } from "../codebook/wave.js";
import { type LevelPaths, readLevels } from "../data/read-levels.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { refuseFaultyReading } from "./accept-responses.js";
import { caseWave } from "./case-wave.js";
import { caseSample } from "./level-samples.js";
import { packageInfo } from "./package-info.js";
import { waveSample } from "./wave-sample.js";

export interface SampleLevels<S extends TwoLevelSurvey> {
  readonly respondents: SurveySample<S>;
  /** Drawn with their respondents: those without a case stay in the design. */
  readonly cases: SurveySample<CaseSurvey<S>>;
}

/**
 * Reads the responses of a wave whose survey has two levels. Throws `unreadable-file` where there is nothing to read, and
 * `faulty-data` where more rows of a level have faults than the wave tolerates.
 */
export async function readLevelSamples<S extends TwoLevelSurvey>(
  survey: S,
  wave: Wave,
  paths: LevelPaths,
): Promise<SampleLevels<S>> {
  const levels = await readLevels(paths, survey, namedAs(wave, paths));
  for (const reading of [levels.respondents, levels.cases]) refuseFaultyReading(reading, { survey, wave });
  const respondents = waveSample(levels.respondents.responses, { survey, wave }, packageInfo().version);
  const cases = caseSample(levels.cases, respondents, survey);
  return {
    respondents: { ...respondents, survey, wave },
    cases: { ...cases, survey: caseSurvey(survey), wave: caseWave(survey, wave, cases) },
  };
}

/** The wave with the files that are read, for messages. */
function namedAs(wave: Wave, paths: LevelPaths): Wave {
  const { cases } = wave.responses;
  const named = { ...wave.responses, file: paths.respondents };
  if (cases === undefined || "wide" in cases || paths.cases === undefined) return { ...wave, responses: named };
  return { ...wave, responses: { ...named, cases: { ...cases, file: paths.cases } } };
}

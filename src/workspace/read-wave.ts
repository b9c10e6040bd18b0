/** The responses of a wave as found on disk; messages and outputs name the file relative to the workspace. */
import { readResponses } from "../data/read-responses.js";
import type { Reading } from "../data/responses.js";
import type { FoundSurvey, FoundWave } from "./discover.js";

export interface ReadWaveOptions {
  /** Overrides what the wave declares. */
  readonly encoding?: string | undefined;
}

export function readWave(
  { survey }: Pick<FoundSurvey, "survey">,
  { wave, responses }: FoundWave,
  { encoding }: ReadWaveOptions = {},
): Promise<Reading> {
  const declared = { ...wave.responses, file: responses.shown, ...(encoding !== undefined && { encoding }) };
  return readResponses(responses.path, survey, { ...wave, responses: declared });
}

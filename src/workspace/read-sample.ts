/** A response file as a sample: read, checked against the codebook, and its design resolved. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import { readResponses } from "../data/read-responses.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { sampleOf } from "./sample-of.js";

/**
 * Reads the responses of a wave from a file. Throws `unreadable-file` where there is nothing to read, and
 * `faulty-data` where more rows have faults than the wave tolerates.
 */
export async function readSample<S extends Survey>(survey: S, wave: Wave, file: string): Promise<SurveySample<S>> {
  const reading = await readResponses(file, survey, { ...wave, responses: { ...wave.responses, file } });
  return sampleOf(survey, wave, reading);
}

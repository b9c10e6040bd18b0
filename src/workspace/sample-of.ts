/** Responses that did not come from a file, as a sample: from columns, a data frame, or a program. */
import type { Survey } from "../codebook/survey.js";
import type { Wave } from "../codebook/wave.js";
import type { Reading } from "../data/responses.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { refuseFaultyReading } from "./accept-responses.js";
import { packageInfo } from "./package-info.js";
import { waveSample } from "./wave-sample.js";

/** A reading as a sample of its wave. Throws `faulty-data` where more rows have faults than the wave tolerates. */
export function sampleOf<S extends Survey>(survey: S, wave: Wave, reading: Reading): SurveySample<S> {
  refuseFaultyReading(reading, { survey, wave });
  return { ...waveSample(reading.responses, { survey, wave }, packageInfo().version), survey, wave };
}

/** The measures of a wave whose responses are awaited: who was asked and who replied, and nothing else. */
import type { Survey } from "../codebook/survey.js";
import type { PendingWave } from "../codebook/wave.js";
import type { Measures } from "./measures.js";
import { noResponses } from "./no-responses.js";

export const pendingMeasures = (survey: Survey, { population, sample }: PendingWave): Measures => ({
  ...noResponses,
  codebook: survey,
  sizes: { population: population.size, asked: sample.asked, valid: sample.valid },
  strata: sample.strata ?? [],
});

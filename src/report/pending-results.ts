import type { Survey } from "../codebook/survey.js";
import type { PendingWave } from "../codebook/wave.js";
import type { ResponseRate } from "../prevalence/response-rates.js";

/** A wave whose responses are not at hand: who replied is known, everything else waits for the file. */
export interface PendingResults {
  readonly survey: Survey;
  readonly wave: PendingWave;
  readonly rates: readonly ResponseRate[];
}

/** What a build could not compute yet. */
export interface Awaited {
  readonly pending: readonly PendingResults[];
  /** Surveys that are declared and have no wave. */
  readonly withoutWave: readonly Survey[];
}

export const nothingAwaited: Awaited = { pending: [], withoutWave: [] };

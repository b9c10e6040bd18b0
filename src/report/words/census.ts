import type { Estimate } from "../../estimate/estimate.js";
import type { WaveResults } from "../wave-results.js";

/** Whether everyone in the population was asked. */
export const isCensus = ({ wave: { sample, population } }: WaveResults): boolean => sample.asked >= population.size;

/** Whether an estimate has no sampling error: a census, or nothing left to chance in the design. */
export const isExact = (results: WaveResults, estimate: Estimate): boolean =>
  isCensus(results) && (estimate.interval === null || estimate.se === 0);

import type { Estimate } from "../../estimate/estimate.js";
import type { EstimateOptions } from "../../estimate/options.js";
import { settings } from "../../estimate/settings.js";
import { invalidOption } from "../../invalid-option.js";
import { independentRatio } from "./independent-ratio.js";

export type KnownShareOptions = Pick<EstimateOptions, "level">;

/**
 * How many of the persons there are thought to be are known: T / Ŷ, T persons known, Ŷ people projected from another
 * survey; the uncertainty of both is in the interval (see `independentRatio`). A projection without a standard error gives
 * none. Above 1, the two count unlike things. `level` defaults to 0.95.
 */
export function knownShare(known: Estimate, projected: Estimate, options: KnownShareOptions = {}): Estimate {
  refuse(known, "known", "total");
  refuse(projected, "projected", "headcount");
  const quotient = independentRatio(known, projected, settings(options).level);
  const { count: _, ...record } = known;
  return {
    ...record,
    ...quotient,
    survey: `${known.survey}+${projected.survey}`,
    wave: `${known.wave} ÷ ${projected.wave}`,
    statistic: "ratio",
    question: `${known.question}/${projected.question}`,
    domain: { ...known.domain, ...projected.domain },
    df: Number.POSITIVE_INFINITY,
    effectiveN: null,
    deff: null,
    reasons: [...new Set([...quotient.reasons, ...known.reasons, ...projected.reasons, "definitions-differ"])],
  };
}

function refuse(found: Estimate, option: string, expected: Estimate["statistic"]): void {
  if (found.statistic !== expected) throw invalidOption(option, found.statistic, `an estimate of a ${expected}`);
}

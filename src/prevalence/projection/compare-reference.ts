import { SurveyError } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import { combineIndependent } from "./combine-independent.js";

/** A share beside a published one of other people. */
export interface ReferenceComparison {
  readonly own: Estimate;
  readonly reference: Estimate;
  /** Own minus reference, as a fraction; what makes them unlike stands in its reasons. */
  readonly difference: Estimate;
  /** Whose ages each is about; `all` where nothing says so. */
  readonly ages: { readonly own: string; readonly reference: string };
}

export interface CompareReferenceOptions {
  /** The ages of the survey; defaults to those in the domain of its estimate. */
  readonly ages?: string;
}

/**
 * A survey's share minus a published one: of independent samples, or, where only the rate was published, minus whatever
 * may have been rounded to it, so that nothing of the reference's own sampling error is in the interval.
 */
export function compareWithReference(
  own: Estimate,
  reference: Estimate,
  { ages = own.domain.age ?? "all" }: CompareReferenceOptions = {},
): ReferenceComparison {
  for (const { statistic } of [own, reference]) if (statistic !== "share") throw notShare(statistic);
  const referenceAges = reference.domain.age ?? "all";
  const difference = reference.se === null ? lessPrinted(own, reference) : lessPublished(own, reference);
  const unlike = ages === referenceAges ? [] : ["age-bands-differ"];
  return {
    own,
    reference,
    difference: { ...difference, reasons: [...new Set([...difference.reasons, ...unlike])] },
    ages: { own: ages, reference: referenceAges },
  };
}

const lessPublished = (own: Estimate, reference: Estimate): Estimate =>
  combineIndependent([
    { estimate: own, times: 1 },
    { estimate: reference, times: -1 },
  ]);

function lessPrinted(own: Estimate, reference: Estimate): Estimate {
  const value = own.value === null || reference.value === null ? null : own.value - reference.value;
  const { count: _, ...record } = own;
  const interval = own.interval &&
    reference.interval && {
      ...own.interval,
      low: own.interval.low - reference.interval.high,
      high: own.interval.high - reference.interval.low,
    };
  return {
    ...record,
    survey: `${own.survey}+${reference.survey}`,
    wave: `${own.wave} − ${reference.wave}`,
    statistic: "difference",
    value,
    interval,
    effectiveN: null,
    deff: null,
    cv: value === null || value === 0 || own.se === null ? null : own.se / Math.abs(value),
    reasons: [...new Set([...own.reasons, ...reference.reasons])],
  };
}

const notShare = (statistic: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `比べられるのは割合どうしだけです: ${statistic}`,
      en: `only shares are compared with a reference: got ${statistic} (expected share)`,
    },
    { statistic },
  );

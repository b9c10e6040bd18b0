/**
 * Disclosure control of a wave, decided once: the estimates as every output may print them. A number is withheld, with
 * its share, interval, se and n, if its count or its base is hidden; a count that is hidden is hidden wherever it stands.
 * Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 and 5.
 */
import type { DisclosureRules } from "../../codebook/disclosure-rules.js";
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import type { Suppression } from "./printed-counts.js";
import { suppress } from "./suppress.js";
import { type SurveyCounts, surveyCounts } from "./survey-counts.js";
import { withheld } from "./withheld.js";

export interface Disclosed {
  readonly estimates: readonly Estimate[];
  readonly survey: Survey;
  readonly counts: SurveyCounts;
  readonly suppression: Suppression;
}

export interface DisclosureOptions {
  readonly rules: DisclosureRules;
  /** Whether to protect hidden counts from subtraction; false is for showing what that would give away. Defaults to *true*. */
  readonly complementary?: boolean;
}

export function disclosed(
  estimates: readonly Estimate[],
  survey: Survey,
  { rules, complementary = true }: DisclosureOptions,
): Disclosed {
  const { minimum, zeros } = rules;
  const isSmall = (count: number): boolean => count > 0 && count < minimum;
  const counts = surveyCounts(estimates, survey, { isSmall, zerosProtected: zeros === "protected" });
  const suppression = suppress(counts, { width: minimum - 1, complementary });
  const { hidden } = suppression;
  const shown = estimates.map((estimate, i) => {
    const number = counts.numbers[i];
    const open = number === undefined || !(hidden.has(number.count) || hidden.has(number.base));
    return open && estimate.disclosure === "open" ? estimate : withheld(estimate);
  });
  return { estimates: shown, survey, counts, suppression };
}

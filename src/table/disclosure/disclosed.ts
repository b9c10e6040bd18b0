/**
 * Disclosure control of a wave, decided once: the estimates as every output may print them. A number is withheld, with
 * its share, interval, se and n, if its count or its base is hidden; a count that is hidden is hidden wherever it stands.
 * Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 and 5.
 */
import type { DisclosureRules } from "../../codebook/disclosure-rules.js";
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import { shownTable } from "../shown-table.js";
import type { Table } from "../table.js";
import { dominatedPlaces, isDominated, isOfNumber, placeOf } from "./dominance.js";
import type { PrintedNumber, Suppression } from "./printed-counts.js";
import { roundedEstimate, roundedTable } from "./rounded.js";
import { suppress } from "./suppress.js";
import { type Shown, type SurveyCounts, surveyCounts } from "./survey-counts.js";
import { withheld } from "./withheld.js";

export interface Disclosed {
  readonly tables: readonly Table[];
  readonly estimates: readonly Estimate[];
  readonly survey: Survey;
  readonly counts: SurveyCounts;
  /** What is hidden; where counts are rounded, what would have been. */
  readonly suppression: Suppression;
  /** Whether every count is rounded, and none hidden. */
  readonly rounded: boolean;
}

export interface DisclosureOptions {
  readonly rules: DisclosureRules;
  /** What a number of a number question is made of, for the rules of dominance; defaults to nothing known. */
  readonly contributions?: (estimate: Estimate) => readonly number[];
  /** Whether to protect hidden counts from subtraction; false is for showing what that would give away. Defaults to *true*. */
  readonly complementary?: boolean;
}

export function disclosed(
  shown: Shown,
  survey: Survey,
  { rules, contributions = () => [], complementary = true }: DisclosureOptions,
): Disclosed {
  const { minimum, zeros, unanimity, dominance, rounding } = rules;
  const isSmall = (count: number): boolean => count > 0 && count < minimum;
  const counts = surveyCounts(shown, survey, {
    isSmall,
    zerosProtected: zeros === "protected",
    unanimityProtected: unanimity === "protected",
  });
  const suppression = suppress(counts, { width: minimum - 1, complementary });
  const { hidden } = suppression;
  if (rounding !== undefined) return { ...roundedAll(shown, rounding), survey, counts, suppression, rounded: true };
  const isOpen = ({ count, base }: PrintedNumber): boolean => !(hidden.has(count) || hidden.has(base));
  const entries = numbersShown(shown, counts);
  const dominated = dominatedPlaces([...entries.keys()], (estimate) => {
    const number = entries.get(estimate);
    const open = number === undefined || isOpen(number);
    return !open || (dominance !== undefined && isDominated(contributions(estimate), dominance));
  });
  const show = (estimate: Estimate): Estimate => {
    const number = entries.get(estimate);
    const open = (number === undefined || isOpen(number)) && estimate.disclosure === "open";
    return open && !(isOfNumber(estimate) && dominated.has(placeOf(estimate))) ? estimate : withheld(estimate);
  };
  const estimates = shown.estimates.map(show);
  const tables = (shown.tables ?? []).map((table) => shownTable(table, show));
  return { estimates, tables, survey, counts, suppression, rounded: false };
}

/** Every estimate, of a table or not, with the counts it shows. */
function numbersShown({ estimates, tables = [] }: Shown, counts: SurveyCounts): ReadonlyMap<Estimate, PrintedNumber> {
  const found = new Map<Estimate, PrintedNumber>();
  for (const [i, estimate] of estimates.entries()) keep(found, estimate, counts.numbers[i]);
  for (const [i, { cells }] of tables.entries())
    for (const [r, row] of cells.entries())
      for (const [c, { estimate }] of row.entries()) keep(found, estimate, counts.tables[i]?.cells[r]?.[c]);
  return found;
}

const keep = (found: Map<Estimate, PrintedNumber>, estimate: Estimate, number: PrintedNumber | undefined): void => {
  if (number !== undefined) found.set(estimate, number);
};

const roundedAll = ({ estimates, tables = [] }: Shown, base: number) => ({
  estimates: estimates.map((estimate) => roundedEstimate(estimate, base)),
  tables: tables.map((table) => roundedTable(table, base)),
});

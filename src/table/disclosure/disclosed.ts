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
import type { PrintedNumber, Suppression } from "./printed-counts.js";
import { suppress } from "./suppress.js";
import { type Shown, type SurveyCounts, surveyCounts } from "./survey-counts.js";
import { withheld } from "./withheld.js";

export interface Disclosed {
  readonly tables: readonly Table[];
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

export function disclosed(shown: Shown, survey: Survey, { rules, complementary = true }: DisclosureOptions): Disclosed {
  const { minimum, zeros } = rules;
  const isSmall = (count: number): boolean => count > 0 && count < minimum;
  const counts = surveyCounts(shown, survey, { isSmall, zerosProtected: zeros === "protected" });
  const suppression = suppress(counts, { width: minimum - 1, complementary });
  const { hidden } = suppression;
  const isOpen = ({ count, base }: PrintedNumber): boolean => !(hidden.has(count) || hidden.has(base));
  const estimates = shown.estimates.map((estimate, i) => {
    const number = counts.numbers[i];
    return (number === undefined || isOpen(number)) && estimate.disclosure === "open" ? estimate : withheld(estimate);
  });
  const tables = (shown.tables ?? []).map((table, i) => {
    const numbers = new Map(
      table.cells.flatMap((row, r) =>
        row.map(({ estimate }, c) => [estimate, counts.tables[i]?.cells[r]?.[c]] as const),
      ),
    );
    return shownTable(table, (estimate) => {
      const number = numbers.get(estimate);
      return number === undefined || isOpen(number) ? estimate : withheld(estimate);
    });
  });
  return { estimates, tables, survey, counts, suppression };
}

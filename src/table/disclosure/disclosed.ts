/**
 * Disclosure control of a wave, decided once: the estimates as every output may print them. A number is withheld, with
 * its share, interval, se and n, if its count or its base is hidden; a count that is hidden is hidden wherever it stands.
 * Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 and 5.
 */
import type { DisclosureRules } from "../../codebook/disclosure-rules.js";
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import { type HiddenHeads, shownTable } from "../shown-table.js";
import type { Table } from "../table.js";
import { tableDeclarations } from "../table-sets.js";
import { unrankedRows } from "../unranked-rows.js";
import { trait } from "./cell-book.js";
import { isOfNumber, placeOf } from "./dominance.js";
import { heldBack } from "./held-back.js";
import type { NamedNumber } from "./named-number.js";
import type { PrintedNumber, Suppression } from "./printed-counts.js";
import { roundedEstimate, roundedTable } from "./rounded.js";
import { suppress } from "./suppress.js";
import { type Shown, type SurveyCounts, surveyCounts } from "./survey-counts.js";
import type { TableNumbers } from "./table-counts.js";
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
  /** To what, if so. */
  readonly rounding?: 3 | 5;
  /** Means, totals and quantiles held back though the number of people behind them is shown: question and domain. */
  readonly heldBack: readonly string[];
}

export interface DisclosureOptions {
  readonly rules: DisclosureRules;
  /** What a number of a number question is made of, for the rules of dominance; defaults to nothing known. */
  readonly contributions?: (estimate: Estimate) => readonly number[];
  /** Means, totals and quantiles to hold back all the same, such as those that tell counts of another level; defaults to none. */
  readonly isTold?: (estimate: Estimate) => boolean;
  /** Whether to protect hidden counts from subtraction; false is for showing what that would give away. Defaults to *true*. */
  readonly complementary?: boolean;
}

export function disclosed(
  shown: Shown,
  survey: Survey,
  { rules, complementary = true, ...known }: DisclosureOptions,
): Disclosed {
  const { minimum, zeros, unanimity, rounding } = rules;
  const isSmall = (count: number): boolean => count > 0 && count < minimum;
  const counts = surveyCounts(shown, survey, {
    isSmall,
    zerosProtected: zeros === "protected",
    unanimityProtected: unanimity === "protected",
  });
  const suppression = suppress(counts, { width: minimum - 1, complementary });
  const entries = numbersShown(shown, counts);
  const { hidden } = suppression;
  const isOpen = ({ count, base }: PrintedNumber): boolean =>
    rounding === undefined ? !(hidden.has(count) || hidden.has(base)) : !isSmall(counts.cells[base]?.value ?? 0);
  const held = heldBack(entries, {
    counts,
    suppression,
    survey,
    rules,
    isOpen,
    ...known,
  });
  const show = shownBy(entries, { held, isOpen, rounding });
  const isHidden = (number: NamedNumber | null): boolean =>
    rounding === undefined && number !== null && !isOpen(number);
  const tables = (shown.tables ?? []).map((table, i) => {
    const made =
      rounding === undefined
        ? shownTable(table, show, headsOf(counts.tables[i], isHidden))
        : roundedTable(table, rounding, show);
    return inOrder(made, survey, rounding !== undefined);
  });
  const found = { estimates: shown.estimates.map(show), tables, survey, counts, suppression };
  const places = openPlaces(entries, held, isOpen);
  return { ...found, heldBack: places, rounded: rounding !== undefined, ...(rounding !== undefined && { rounding }) };
}

interface Decided {
  readonly held: ReadonlySet<string>;
  readonly isOpen: (number: PrintedNumber) => boolean;
  readonly rounding: 3 | 5 | undefined;
}

/** An estimate as it may be printed. */
const shownBy =
  (entries: ReadonlyMap<Estimate, PrintedNumber>, { held, isOpen, rounding }: Decided) =>
  (estimate: Estimate): Estimate => {
    const number = entries.get(estimate);
    const isHeld = isOfNumber(estimate) && held.has(placeOf(estimate));
    if (estimate.disclosure !== "open" || isHeld) return withheld(estimate);
    if (rounding !== undefined) return roundedEstimate(estimate, rounding);
    return number === undefined || isOpen(number) ? estimate : withheld(estimate);
  };

const headsOf = (
  numbers: TableNumbers | undefined,
  isHidden: (number: NamedNumber | null) => boolean,
): HiddenHeads => ({
  rows: (numbers?.rows ?? []).map(isHidden),
  columns: (numbers?.columns ?? []).map(isHidden),
  base: isHidden(numbers?.base ?? null),
  missing: numbers?.fewMissing === true || isHidden(numbers?.noAnswer ?? null) || isHidden(numbers?.notAsked ?? null),
});

/** Sorted rows without the rank of what is hidden. */
function inOrder(table: Table, survey: Survey, rounded: boolean): Table {
  const declared = tableDeclarations(survey).find(({ id }) => id === table.declaration);
  const question = survey.questions[table.question.name];
  if (declared?.order !== "sorted" || (question?.kind !== "single" && question?.kind !== "multiple")) return table;
  return unrankedRows(table, { codebook: question.categories.map(({ name }) => name), rounded });
}

/** Where numbers are held back though the people behind them are shown, for the analyst. */
const openPlaces = (
  entries: ReadonlyMap<Estimate, PrintedNumber>,
  held: ReadonlySet<string>,
  isOpen: (number: PrintedNumber) => boolean,
): readonly string[] => [
  ...new Set(
    [...entries].flatMap(([estimate, number]) =>
      isOfNumber(estimate) && held.has(placeOf(estimate)) && isOpen(number)
        ? [
            [
              estimate.question,
              ...Object.entries(estimate.domain).map(([name, category]) => trait(name, category)),
            ].join(" & "),
          ]
        : [],
    ),
  ),
];

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

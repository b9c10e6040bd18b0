/** Which means, totals and quantiles are held back: of few people, of one who dominates, or telling of a hidden class. */
import type { DisclosureRules } from "../../codebook/disclosure-rules.js";
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import { trait } from "./cell-book.js";
import { dominatedPlaces, isDominated } from "./dominance.js";
import { domainTraits } from "./named-number.js";
import type { PrintedNumber, Suppression } from "./printed-counts.js";
import type { SurveyCounts } from "./survey-counts.js";
import { type HiddenClass, isTelling } from "./telling.js";

interface Decided {
  readonly counts: SurveyCounts;
  readonly suppression: Suppression;
  readonly survey: Survey;
  readonly rules: DisclosureRules;
  readonly isOpen: (number: PrintedNumber) => boolean;
  readonly contributions?: (estimate: Estimate) => readonly number[];
  readonly isTold?: (estimate: Estimate) => boolean;
}

/** The places of those numbers; see `placeOf`. */
export function heldBack(entries: ReadonlyMap<Estimate, PrintedNumber>, decided: Decided): ReadonlySet<string> {
  const { isOpen, rules, contributions = () => [], isTold = () => false } = decided;
  return dominatedPlaces([...entries.keys()], (estimate) => {
    const number = entries.get(estimate);
    if (estimate.disclosure !== "open" || (number !== undefined && !isOpen(number)) || isTold(estimate)) return true;
    const hidden = rules.rounding === undefined ? hiddenClasses(estimate, decided) : [];
    if (rules.dominance === undefined && hidden.length === 0) return false;
    const answers = contributions(estimate);
    if (rules.dominance !== undefined && isDominated(answers, rules.dominance)) return true;
    return isTelling(estimate, { answers, bins: binsOf(estimate, decided.survey), hidden });
  });
}

const binsOf = ({ question }: Estimate, { questions }: Survey) => {
  const asked = questions[question];
  return asked?.kind === "number" ? asked.bins : [];
};

/** The classes of the same question that are hidden in the same domain. */
function hiddenClasses(estimate: Estimate, { counts, suppression, survey }: Decided): readonly HiddenClass[] {
  const within = domainTraits(estimate.domain, survey);
  return binsOf(estimate, survey).flatMap((bin) => {
    const cell = counts.find([...within, trait(estimate.question, bin.name)]);
    const found = cell === undefined ? undefined : suppression.hidden.get(cell);
    return found === undefined ? [] : [{ bin, uncertain: found.high - found.low }];
  });
}

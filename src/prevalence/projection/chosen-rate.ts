import { ageText } from "../../codebook/age-class.js";
import { didYouMean } from "../../codebook/nearest-name.js";
import type { RateChoice } from "../../codebook/rate-choice.js";
import type { Reference } from "../../codebook/reference.js";
import type { Message } from "../../errors.js";
import { SurveyError } from "../../errors.js";
import type { Estimate } from "../../estimate/estimate.js";
import { type ReferenceOptions, referenceEstimates } from "./reference-estimates.js";

/** The one rate that is meant, as an estimate. Throws `unknown-name` where the references do not have it, or have several. */
export function chosenRate(
  { reference: id, group, ages, sex }: RateChoice,
  references: readonly Reference[],
  options: ReferenceOptions = {},
): Estimate {
  const reference = references.find((one) => one.id === id);
  if (reference === undefined) {
    const known = references.map((one) => one.id);
    throw unknown({ ja: `国の調査がありません：${id}`, en: `no such reference: ${id}` }, id, known);
  }
  const rates = referenceEstimates(reference, options).filter(({ question }) => question === "targets");
  const found = rates.filter(
    ({ category, domain }) =>
      category === group && (domain.sex ?? "total") === sex && (ages === null || domain.age === ageText(ages)),
  );
  const [rate] = found;
  if (rate !== undefined && found.length === 1) return rate;
  const wanted = nameOf(group, ages === null ? undefined : ageText(ages), sex);
  const text =
    rate === undefined
      ? { ja: `${id} に率がありません：${wanted}`, en: `${id} has no rate ${wanted}` }
      : { ja: `${id} のどの率か決まりません：${wanted}`, en: `several rates ${wanted} in ${id}` };
  throw unknown(
    text,
    wanted,
    rates.map(({ category = "", domain }) => nameOf(category, domain.age, domain.sex)),
  );
}

const nameOf = (group: string, ages: string | undefined, sex = "total"): string =>
  [group, ...(ages === undefined ? [] : [ages]), ...(sex === "total" ? [] : [sex])].join(" ");

const unknown = (text: Message, name: string, known: readonly string[]): SurveyError =>
  new SurveyError("unknown-name", text, { hint: didYouMean(name, known) });

import { createHash } from "node:crypto";
import { ageText } from "../../codebook/age-class.js";
import type { CountedRate, Reference, ReferenceRate } from "../../codebook/reference.js";
import type { Estimate } from "../../estimate/estimate.js";
import { type PublishedName, type PublishedShareOptions, printedShare, publishedShare } from "./published-share.js";

export interface ReferenceOptions extends PublishedShareOptions {
  /** Version of jittai, for the lineage; defaults to none. */
  readonly version?: string;
}

/**
 * Every rate of a reference as an estimate: question `targets`, category the group, domain age and sex; and how the people
 * counted divide: the question's own name, with the group in the domain as `target`. `interval` defaults to *wilson*.
 */
export function referenceEstimates(reference: Reference, options: ReferenceOptions = {}): readonly Estimate[] {
  const { version = "", ...shareOptions } = options;
  const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
  const lineage = { responses: hash(reference.rates), codebook: hash(reference.definition), version };
  const { id: survey, fieldwork } = reference;
  return reference.rates.flatMap((rate) => {
    const name = { survey, wave: fieldwork.slice(0, 4), category: rate.group, domain: domainOf(rate), lineage };
    if (!("count" in rate)) return [printedShare({ ...name, percent: rate.percent, digits: rate.digits })];
    const share = publishedShare({ ...name, count: rate.count, n: rate.respondents }, shareOptions);
    const found = [share, ...compositionOf(rate, name, shareOptions)];
    return rate.deduced === undefined ? found : found.map(withDeduced);
  });
}

const withDeduced = (estimate: Estimate): Estimate => ({
  ...estimate,
  reasons: [...estimate.reasons, "deduced-count"],
});

/** The rate of a group, of these ages and this sex. */
export const referenceRate = (
  estimates: readonly Estimate[],
  { group, ages, sex }: { readonly group: string; readonly ages: string; readonly sex?: "male" | "female" },
): Estimate | undefined =>
  estimates.find(
    ({ question, category, domain }) =>
      question === "targets" && category === group && domain.age === ages && domain.sex === sex,
  );

const domainOf = ({ ages, sex }: ReferenceRate): Readonly<Record<string, string>> => ({
  age: ageText(ages),
  ...(sex !== "total" && { sex }),
});

function compositionOf(
  { group, count, composition, mentions }: CountedRate,
  name: PublishedName,
  options: PublishedShareOptions,
): readonly Estimate[] {
  if (count === 0) return [];
  const domain = { ...name.domain, target: group };
  return Object.entries({ ...composition, ...mentions }).flatMap(([question, counts]) =>
    Object.entries(counts).map(([category, people]) =>
      publishedShare({ ...name, question, category, domain, count: people, n: count }, options),
    ),
  );
}

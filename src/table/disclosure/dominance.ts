/**
 * Means and totals that tell too much of one respondent. p %: the second largest, knowing its own value, could know the
 * largest to within p %, X − x₁ − x₂ < p/100 · x₁. (n, k): the n largest make up more than k % of the total.
 * Hundepool et al. (2012), Statistical Disclosure Control, §4.2.
 */
import type { Dominance } from "../../codebook/disclosure-rules.js";
import type { Estimate } from "../../estimate/estimate.js";

/** Whether few of the contributions make up too much of their total. */
export function isDominated(contributions: readonly number[], { p, n, k }: Dominance): boolean {
  const sorted = contributions.map(Math.abs).sort((a, b) => b - a);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  const [first = 0, second = 0] = sorted;
  if (total === 0) return false;
  if (p !== undefined && total - first - second < (p / 100) * first) return true;
  const largest = sorted.slice(0, n ?? 0).reduce((sum, one) => sum + one, 0);
  return n !== undefined && k !== undefined && largest > (k / 100) * total;
}

/** What a number is of: question and domain. */
export const placeOf = ({ question, domain }: Pick<Estimate, "question" | "domain">): string =>
  JSON.stringify([question, Object.entries(domain).sort()]);

/**
 * Places whose means, totals and quantiles are hidden: those that `isHidden` says, and where one is the only one missing
 * of a breakdown and its whole, the smallest of the others, so that it cannot be had by subtraction.
 */
export function dominatedPlaces(
  estimates: readonly Estimate[],
  isHidden: (estimate: Estimate) => boolean,
): ReadonlySet<string> {
  const numbers = estimates.filter(isOfNumber);
  const places = new Map(numbers.map((one) => [placeOf(one), one]));
  const hidden = new Set(numbers.flatMap((one) => (isHidden(one) ? [placeOf(one)] : [])));
  const all = [...breakdowns([...places.values()])].filter(({ whole }) => places.has(whole));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { whole, parts } of all) {
      const missing = [whole, ...parts.map(placeOf)].filter((place) => hidden.has(place));
      if (missing.length !== 1) continue;
      const [smallest] = parts.filter((one) => !hidden.has(placeOf(one))).sort((a, b) => a.n - b.n);
      hidden.add(smallest === undefined ? whole : placeOf(smallest));
    }
  }
  return hidden;
}

export const isOfNumber = ({ category, statistic }: Estimate): boolean =>
  category === undefined && statistic !== "share" && statistic !== "headcount";

/** Numbers that differ in one answer of their domain, and the place of those without it. */
function breakdowns(numbers: readonly Estimate[]) {
  const found = new Map<string, { readonly whole: string; readonly parts: Estimate[] }>();
  for (const one of numbers) {
    for (const dropped of Object.keys(one.domain)) {
      const { [dropped]: _, ...domain } = one.domain;
      const whole = placeOf({ question: one.question, domain });
      const group = found.get(`${whole} ${dropped}`) ?? { whole, parts: [] };
      group.parts.push(one);
      found.set(`${whole} ${dropped}`, group);
    }
  }
  return found.values();
}

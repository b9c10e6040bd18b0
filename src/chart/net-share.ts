import type { Lang } from "../codebook/label.js";
import { inLanguage, type Label } from "../codebook/label.js";
import { netName } from "../codebook/net-name.js";
import type { Estimate } from "../estimate/estimate.js";
import type { CategoryShare } from "./shares-of.js";
import { say } from "./words.js";

/** Several answers counted as one, and what they are called together. */
export interface NetTopic {
  readonly categories: readonly string[];
  readonly label?: Label;
}

/**
 * The share of one answer, or of several counted as one: as estimated under their joined names (`a+b`), else their sum,
 * whose interval cannot be had from the parts. Withheld if any part is.
 */
export function netShare(
  shares: readonly CategoryShare[],
  { categories, label }: NetTopic,
  lang: Lang,
): CategoryShare | undefined {
  const parts = shares.filter(({ category }) => categories.includes(category));
  const [first] = parts;
  if (first === undefined || parts.length < categories.length) return undefined;
  const joined = netName(categories);
  const name =
    label === undefined ? parts.map((part) => part.name).join(say(lang, "・", ", ")) : inLanguage(label, lang);
  if (parts.length === 1) return { ...first, name };
  const estimates = parts.map(({ estimate }) => estimate);
  return { category: joined, name, residual: false, estimate: sumOf(estimates, joined) };
}

function sumOf(estimates: readonly Estimate[], category: string): Estimate {
  const [first] = estimates as readonly [Estimate, ...Estimate[]];
  const hidden = estimates.some(({ disclosure }) => disclosure === "suppressed");
  const known = estimates.every(({ value }) => value !== null);
  const value = known && !hidden ? estimates.reduce((sum, estimate) => sum + (estimate.value ?? 0), 0) : null;
  return { ...first, category, value, se: null, interval: null, cv: null, disclosure: hidden ? "suppressed" : "open" };
}

import type { Lang } from "../codebook/label.js";
import { inLanguage, type Label } from "../codebook/label.js";
import { netName } from "../codebook/net-name.js";
import type { Estimate } from "../estimate/estimate.js";
import type { ChartInput } from "./chart-input.js";
import type { CategoryShare, ShareRequest } from "./shares-of.js";
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
  { categories, label, estimated }: NetTopic & { readonly estimated: Estimate | undefined },
  lang: Lang,
): CategoryShare | undefined {
  const parts = shares.filter(({ category }) => categories.includes(category));
  const [first] = parts;
  if (first === undefined || parts.length < categories.length) return undefined;
  const joined = netName(categories);
  const name =
    label === undefined ? parts.map((part) => part.name).join(say(lang, "・", ", ")) : inLanguage(label, lang);
  if (parts.length === 1) return { ...first, name };
  const sum = sumOf(
    parts.map(({ estimate }) => estimate),
    joined,
  );
  const estimate = estimated === undefined || sum.disclosure === "suppressed" ? sum : estimated;
  return { category: joined, name, residual: false, estimate };
}

/** The estimate of several answers counted as one in a domain, if it was made; by the recommended method where by several. */
export function netEstimate(
  { survey, estimates }: ChartInput,
  { question, domain }: ShareRequest,
  categories: readonly string[],
): Estimate | undefined {
  const entries = Object.entries(domain);
  const found = estimates.filter(
    (estimate) =>
      estimate.statistic === "share" &&
      estimate.question === question &&
      estimate.category === netName(categories) &&
      Object.keys(estimate.domain).length === entries.length &&
      entries.every(([key, value]) => estimate.domain[key] === value),
  );
  return found.find(({ interval }) => interval?.method === survey.intervals.recommended) ?? found[0];
}

function sumOf(estimates: readonly Estimate[], category: string): Estimate {
  const [first] = estimates as readonly [Estimate, ...Estimate[]];
  const hidden = estimates.some(({ disclosure }) => disclosure === "suppressed");
  const known = estimates.every(({ value }) => value !== null);
  const value = known && !hidden ? estimates.reduce((sum, estimate) => sum + (estimate.value ?? 0), 0) : null;
  return { ...first, category, value, se: null, interval: null, cv: null, disclosure: hidden ? "suppressed" : "open" };
}

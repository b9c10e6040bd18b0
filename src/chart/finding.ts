/**
 * Titles written from the numbers. An order or a difference is said only where the intervals do not overlap:
 * since se(a − b) ≤ se(a) + se(b) however a and b are correlated, intervals that do not overlap leave no zero
 * difference inside the interval of the difference, so the rule is conservative at the level shown, also for
 * categories of one question, which share their respondents. For disjoint domains it is stricter still
 * (about 0.6 % instead of 5 % for equal se), which covers looking at several pairs (Schenker & Gentleman 2001,
 * On judging the significance of differences by examining the overlap between confidence intervals).
 */
import type { Label, Lang } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatAboutPeople, formatPercent, formatRoundedPeople, formatShare, formatSpan } from "../table/format.js";
import { intervalName, quote, say } from "./words.js";

/** An estimate under the name a reader knows it by. */
export interface Named {
  readonly name: string;
  readonly estimate: Estimate;
}

/** An estimate whose number may be said. */
export type Known = Named & { readonly estimate: Estimate & { readonly value: number } };

/** Whether a number may be said at all: not suppressed, and there is one. */
export const isKnown = <Some extends Named>(named: Some): named is Some & Known =>
  named.estimate.disclosure === "open" && named.estimate.value !== null;

/** Whether one is larger than the other beyond chance: their intervals do not overlap, and both can be relied on. */
export function isClearlyAbove(one: Estimate, other: Estimate): boolean {
  if (one.disclosure !== "open" || other.disclosure !== "open" || one.interval === null || other.interval === null)
    return false;
  if (one.reliability === "unreliable" || other.reliability === "unreliable") return false;
  return one.interval.low > other.interval.high;
}

/** Which categories of a question lead: one, several whose order is not certain, or none. */
export function shareFinding(shares: readonly Named[], lang: Lang): string {
  const known = shares.filter(isKnown).sort((a, b) => b.estimate.value - a.estimate.value);
  const [first, second] = known;
  if (first === undefined) return noFinding(shares, lang);
  if (second === undefined)
    return `${quote(lang, inTitle(first.name))}${say(lang, "は", " is ")}${shareWithSpan(first.estimate, lang)}`;
  const rivals = known.slice(1).filter(({ estimate }) => !isClearlyAbove(first.estimate, estimate));
  const hiddenRival = shares.some((other) => !isKnown(other) && other.estimate.n > 0);
  if (rivals.length === 0 && !hiddenRival) return clearLead(first, lang);
  const pair = [first, second].map(
    (named) => quote(lang, inTitle(named.name)) + say(lang, "", " ") + share(named.estimate, lang),
  );
  if (rivals.length === known.length - 1)
    return say(lang, `${pair.join("、")}など、項目の順位は確かではない`, `No clear order: ${pair.join(", ")}`);
  const rest = rivals.length > 1 ? say(lang, "など", " and others") : "";
  return say(
    lang,
    `上位は${pair.join("と")}${rest}（順位は確かではない）`,
    `${pair.join(" and ")}${rest} lead; their order is not certain`,
  );
}

const clearLead = (first: Known, lang: Lang): string => {
  const value = shareWithSpan(first.estimate, lang);
  return say(
    lang,
    `${quote(lang, inTitle(first.name))}が${value}で最も多い`,
    `${quote(lang, inTitle(first.name))} is the most common, at ${value}`,
  );
};

/** The fewest respondents of a group that a title compares. */
export const fewest = 30;

/** How one category differs between groups: the difference clearest of chance, or that none is clear. */
export function compositionFinding(category: Named, groups: readonly (readonly Named[])[], lang: Lang): string {
  if (!isKnown(category)) return noFinding([category], lang);
  const large = groups.map((group) => group.filter(({ estimate }) => estimate.n >= fewest));
  const pairs = large.flatMap((group) => group.flatMap((one) => group.map((other) => [one, other] as const)));
  const clear = pairs.filter(([one, other]) => isClearlyAbove(one.estimate, other.estimate));
  const gap = ([one, other]: readonly [Named, Named]) =>
    (one.estimate.interval?.low ?? 0) - (other.estimate.interval?.high ?? 0);
  const widest = clear.sort((a, b) => gap(b) - gap(a))[0];
  const name = quote(lang, inTitle(category.name));
  if (widest !== undefined) {
    const [one, other] = widest;
    const [high, low] = [share(one.estimate, lang), share(other.estimate, lang)];
    return say(
      lang,
      `${name}は${inTitle(one.name)}の${high}に対し${inTitle(other.name)}は${low}`,
      `${name}: ${high} for ${quote(lang, inTitle(one.name))}, ${low} for ${quote(lang, inTitle(other.name))}`,
    );
  }
  const total = share(category.estimate, lang);
  if (groups.length === 0) return say(lang, `${name}は${total}`, `${name} is ${total}`);
  return say(
    lang,
    `${name}は全体の${total}、区分による差は確かではない`,
    `${name} is ${total} overall; no clear difference between groups`,
  );
}

/** How many people, with the interval; never 約 alone. */
export function headcountFinding({ name: full, estimate }: Named, lang: Lang): string {
  const name = inTitle(full);
  if (!isKnown({ name, estimate }) || estimate.value === null) return noFinding([{ name, estimate }], lang);
  const span = peopleSpan(estimate, lang);
  if (estimate.value === 0) {
    const upper = estimate.interval === null ? "" : upperBound(estimate.interval.level, estimate.interval.high, lang);
    return say(lang, `${name}に当てはまる回答はない${upper}`, `No response falls under ${quote(lang, name)}${upper}`);
  }
  const about = formatAboutPeople(estimate.value, lang);
  return say(lang, `${name}は${about}と推計${span}`, `${name}: ${about} people${span}`);
}

/** A declared title with `{value}` and `{interval}` filled in; the one written from the numbers if the estimate is unknown. */
export function declaredTitle(
  title: Label | undefined,
  lead: Named | undefined,
  { written, lang }: { written: string; lang: Lang },
): string {
  const text = title === undefined ? undefined : lang === "ja" ? title.ja : title.en;
  if (text === undefined) return written;
  if (!/\{(value|interval)\}/u.test(text)) return text;
  if (lead === undefined || !isKnown(lead)) return written;
  const { estimate } = lead;
  const people = estimate.statistic === "headcount";
  const value = people ? formatAboutPeople(estimate.value, lang) : share(estimate, lang);
  const span = (people ? peopleSpan : shareSpan)(estimate, lang)
    .trim()
    .replace(/^[（(]|[）)]$/gu, "");
  const filled = text.replaceAll("{value}", value).replaceAll("{interval}", span || "…");
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** A name as a title can bear it (28 kanji, twice as many letters), so that the numbers are never cut off. */
export const inTitle = (name: string): string => {
  let room = 28;
  const fitting = [...name].findIndex((character) => {
    room -= character < "\u0100" ? 0.5 : 1;
    return room < 0;
  });
  return fitting < 0 ? name : `${[...name].slice(0, fitting).join("")}…`;
};

const noFinding = (shares: readonly Named[], lang: Lang): string => {
  if (shares.some(({ estimate }) => estimate.disclosure === "suppressed"))
    return say(lang, "回答が少ないため値は秘匿", "Values are withheld: too few responses");
  return say(lang, "集計できる回答がない", "No responses to report");
};

const share = (estimate: Estimate, lang: Lang): string => formatShare(estimate.value, lang);

function shareSpan({ interval }: Estimate, lang: Lang): string {
  if (interval === null) return "";
  const span = formatSpan(formatPercent(interval.low), formatShare(interval.high, lang), lang);
  return say(lang, `（${span}）`, ` (${span})`);
}

const shareWithSpan = (estimate: Estimate, lang: Lang): string => share(estimate, lang) + shareSpan(estimate, lang);

function peopleSpan({ interval }: Estimate, lang: Lang): string {
  if (interval === null) return "";
  const [low, high] = [formatRoundedPeople(interval.low, lang), formatRoundedPeople(interval.high, lang)];
  return say(lang, `（${low}～${high}人）`, ` (${low} to ${high})`);
}

const upperBound = (level: number, high: number, lang: Lang): string =>
  say(
    lang,
    `（${intervalName(lang, level)}の上限は${formatRoundedPeople(high, lang)}人）`,
    ` (${intervalName(lang, level)} up to ${formatRoundedPeople(high, lang)} people)`,
  );

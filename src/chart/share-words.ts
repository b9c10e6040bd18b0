/** What is written around charts of shares: the measure, the notes, the text alternative. */
import { inLanguage, type Lang } from "../codebook/label.js";
import type { Base, Estimate } from "../estimate/estimate.js";
import { formatNumber, formatPercent, formatShare, formatSpan, percentSign, symbols } from "../table/format.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { isClearlyAbove, isKnown } from "./finding.js";
import { printed, signs } from "./printed.js";
import { type CategoryShare, membersOf, questionOf } from "./shares-of.js";
import { declaredNote, notesAndSource } from "./source.js";
import { baseName, intervalNameOf, kindName, methodName, sampleSize, say, sentences, signNotes } from "./words.js";

/** What a chart of shares is of. */
export interface ShareTopic {
  readonly question: string;
  readonly target?: string;
}

/** Whom, what, how asked, n and unit: 社会参加…の方、不安や悩み（複数回答、回答者n＝40、％）。 */
export function measureOf(
  input: ChartInput,
  topic: ShareTopic,
  { shares, lang }: { shares: readonly CategoryShare[]; lang: Lang },
): string {
  const question = questionOf(input, topic.question);
  const { name } = membersOf(input, topic.target, lang);
  const isAskedOfAll = question.askedIf === undefined && topic.target === undefined;
  const whom = name ?? inLanguage(input.wave.population.label, lang);
  const inBrackets = [
    kindName(lang, question.kind),
    baseSize(shares, lang, isAskedOfAll ? "all" : undefined),
    percentSign(lang),
  ].filter((part) => part !== "");
  const wave = inLanguage(input.wave.label, lang);
  const label = inLanguage(question.label, lang);
  return say(
    lang,
    `${label}（${inBrackets.join("、")}）、${whom}、${wave}`,
    `${label} (${inBrackets.join(", ")}), ${whom}, ${wave}`,
  );
}

/** 回答者n＝40; a range where the bases of the shares differ. */
function baseSize(shares: readonly CategoryShare[], lang: Lang, named?: Base): string {
  const open = shares.filter(({ estimate }) => estimate.disclosure === "open").map(({ estimate }) => estimate);
  const [first] = open;
  if (first === undefined) return shares.length === 0 ? sampleSize(lang, "0") : sampleSize(lang, symbols.suppressed);
  const base = first.base === "asked" ? (named ?? first.base) : first.base;
  const sizes = open.map(({ n }) => n);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const n = low === high ? formatNumber(low) : formatSpan(formatNumber(low), formatNumber(high), lang);
  return say(lang, baseName(lang, base) + sampleSize(lang, n), `${sampleSize(lang, n)}${baseName(lang, base)}`);
}

/** What the line of a chart of shares is. */
export const lineIs = (shares: readonly CategoryShare[], lang: Lang): string =>
  say(lang, "線は", "Line: ") +
  intervalNameOf(
    lang,
    shares.map(({ estimate }) => estimate.interval),
  );

/** Signs, order, method and what is left out, then the source. */
export function shareNotes(
  input: ChartInput,
  options: ChartOptions,
  { shares, omitted, lang }: { shares: readonly CategoryShare[]; omitted: number; lang: Lang },
): string[] {
  const cells = shares.map(({ estimate }) => printed(estimate, formatPercent));
  const ranked = shares.filter(({ residual }) => !residual);
  return notesAndSource(
    [
      ...signNotes(lang, signs(cells)),
      omitted > 0 ? omittedNote(omitted, lang) : null,
      declaredNote(options, lang),
      orderIsUncertain(ranked) ? orderNote(shares, lang) : null,
      methodNote(
        shares.map(({ estimate }) => estimate),
        lang,
      ),
    ],
    { input, options, lang },
  );
}

const omittedNote = (omitted: number, lang: Lang): string =>
  say(lang, `ほか${omitted}項目は表に示す`, `${omitted} more are in the table`);

const orderNote = (shares: readonly CategoryShare[], lang: Lang): string => {
  const interval = intervalNameOf(
    lang,
    shares.map(({ estimate }) => estimate.interval),
  );
  return say(
    lang,
    `${interval}が重なる項目の順位は確かではない`,
    `The order of answers whose intervals overlap is not certain`,
  );
};

/** Whether two categories next to each other in size cannot be told apart. */
function orderIsUncertain(shares: readonly CategoryShare[]): boolean {
  const sorted = shares.filter(isKnown).sort((a, b) => b.estimate.value - a.estimate.value);
  return sorted.some(({ estimate }, i) => {
    const next = sorted[i + 1];
    return next !== undefined && !isClearlyAbove(estimate, next.estimate);
  });
}

/** 区間はウィルソン法; or why there is none. */
export function methodNote(estimates: readonly Estimate[], lang: Lang): string | null {
  const known = estimates.filter(({ disclosure, value }) => disclosure === "open" && value !== null);
  if (known.length === 0) return null;
  if (known.every(({ se }) => se === 0) && known.some(({ value }) => value !== 0 && value !== 1))
    return say(lang, "全数調査（標本誤差なし）", "Complete count: no sampling error");
  const methods = [
    ...new Set(known.flatMap(({ interval }) => (interval === null ? [] : [methodName(lang, interval.method)]))),
  ];
  if (methods.length === 0) return say(lang, "区間は計算できない", "No interval can be computed");
  return say(lang, `区間は${methods.join("、")}`, `${methods.join(", ")} intervals`);
}

/** The finding, the shares with their intervals, n, and the warning. */
export function shareAlt(title: string, shares: readonly CategoryShare[], lang: Lang): string {
  const said = shares.slice(0, 8).map(({ name, estimate }, i) => {
    const { value, interval, disclosure } = estimate;
    if (disclosure === "suppressed") return `${name}${say(lang, "は秘匿", " withheld")}`;
    const span =
      i > 0 || value === null || interval === null
        ? ""
        : formatSpan(formatPercent(interval.low), formatShare(interval.high, lang), lang);
    const name95 = intervalNameOf(lang, [interval]);
    return `${name}${say(lang, "", " ")}${formatShare(value, lang)}${span === "" ? "" : say(lang, `（${name95}${span}）`, ` (${name95} ${span})`)}`;
  });
  const more = shares.length > said.length ? say(lang, "など", " and others") : "";
  const cells = signs(shares.map(({ estimate }) => printed(estimate, formatPercent)));
  return sentences(lang, [
    title,
    said.length === 0 ? null : said.join(say(lang, "、", ", ")) + more,
    baseSize(shares, lang),
    ...signNotes(lang, { ...cells, hidden: false, unknown: false }),
  ]);
}

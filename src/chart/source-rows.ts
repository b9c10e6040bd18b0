import type { AgeClass } from "../codebook/age-class.js";
import { dateText } from "../codebook/era.js";
import { inLanguage, type Lang } from "../codebook/label.js";
import type { Interval } from "../estimate/estimate.js";
import type { SourceCount } from "../prevalence/source-count.js";
import {
  formatAboutPeople,
  formatNumber,
  formatPeople,
  formatRange,
  formatRoundedPeople,
  symbols,
} from "../table/format.js";
import { intervalNameOf, say } from "./words.js";

/** What one source says, in words and numbers. */
export interface SourceRow {
  readonly count: SourceCount;
  readonly source: string;
  readonly ages: string;
  readonly definition: string;
  /** Known persons as they are, estimates rounded: 1,270人, 約7,700人. */
  readonly text: string;
  /** ＊ after an estimate that is to be used with care. */
  readonly star: "" | "＊";
  readonly interval: string;
}

/** Reasons of an estimate that make it imprecise. */
const imprecise = new Set([
  "few-rows",
  "few-effective-rows",
  "wide-interval",
  "relatively-wide-interval",
  "large-variation",
  "few-degrees-of-freedom",
]);

/** In the order given; never added up. */
export const sourceRows = (counts: readonly SourceCount[], lang: Lang): SourceRow[] =>
  counts.map((count) => ({
    count,
    source: inLanguage(count.source, lang),
    ages: agesText(count.ages, lang),
    definition: inLanguage(count.definition, lang),
    text: peopleText(count, lang),
    star: count.value !== null && count.reasons.some((code) => imprecise.has(code)) ? "＊" : "",
    interval: intervalText(count, lang),
  }));

function peopleText({ kind, value, interval }: SourceCount, lang: Lang): string {
  if (value === null) return symbols.unknown;
  if (kind === "known") return formatPeople(value, lang);
  return formatAboutPeople(value, lang, widthOf(interval));
}

/** 12,900–19,400, in digits since it stands in a column; for persons counted that it is no estimate. */
function intervalText({ kind, value, interval }: SourceCount, lang: Lang): string {
  if (kind === "known" && interval === null) return say(lang, "推計ではない", "not an estimate");
  if (interval === null || value === null) return symbols.unknown;
  const end = (people: number) => formatRoundedPeople(people, "en", widthOf(interval));
  return formatRange(end(interval.low), end(interval.high));
}

const widthOf = (interval: Interval | null): number =>
  interval === null ? Number.POSITIVE_INFINITY : interval.high - interval.low;

/** 34～49歳, 65歳以上; 全年齢 where no age was asked. */
export function agesText(ages: AgeClass | null, lang: Lang): string {
  if (ages === null) return say(lang, "全年齢", "all ages");
  const { from, to } = ages;
  if (to === null) return say(lang, `${from}歳以上`, `${from} or older`);
  return from === to ? say(lang, `${from}歳`, `${from}`) : say(lang, `${from}～${to}歳`, `${from}–${to}`);
}

export const sourceInterval = (rows: readonly SourceRow[], lang: Lang): string =>
  intervalNameOf(
    lang,
    rows.map(({ count }): Interval | null => count.interval),
  );

/** The data of the chart as a table, with full definitions and dates. */
export function sourceTable(rows: readonly SourceRow[], lang: Lang): string[][] {
  const interval = sourceInterval(rows, lang);
  const heads =
    lang === "ja"
      ? ["資料", "時点", "年齢", "数えているもの", "人数", interval, "仮定による幅"]
      : ["Source", "As of", "Ages", "Who is counted", "People", interval, "Range by assumption"];
  return [
    heads,
    ...rows.map((row) => [
      row.source,
      dateText(row.count.asOf, lang),
      row.ages,
      row.definition,
      row.text + row.star,
      row.interval,
      boundsText(row.count, lang),
    ]),
  ];
}

/** 1,270～2,100人; empty without bounds. */
export function boundsText({ bounds }: SourceCount, lang: Lang): string {
  if (bounds === undefined) return "";
  const [low, high] = [formatNumber(bounds.low), formatNumber(bounds.high)];
  return say(lang, `${low}～${high}人`, `${low} to ${high}`);
}

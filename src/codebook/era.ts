/**
 * Dates for people to read: 令和2年10月 and October 2020. The Japanese calendar is that of Unicode (CLDR),
 * read in UTC, so that the text does not depend on where it is written.
 */

import { SurveyError } from "../errors.js";
import { daysIn, type IsoDate, parseIsoDate } from "./iso-date.js";
import type { Lang } from "./label.js";

/** A date as long as it is known: 令和2年, 令和2年10月, 令和2年10月1日. */
export function dateText(iso: string, lang: Lang): string {
  return partsOfDate(read(iso), lang)
    .map(({ value }) => value)
    .join("");
}

/** A period, saying what both ends share once: 令和2年10月～11月, October–November 2020. */
export function periodText({ from, to }: { readonly from: string; readonly to: string }, lang: Lang): string {
  const [start, end] = [dateText(from, lang), dateText(to, lang)];
  if (start === end) return start;
  const mark = lang === "ja" ? "～" : "–";
  if (from.length !== to.length) return start + mark + end;
  return lang === "ja" ? start + mark + afterShared(read(from), read(to)) : englishPeriod(read(from), read(to));
}

/** The fiscal year (April to March) that a date falls in; a bare year is its own. */
export function fiscalYearOf(iso: string): number {
  const { year, month } = read(iso);
  return month !== undefined && month < 4 ? year - 1 : year;
}

/** A fiscal year: 令和2年度, FY2020. A year in which the era changed is named by the era that July saw. */
export const fiscalYearText = (year: number, lang: Lang): string =>
  lang === "ja" ? `${dateText(String(year), "ja")}度` : `FY${year}`;

function read(iso: string): IsoDate {
  const date = parseIsoDate(iso);
  if (date) return date;
  throw new SurveyError("invalid-option", {
    ja: `日付ではありません: ${iso}（YYYY、YYYY-MM、YYYY-MM-DD のいずれか）`,
    en: `invalid date: ${iso} (expected YYYY, YYYY-MM or YYYY-MM-DD)`,
  });
}

const locales: Readonly<Record<Lang, string>> = { ja: "ja-JP-u-ca-japanese", en: "en-US-u-ca-gregory" };

/** Made once for each language and length: making one takes longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor({ month, day }: IsoDate, lang: Lang): Intl.DateTimeFormat {
  const key = [lang, month !== undefined, day !== undefined].join();
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locales[lang], {
    timeZone: "UTC",
    ...(lang === "ja" && { era: "long" }),
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  });
  formats.set(key, format);
  return format;
}

/** Where only the year is known its July stands for it; where only the month is, its last day. */
const dayIn = ({ year, month = 7, day = daysIn(year, month) }: IsoDate) => new Date(Date.UTC(year, month - 1, day));

const partsOfDate = (date: IsoDate, lang: Lang) => formatFor(date, lang).formatToParts(dayIn(date));

/** The end of a period without the era and year, or era, year and month, that its start has said. */
function afterShared(from: IsoDate, to: IsoDate): string {
  const [start, end] = [partsOfDate(from, "ja"), partsOfDate(to, "ja")];
  const shared = end.findIndex(({ value }, i) => value !== start[i]?.value);
  const unit = end.findLastIndex(({ type }, i) => i < shared && type === "literal");
  return end
    .slice(unit + 1)
    .map(({ value }) => value)
    .join("");
}

/** CLDR sets thin spaces about the dash, and not in every version: none are kept. */
const englishPeriod = (from: IsoDate, to: IsoDate): string =>
  formatFor(to, "en")
    .formatRange(dayIn(from), dayIn(to))
    .replaceAll(/\s*–\s*/gu, "–");

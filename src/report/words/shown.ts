/** How an estimate is put into words: hidden where disclosure says so, marked where reliability does. */
import type { Lang } from "../../codebook/label.js";
import type { Estimate, Interval } from "../../estimate/estimate.js";
import { formatNumber, formatPercent, formatRange, formatSpan, percentSign, symbols } from "../../table/format.js";

/** ＊ where a value is to be used with care. */
export const careMark = ({ reliability, disclosure, value }: Estimate): string =>
  reliability === "ok" || disclosure === "suppressed" || value === null ? "" : "＊";

/** Whether there is a number that may be shown. */
export const isShown = ({ value, disclosure }: Estimate): boolean => value !== null && disclosure === "open";

const shownValue = (estimate: Estimate, format: (value: number) => string): string => {
  if (estimate.disclosure === "suppressed") return symbols.suppressed;
  return estimate.value === null ? symbols.unknown : format(estimate.value);
};

/** Whole people without a unit: `8,438`, `x`, `…`. */
export const peopleCell = (estimate: Estimate): string => shownValue(estimate, formatNumber);

/** Per cent without its sign: `2.3`. */
export const percentCell = (estimate: Estimate): string => shownValue(estimate, formatPercent);

/** The unweighted count of the category. */
export const countCell = (estimate: Estimate): string =>
  estimate.disclosure === "suppressed" ? symbols.suppressed : formatNumber(estimate.count ?? null);

const ends = (estimate: Estimate): readonly [string, string] | null => {
  if (estimate.interval === null || !isShown(estimate)) return null;
  const { low, high } = estimate.interval;
  return estimate.statistic === "headcount"
    ? [formatNumber(low), formatNumber(high)]
    : [formatPercent(low), formatPercent(high)];
};

/** The interval as in a column: `5,973–10,903`. */
export function rangeCell(estimate: Estimate): string {
  const range = ends(estimate);
  if (range !== null) return formatRange(...range);
  return estimate.disclosure === "suppressed" ? symbols.suppressed : symbols.unknown;
}

/** The interval as in a sentence, with its unit: `5,973～10,903人`; null if there is none to show. */
export function spanText(estimate: Estimate, lang: Lang): string | null {
  const range = ends(estimate);
  if (range === null) return null;
  const unit = estimate.statistic === "headcount" ? (lang === "ja" ? "人" : "") : percentSign(lang);
  return formatSpan(...range, lang) + unit;
}

/** 0.95 → `95％`. */
export const levelText = ({ level }: Interval, lang: Lang): string =>
  formatPercent(level, Number.isInteger(Math.round(level * 1000) / 10) ? 0 : 1) + percentSign(lang);

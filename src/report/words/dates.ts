/** Dates as official documents print them, with the western year beside the era. */
import { dateText, periodText } from "../../codebook/era.js";
import type { Lang } from "../../codebook/label.js";

/** `令和2年11月1日（2020年）`, `November 1, 2020`. */
export const dateWithYear = (iso: string, lang: Lang): string => dateText(iso, lang) + western([iso], lang);

/** `令和2年11月1日～12月10日（2020年）`, `November 1–December 10, 2020`. */
export const periodWithYears = (period: { readonly from: string; readonly to: string }, lang: Lang): string =>
  periodText(period, lang) + western([period.from, period.to], lang);

function western(dates: readonly string[], lang: Lang): string {
  if (lang === "en") return "";
  const years = new Set(dates.map((date) => date.slice(0, 4)));
  return `（${[...years].join("～")}年）`;
}

/** Numbers as Japanese official documents print them, and in English; rounded half up, once, at the end. */
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import { roundedDigits } from "../math/rounding.js";

/** What stands in place of a number: 不詳 unknown, 秘匿 suppressed, 皆無 none. */
export const symbols = { unknown: "…", suppressed: "x", none: "－" } as const;

/** 8445 → `8,445`; `digits` decimals, none by default. */
export function formatNumber(value: number | null, digits = 0): string {
  if (value === null || !Number.isFinite(value)) return symbols.unknown;
  const [whole = "", decimals] = roundedDigits(value, digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (decimals === undefined ? grouped : `${grouped}.${decimals}`).replace("-", "−");
}

/** Decimals that show three figures of the standard error. */
export const decimalsFor = (se: number | null): number =>
  se === null || se <= 0 ? 2 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(se))));

/** A share of 1 as a number of per cent without its sign: 0.022 → `2.2`. */
export const formatPercent = (share: number | null, digits = 1): string =>
  formatNumber(share === null ? null : share * 100, digits);

/** A share of 1 with its sign: `2.2％`, `2.2%`. */
export const formatShare = (share: number | null, lang: Lang, digits = 1): string =>
  share === null ? symbols.unknown : formatPercent(share, digits) + percentSign(lang);

export const percentSign = (lang: Lang): string => (lang === "ja" ? "％" : "%");

/** Whole people: `8,445人`, `8,445`. */
export const formatPeople = (people: number | null, lang: Lang): string =>
  people === null ? symbols.unknown : `${formatNumber(people)}${lang === "ja" ? "人" : ""}`;

/** A count with what it is counted in, people where nothing is said: `1,923人`, `72機関`, `72 agencies`, `1,923`. */
export function formatCounted(count: number, unit: Label | undefined, lang: Lang): string {
  if (unit === undefined) return formatPeople(count, lang);
  return formatNumber(count) + (lang === "ja" ? unit.ja : ` ${inLanguage(unit, lang)}`);
}

/**
 * People as said in a sentence, to the hundred (to three figures from 100,000): `約1万8,200人`, `about 18,200`; finer where
 * that is more than a tenth of an interval `width`, which would hide it: `約1,375人`.
 */
export function formatAboutPeople(people: number, lang: Lang, width?: number): string {
  const rounded = aboutPeople(people, width);
  return lang === "ja" ? `約${inMan(rounded)}人` : `about ${formatNumber(rounded)}`;
}

/** People rounded as in a sentence and written in 万 from 10,000, without 約 and 人: `1万8,200`. */
export const formatRoundedPeople = (people: number, lang: Lang, width?: number): string =>
  lang === "ja" ? inMan(aboutPeople(people, width)) : formatNumber(aboutPeople(people, width));

function aboutPeople(people: number, width = Number.POSITIVE_INFINITY): number {
  const size = Math.abs(people);
  const usual = size >= 1000 ? Math.max(2, Math.floor(Math.log10(size)) - 2) : size >= 100 ? 1 : 0;
  const finest = width > 10 ? Math.floor(Math.log10(width / 10)) : 0;
  return Number(roundedDigits(people, -Math.min(usual, finest)));
}

function inMan(people: number): string {
  if (people < 0) return `−${inMan(-people)}`;
  const [man, rest] = [Math.floor(people / 10_000), people % 10_000];
  if (man === 0) return formatNumber(people);
  return `${formatNumber(man)}万${rest === 0 ? "" : formatNumber(rest)}`;
}

/** Both ends as in a column, one sign in the head: `59.8–85.8`, `5,973–10,903`. */
export const formatRange = (low: string, high: string): string => `${low}–${high}`;

/** Both ends as in a sentence: `59.8～85.8％`, `59.8–85.8%`. */
export const formatSpan = (low: string, high: string, lang: Lang): string =>
  lang === "ja" ? `${low}～${high}` : `${low}–${high}`;

/** How a placeholder asks for a value to be written: 18,218人, 約1.8万人, 4.9％, 14,652～21,783人, 令和2年10月. */
import { dateText } from "../../codebook/era.js";
import type { Lang } from "../../codebook/label.js";
import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";
import { roundedDigits } from "../../math/rounding.js";
import { formatNumber, formatPercent, formatSpan, percentSign, symbols } from "../../table/format.js";
import type { PlacedValue } from "./placed-value.js";

/** Writes one number; shares arrive as fractions of 1. */
type Write = (value: number, lang: Lang, digits: number | undefined) => string;

const inTens =
  (digits: number): Write =>
  (value, lang) => {
    const rounded = formatNumber(Number(roundedDigits(value, -digits)));
    return lang === "ja" ? `約${rounded}人` : `about ${rounded}`;
  };

const myriads: Write = (value, lang, digits = 1) =>
  lang === "ja"
    ? `${formatNumber(value / 10_000, digits)}万人`
    : formatNumber(Number(roundedDigits(value, digits - 4)));

const people: Write = (value, lang, digits = 0) => formatNumber(value, digits) + (lang === "ja" ? "人" : "");

/** The words of a format, in either language; a number after it is the decimals. */
const formats: Readonly<Record<string, Write>> = {
  人: people,
  people,
  約十人: inTens(1),
  約百人: inTens(2),
  約千人: inTens(3),
  約万人: inTens(4),
  "about-10": inTens(1),
  "about-100": inTens(2),
  "about-1000": inTens(3),
  万人: myriads,
  "10k": myriads,
  "％": (value, lang, digits) => formatPercent(value, digits) + percentSign(lang),
  percent: (value, lang, digits) => formatPercent(value, digits) + percentSign(lang),
  "percent-number": (value, _lang, digits) => formatPercent(value, digits),
  数: (value, _lang, digits) => formatNumber(value, digits),
  number: (value, _lang, digits) => formatNumber(value, digits),
};

const defaults: Readonly<Record<PlacedValue["unit"], Write>> = {
  people,
  share: (value, lang, digits) => formatPercent(value, digits) + percentSign(lang),
  count: people,
  number: (value, _lang, digits = 1) => formatNumber(value, digits),
  date: () => "",
};

/** What stands after the name in a placeholder, one step each: `約百人`, `percent 1`, `interval`, `△`. */
export interface FormatStep {
  readonly word: string;
  readonly digits?: number;
}

const spans = new Set(["interval", "区間"]);
const triangles = new Set(["△", "triangle"]);
const abouts = new Set(["約", "about"]);
/** Without the ＊ of a value that is to be used with care. */
const unmarked = new Set(["印なし", "unmarked"]);
const dates: Readonly<Record<string, (iso: string, lang: Lang) => string>> = {
  和暦: (iso) => dateText(iso, "ja"),
  era: (iso) => dateText(iso, "ja"),
  西暦: (iso) => western(iso),
  western: (iso) => western(iso),
};

const western = (iso: string): string => {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
};

/** The words a placeholder may use. */
export const formatWords: readonly string[] = [
  ...Object.keys(formats),
  ...Object.keys(dates),
  ...spans,
  ...triangles,
  ...abouts,
  ...unmarked,
];

/** Writes the value as asked for; a hidden one is its mark, whatever is asked. */
export function formatValue(placed: PlacedValue, steps: readonly FormatStep[], lang: Lang): string {
  for (const { word } of steps) if (!formatWords.includes(word)) throw unknownFormat(word);
  if (placed.state === "suppressed") return symbols.suppressed;
  if (placed.date !== undefined) return dateOf(placed.date, steps, lang);
  if (placed.state === "unknown" || placed.value === null) return symbols.unknown;
  const { write, digits } = writerOf(placed, steps);
  const has = (words: ReadonlySet<string>) => steps.some(({ word }) => words.has(word));
  const text = has(spans) ? spanOf(placed, write, { lang, digits }) : write(placed.value, lang, digits);
  const about = has(abouts) && !text.startsWith("約") ? `${lang === "ja" ? "約" : "about "}${text}` : text;
  const marked = placed.care && !has(unmarked) ? `${about}＊` : about;
  return has(triangles) ? marked.replaceAll("−", "△") : marked;
}

function writerOf({ unit }: PlacedValue, steps: readonly FormatStep[]): { write: Write; digits: number | undefined } {
  const step = steps.find(({ word }) => word in formats);
  return { write: (step && formats[step.word]) ?? defaults[unit], digits: (step ?? steps[0])?.digits };
}

/** Both ends in the same form; what follows a number is said once. */
function spanOf(
  { interval }: PlacedValue,
  write: Write,
  { lang, digits }: { readonly lang: Lang; readonly digits: number | undefined },
): string {
  if (interval === null) return symbols.unknown;
  const [low, high] = [write(interval.low, lang, digits), write(interval.high, lang, digits)];
  return formatSpan(
    low.replace(/(?:万?人|[％%])$/, (unit) => (unit.startsWith("万") ? "万" : "")),
    high,
    lang,
  );
}

function dateOf(iso: string, steps: readonly FormatStep[], lang: Lang): string {
  const step = steps.find(({ word }) => word in dates);
  return step ? (dates[step.word]?.(iso, lang) ?? "") : dateText(iso, lang);
}

const unknownFormat = (word: string): SurveyError =>
  new SurveyError(
    "unknown-name",
    { ja: `書式がありません：${word}`, en: `no such format: ${word}` },
    { hint: didYouMean(word, formatWords) },
  );

/** Every fixed phrase of the charts, in both languages, so that they can be read through as prose. */

import type { Lang } from "../codebook/label.js";
import type { Base, Interval } from "../estimate/estimate.js";
import { formatNumber, percentSign } from "../table/format.js";

const methods: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  wald: ["ワルド法", "Wald"],
  logit: ["ロジット法", "logit"],
  wilson: ["ウィルソン法", "Wilson"],
  "korn-graubard": ["コーン・グラウバード法", "Korn–Graubard"],
  beta: ["ベータ法", "beta"],
  likelihood: ["尤度比法", "likelihood ratio"],
  arcsine: ["逆正弦法", "arcsine"],
  "agresti-coull": ["アグレスティ・クール法", "Agresti–Coull"],
  jeffreys: ["ジェフリーズ法", "Jeffreys"],
  hypergeometric: ["超幾何分布による正確法", "exact hypergeometric"],
};

const bases: Readonly<Record<Base, readonly [ja: string, en: string]>> = {
  all: ["全員", ""],
  asked: ["該当者", " asked"],
  answered: ["回答者", " who answered"],
  mentions: ["延べ回答数", " mentions"],
};

const kinds: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  single: ["単一回答", "one answer"],
  scale: ["単一回答", "one answer"],
  multiple: ["複数回答", "several answers"],
  number: ["数値回答", "a number"],
};

/** The one of a pair in the language asked for. */
export const say = (lang: Lang, ja: string, en: string): string => (lang === "ja" ? ja : en);
const pick = (lang: Lang, pair: readonly [string, string] | undefined, other: string): string =>
  pair === undefined ? other : say(lang, ...pair);

export const methodName = (lang: Lang, method: string): string => pick(lang, methods[method], method);
/** The base before n in Japanese (回答者n＝40), after it in English (n = 40 who answered). */
export const baseName = (lang: Lang, base: Base): string => pick(lang, bases[base], base);
export const kindName = (lang: Lang, kind: string): string => pick(lang, kinds[kind], "");

/** Sentences one after another: Japanese ones end in 。 and touch, English ones end in a full stop and a space. */
export const sentences = (lang: Lang, parts: readonly (string | null)[]): string => {
  const said = parts.filter((part): part is string => part !== null && part !== "");
  return said.map((part) => (/[。.]$/u.test(part) ? part : `${part}${say(lang, "。", ".")}`)).join(say(lang, "", " "));
};

/** What stands in place of a suppressed value where there is room for a word. */
export const withheldWord = (lang: Lang): string => say(lang, "秘匿", "withheld");

/** 「A」, “A”. */
export const quote = (lang: Lang, text: string): string => say(lang, `「${text}」`, `“${text}”`);

/** n＝1,923, n = 1,923. */
export const sampleSize = (lang: Lang, n: string): string => say(lang, `n＝${n}`, `n = ${n}`);

/** 95％信頼区間, 95% interval. */
export function intervalName(lang: Lang, level: number): string {
  const percent = `${formatNumber(level * 100, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1)}${percentSign(lang)}`;
  return say(lang, `${percent}信頼区間`, `${percent} interval`);
}

/** The interval's name from the first estimate that has one; 95 % if none has. */
export const intervalNameOf = (lang: Lang, intervals: readonly (Interval | null)[]): string =>
  intervalName(lang, intervals.find((interval) => interval !== null)?.level ?? 0.95);

/** What ＊, x and … mean, as far as they occur. */
export const signNotes = (
  lang: Lang,
  occur: { star: boolean; hidden: boolean; unknown: boolean },
): (string | null)[] => [
  occur.star
    ? say(
        lang,
        "＊は回答が少ないなど精度が低く、利用に注意が要る値",
        "＊ marks an imprecise value, to be used with care",
      )
    : null,
  occur.hidden ? say(lang, "xは秘匿", "x is withheld to protect respondents") : null,
  occur.unknown ? say(lang, "…は計算できない値", "… marks a value that cannot be computed") : null,
];

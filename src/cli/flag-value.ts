/** Values of flags: read, or refused with what was expected. */

import { didYouMean } from "../codebook/nearest-name.js";
import { type Message, SurveyError } from "../errors.js";
import type { DegreesOfFreedom } from "../estimate/request.js";

export function invalidFlag(flag: string, got: string, expected: Message): SurveyError {
  return new SurveyError("invalid-option", {
    ja: `${flag} の値が正しくありません：${got}（${expected.ja}）`,
    en: `invalid ${flag}: ${got} (expected ${expected.en})`,
  });
}

/** A repeatable flag: values in the order given. */
export const appended = (value: string, previous: readonly string[]): string[] => [...previous, value];

/** `a,b` and repeated flags alike. */
export const columns = (value: string, previous: readonly string[]): string[] => [
  ...previous,
  ...value.split(",").map((name) => name.trim()),
];

/** One of several words; a wrong one is answered with the nearest. */
export const choice =
  <Word extends string>(flag: string, words: readonly Word[]) =>
  (value: string): Word => {
    const word = words.find((known) => known === value);
    if (word !== undefined) return word;
    throw new SurveyError(
      "invalid-option",
      {
        ja: `${flag} の値が正しくありません：${value}（${words.join("、")} のどれか）`,
        en: `invalid ${flag}: ${value} (expected ${words.join(", ")})`,
      },
      { hint: didYouMean(value, words) },
    );
  };

/** A confidence level, strictly between 0 and 1. */
export function level(value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && number > 0 && number < 1) return number;
  throw invalidFlag("--level", value, {
    ja: "0 より大きく 1 より小さい数、たとえば 0.95",
    en: "between 0 and 1, such as 0.95",
  });
}

/** `domain`, `design`, `inf` or a number above zero. */
export function degreesOfFreedom(value: string): DegreesOfFreedom {
  if (value === "domain" || value === "design" || value === "inf") return value;
  const number = Number(value);
  if (value.trim() !== "" && number > 0 && Number.isFinite(number)) return number;
  throw invalidFlag("--df", value, {
    ja: "domain、design、inf か正の数",
    en: "domain, design, inf or a number above 0",
  });
}

/** A number that is at least this. */
export const numberFrom =
  (flag: string, least: number) =>
  (value: string): number => {
    const number = Number(value);
    if (value.trim() !== "" && number >= least && Number.isFinite(number)) return number;
    throw invalidFlag(flag, value, { ja: `${least} 以上の数`, en: `${least} or above` });
  };

/** A whole number, not below 0. */
export const wholeNumber =
  (flag: string) =>
  (value: string): number => {
    if (/^\d+$/.test(value.trim())) return Number(value);
    throw invalidFlag(flag, value, { ja: "0 以上の整数", en: "a whole number from 0" });
  };

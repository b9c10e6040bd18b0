import type { Message } from "../errors.js";

/** Why a test has no result, or what it left out. */
export const testReasons = {
  "no-answers": { ja: "両方の設問に回答した人がいません", en: "nobody answered both questions" },
  "one-category": {
    ja: "回答のある区分が1つだけのため検定できません",
    en: "only one category has answers, so there is nothing to compare",
  },
  "empty-category": {
    ja: "回答のない区分を除いて検定しました",
    en: "categories that nobody is in were left out of the test",
  },
  "no-degrees-of-freedom": {
    ja: "自由度が0以下のため検定できません",
    en: "no degrees of freedom are left for a test",
  },
  "no-variance": { ja: "標本誤差がないため検定できません", en: "there is no sampling error to test against" },
  "singular-covariance": {
    ja: "抽出単位に比べて区分が多すぎるか、空のセルが多すぎるため検定できません",
    en: "too many categories for so few psus, or too many empty cells",
  },
  "too-many-categories": {
    ja: "区分の組合せが多すぎるため検定しません",
    en: "too many combinations of categories to be tested",
  },
  "not-estimable": { ja: "比べる値の一部を推定できません", en: "a value to be compared cannot be estimated" },
  "small-base": { ja: "母数が少ないため検定から除きました", en: "the base is too small to be tested" },
  "share-at-bound": { ja: "0%または100%のため検定から除きました", en: "a share of 0 or 100 % is not tested" },
} as const satisfies Record<string, Message>;

export type TestReasonCode = keyof typeof testReasons;

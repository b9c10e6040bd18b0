import type { Message } from "../errors.js";

/** Why an estimate, its se or its interval is null, by the code that stands in the record. */
export const reasons = {
  "empty-domain": { ja: "該当する回答者がいません", en: "nobody is in the domain" },
  "no-answers": { ja: "この設問への有効な回答がありません", en: "nobody in the base answered" },
  "zero-denominator": { ja: "分母の合計が0です", en: "the denominator adds up to zero" },
  "replicate-undefined": {
    ja: "値の定まらない反復があるため標準誤差を計算できません",
    en: "a replicate has no value, so there is no standard error",
  },
  "no-degrees-of-freedom": {
    ja: "自由度が0以下のため信頼区間を計算できません",
    en: "no degrees of freedom are left for an interval",
  },
  "no-interval-at-bound": {
    ja: "0%・100%ではこの方法の信頼区間を計算できません",
    en: "this method has no interval at 0 or 100 %",
  },
  "beyond-the-answers": {
    ja: "信頼区間の端が回答の範囲を超えます",
    en: "the interval reaches beyond the lowest or the highest answer",
  },
  "no-interval": { ja: "信頼区間を計算できません", en: "the interval is not defined" },
} as const satisfies Record<string, Message>;

export type ReasonCode = keyof typeof reasons;

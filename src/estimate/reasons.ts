import type { Message } from "../errors.js";

/** Why an estimate, its se or its interval is null, by the code that stands in the record. */
export const reasons = {
  "empty-domain": { ja: "該当する回答者がいません", en: "nobody is in the domain" },
  "no-answers": { ja: "この設問への有効な回答がありません", en: "nobody in the base answered" },
  "one-answer": { ja: "回答が1件しかありません", en: "there is only one answer" },
  "zero-denominator": { ja: "分母の合計が0です", en: "the denominator adds up to zero" },
  "replicate-undefined": {
    ja: "値の定まらない反復があるため標準誤差を計算できません",
    en: "a replicate has no value, so there is no standard error",
  },
  "lonely-psus-only": {
    ja: "抽出単位が1つだけの層しかなく、平均すべき他の層がないため標準誤差を計算できません",
    en: "only strata with a single psu, and none to average over, so there is no standard error",
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
  "few-rows": { ja: "回答数が少ないため利用に注意が必要です", en: "few responses: use with caution" },
  "few-effective-rows": {
    ja: "実質的な標本の大きさが小さいため利用に注意が必要です",
    en: "the effective sample is small: use with caution",
  },
  "wide-interval": { ja: "信頼区間が広いため利用に注意が必要です", en: "the interval is wide: use with caution" },
  "relatively-wide-interval": {
    ja: "割合に比べて信頼区間が広いため利用に注意が必要です",
    en: "the interval is wide for so small a share: use with caution",
  },
  "few-degrees-of-freedom": {
    ja: "自由度が小さいため確認が必要です",
    en: "few degrees of freedom: have it reviewed",
  },
  "nobody-or-everybody": {
    ja: "0%または100%のため確認が必要です",
    en: "nobody or everybody: have it reviewed",
  },
  "large-variation": {
    ja: "変動係数が大きいため利用に注意が必要です",
    en: "the coefficient of variation is large: use with caution",
  },
  "outside-its-range": {
    ja: "この統計が定義されない回答があります",
    en: "an answer is outside what the statistic is defined for",
  },
  "wording-changed": {
    ja: "設問の文が前の回と違います",
    en: "the question was worded differently in the earlier wave",
  },
  "universe-changed": { ja: "尋ねた人の範囲が前の回と違います", en: "others were asked in the earlier wave" },
  "categories-changed": { ja: "選択肢が前の回と違います", en: "other categories were offered in the earlier wave" },
  "broken-series": {
    ja: "前の回とは比べられない系列です（承知のうえで比べています）",
    en: "the series is broken: compared all the same, as was asked for",
  },
  suppressed: { ja: "個人が特定されるおそれがあるため秘匿しています", en: "held back to protect individuals" },
  rounded: { ja: "個人を守るため回答数を丸めています", en: "counts are rounded to protect individuals" },
  "no-interval": { ja: "信頼区間を計算できません", en: "the interval is not defined" },
} as const satisfies Record<string, Message>;

export type ReasonCode = keyof typeof reasons;

import type { Message } from "../../errors.js";

/** Why a model or a part of it is null, by the code that stands in the record. */
export const regressionReasons = {
  "empty-domain": { ja: "該当する回答者がいません", en: "nobody is in the domain" },
  "no-answers": {
    ja: "目的変数とすべての項に回答した人がいません",
    en: "nobody answered the outcome and every term",
  },
  separation: {
    ja: "項によって結果が完全に決まる回答者がいるため、係数が無限大になります",
    en: "the terms decide the outcome of some rows wholly, so that a coefficient is infinite",
  },
  "not-converged": { ja: "係数の計算が収束しませんでした", en: "the coefficients did not converge" },
  "replicate-undefined": {
    ja: "値のない反復ウェイトがあるため標準誤差を計算できません",
    en: "a replicate has no value, so there is no standard error",
  },
  "no-degrees-of-freedom": {
    ja: "自由度が0以下のため検定と信頼区間を計算できません",
    en: "no degrees of freedom are left for a test or an interval",
  },
  "singular-covariance": {
    ja: "係数の共分散が足りないため、この項は検定できません",
    en: "the coefficients of the term have too few psus to covary freely, so it cannot be tested",
  },
  "no-variance": { ja: "分散が0のため検定できません", en: "there is no variance to test against" },
} as const satisfies Record<string, Message>;

export type RegressionReason = keyof typeof regressionReasons;

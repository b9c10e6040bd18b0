import type { Quantity } from "./quantity.js";
import { quotient } from "./quotient.js";

/**
 * The mean of a number over those who answered: Σ w y / Σ w (the Hájek estimator).
 * Särndal, Swensson & Wretman (1992), §5.7.
 */
export const mean: Quantity = {
  label: { ja: "平均", en: "mean" },
  bounded: false,
  base: () => "answered",
  plans: ({ question }) => [
    {
      measure: { kind: "numbers", questions: [question] },
      parts: () => [{ statistic: quotient, columns: [0, 1] }],
    },
  ],
};

import { SurveyError } from "../errors.js";
import type { Quantity } from "./quantity.js";
import { quotient } from "./quotient.js";

/**
 * The ratio of two totals over those who answered both: Σ w y / Σ w x.
 * Särndal, Swensson & Wretman (1992), §5.6.
 */
export const ratio: Quantity = {
  label: { ja: "比", en: "ratio" },
  bounded: false,
  base: () => "answered",
  plans({ question, denominator }) {
    if (denominator === undefined) {
      throw new SurveyError("invalid-option", {
        ja: `比率の分母がありません: ${question}`,
        en: `ratio without a denominator: ${question}`,
      });
    }
    return [
      {
        measure: { kind: "numbers", questions: [denominator, question] },
        parts: () => [{ statistic: quotient, columns: [1, 2] }],
      },
    ];
  },
};

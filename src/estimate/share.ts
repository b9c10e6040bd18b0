import { questionColumn, questionOptions } from "../totals/question-column.js";
import { categoryMeasures, rowBase } from "./category-measures.js";
import type { Plan, Quantity } from "./quantity.js";
import { quotient } from "./quotient.js";

/**
 * The share of each category: Σ w 1(c) / Σ w over the base (Hájek, never over the population count). Options of a
 * multiple question have a share each, per respondent, or per mention: Σ w 1(c) / Σ w (options chosen).
 * Särndal, Swensson & Wretman (1992), §5.7; Korn & Graubard (1999), §2.3.
 */
export const share: Quantity = {
  label: { ja: "割合（％）", en: "share (%)" },
  bounded: true,
  base: (request, options) => (request.base === "mentions" ? "mentions" : rowBase(request, options)),
  plans(request, responses, options) {
    if (request.base === "mentions") {
      return [mentionShares(request.question, questionOptions(responses, request.question).categories)];
    }
    return categoryMeasures(questionColumn(responses, request.question), request, options).map((measure) => ({
      measure,
      parts: ({ categories }) =>
        categories.map(({ name }, j) => ({ statistic: quotient, columns: [0, j + 1], category: name, count: j + 1 })),
    }));
  },
};

const mentionShares = (question: string, options: readonly { readonly name: string }[]): Plan => ({
  measure: { kind: "mentions", question },
  parts: () =>
    options.map(({ name }, j) => ({ statistic: quotient, columns: [1, j + 2], category: name, count: j + 2, size: 1 })),
});

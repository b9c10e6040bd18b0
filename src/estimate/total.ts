import { questionColumn } from "../totals/question-column.js";
import type { Statistic } from "../variance/statistic.js";
import { categoryMeasures, rowBase } from "./category-measures.js";
import type { Quantity } from "./quantity.js";

/** A weighted total: T = Σ w y, gradient 1. */
const weightedTotal: Statistic = { value: (totals) => totals[0]!, gradient: () => [1] };

/**
 * The total of a number in the population, or how many people are in each category.
 * Horvitz & Thompson (1952), JASA 47, 663-685; Särndal, Swensson & Wretman (1992), §2.8.
 */
export const total: Quantity = {
  label: { ja: "総数", en: "total" },
  bounded: false,
  base: rowBase,
  plans(request, responses, options) {
    const column = questionColumn(responses, request.question);
    if (column.kind === "number") {
      return [
        {
          measure: { kind: "numbers", questions: [request.question] },
          parts: () => [{ statistic: weightedTotal, columns: [1] }],
        },
      ];
    }
    return categoryMeasures(column, request, options).map((measure) => ({
      measure,
      parts: ({ categories }) =>
        categories.map(({ name }, j) => ({
          statistic: weightedTotal,
          columns: [j + 1],
          category: name,
          count: j + 1,
        })),
    }));
  },
};

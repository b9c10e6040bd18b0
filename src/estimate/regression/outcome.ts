import type { Column } from "../../data/column.js";
import type { Responses } from "../../data/responses.js";
import { SurveyError } from "../../errors.js";
import { asCategories } from "../../totals/coding.js";
import { questionColumn, wrongKind } from "../../totals/question-column.js";
import { categoryCode } from "./category-code.js";
import { families } from "./families.js";
import { ofRows } from "./model-rows.js";
import type { RegressionRequest } from "./request.js";

/** The question a model explains, and its values once the rows are known. */
export interface Outcome {
  readonly name: string;
  readonly missing: Uint8Array;
  values(rows: Int32Array): Float64Array;
}

/** The outcome as asked for: a number, or 1 for a category and 0 for the others. */
export function outcomeOf(responses: Responses, { outcome, model }: RegressionRequest): Outcome {
  const { question, category } = typeof outcome === "string" ? { question: outcome, category: undefined } : outcome;
  const column = questionColumn(responses, question);
  const values = category === undefined ? numbersOf(column) : indicator(column, category);
  return {
    name: category === undefined ? question : `${question}=${category}`,
    missing: column.missing,
    values: (rows) => withinRange(ofRows(values, rows), model, question),
  };
}

function numbersOf(column: Column): Float64Array {
  if (column.kind === "number") return column.values;
  throw wrongKind(column.name, column, {
    ja: "数値の設問、または区分を指定した設問",
    en: "a number question, or one with a category",
  });
}

function indicator(column: Column, category: string): ArrayLike<number> {
  if (column.kind === "multiple") return column.chosen[categoryCode(column.name, column.categories, category) - 1]!;
  const { codes, categories } = asCategories(column);
  const code = categoryCode(column.name, categories, category);
  return codes.map((found) => Number(found === code));
}

function withinRange(values: Float64Array, model: RegressionRequest["model"], question: string): Float64Array {
  const [low, high] = families[model].range;
  const wrong = values.find((value) => value < low || value > high);
  if (wrong === undefined) return values;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `${model} モデルの目的変数「${question}」の値が範囲外です: ${wrong} (${low} から ${high})`,
      en: `outcome ${question} of a ${model} model: ${wrong} (expected from ${low} to ${high})`,
    },
    { question, model },
  );
}

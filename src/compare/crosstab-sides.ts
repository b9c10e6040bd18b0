import type { CategoryColumn, Column, ColumnCategory } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import { answerCoding } from "../totals/coding.js";
import { questionColumn } from "../totals/question-column.js";
import type { Side } from "./crossing.js";

/** The responses with the questions of a table as categories; missing answers among them if asked for. */
export function withSides(responses: Responses, questions: readonly string[], missing: "drop" | "category"): Responses {
  const sides = questions.map((question): [string, Column] => [
    question,
    asSide(questionColumn(responses, question), missing),
  ]);
  return { ...responses, columns: new Map([...responses.columns, ...sides]) };
}

function asSide(column: Column, missing: "drop" | "category"): Column {
  if (column.kind === "multiple") return column;
  const { codes, categories } = answerCoding(column, { base: missing === "category" ? "all" : "answered", missing });
  const side: CategoryColumn = {
    kind: "category",
    name: column.name,
    codes,
    categories,
    missing: missing === "category" ? new Uint8Array(codes.length) : column.missing,
  };
  return side;
}

/** A question with one answer is one side of a table; a multiple question is one for each option. */
export function sidesOf(responses: Responses, question: string): readonly Side[] {
  const column = questionColumn(responses, question);
  return column.kind === "multiple" ? column.categories.map(({ name }) => ({ question, option: name })) : [question];
}

/** The categories of a side, in order. */
export function sideCategories(responses: Responses, question: string): readonly ColumnCategory[] {
  const column = questionColumn(responses, question);
  if (column.kind === "category" || column.kind === "multiple") return column.categories;
  throw new SurveyError("invalid-option", {
    ja: `区分のない設問です: ${question}`,
    en: `question without categories: ${question}`,
  });
}

import type { Column, MultipleColumn } from "../data/column.js";
import { noQuestion } from "../data/no-question.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";

/** The column of a question, or an error that says which questions there are. */
export function questionColumn(responses: Responses, question: string): Column {
  const column = responses.columns.get(question);
  if (column !== undefined) return column;
  throw noQuestion(responses, question);
}

/** The numbers of a question; another kind has no sum. */
export function questionNumbers(responses: Responses, question: string): Float64Array {
  const column = questionColumn(responses, question);
  if (column.kind === "number") return column.values;
  throw wrongKind(question, column, { ja: "数値の設問", en: "a number question" });
}

/** The options of a multiple question. */
export function questionOptions(responses: Responses, question: string): MultipleColumn {
  const column = questionColumn(responses, question);
  if (column.kind === "multiple") return column;
  throw wrongKind(question, column, { ja: "複数回答の設問", en: "a multiple-answer question" });
}

/** A question of one kind where another is needed. */
export const wrongKind = (question: string, column: Column, expected: { ja: string; en: string }): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `設問「${question}」の種類が合いません: ${column.kind} (${expected.ja})`,
      en: `question ${question} has the wrong kind: ${column.kind} (expected ${expected.en})`,
    },
    { question, kind: column.kind },
  );

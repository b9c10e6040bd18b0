import type { CategoryColumn, Column } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { SurveyError } from "../errors.js";
import type { EstimateOptions } from "../estimate/request.js";
import { answerCoding, type Coding, optionCoding } from "../totals/coding.js";
import { questionColumn, questionOptions } from "../totals/question-column.js";

/** One side of a table: a question with one answer a person, or one option of a multiple question (chosen or not). */
export type Side = string | { readonly question: string; readonly option: string };

/** How a side is called in results: `reasons: illness`. */
export const sideName = (side: Side): string => (typeof side === "string" ? side : `${side.question}: ${side.option}`);

/** Two sides crossed: the responses with nothing but the column of cells, so that no name can clash. */
export interface Crossing {
  readonly responses: Responses;
  readonly question: string;
  /** Per row its cell, row by row from 1; 0 is in none. */
  readonly codes: Uint16Array;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const most = 65_535;

/** Crosses two sides row by row; who answered only one of them is missing. */
export function crossing(
  responses: Responses,
  [rows, columns]: readonly [rows: Side, columns: Side],
  { missing = "drop" }: Pick<EstimateOptions, "missing"> = {},
): Crossing {
  const [down, across] = [codingOf(responses, rows, missing), codingOf(responses, columns, missing)];
  const width = across.categories.length;
  if (down.categories.length * width > most) throw tooLarge(rows, columns, down.categories.length * width);
  const codes = new Uint16Array(responses.n);
  for (let row = 0; row < codes.length; row++) {
    const [i, j] = [down.codes[row]!, across.codes[row]!];
    codes[row] = i === 0 || j === 0 ? 0 : (i - 1) * width + j;
  }
  const question = `${sideName(rows)} × ${sideName(columns)}`;
  const column: CategoryColumn = {
    kind: "category",
    name: question,
    missing: Uint8Array.from(codes, (code) => (code === 0 ? 3 : 0)),
    codes,
    categories: cellNames(down, across),
  };
  return {
    responses: { ...responses, columns: new Map<string, Column>([[question, column]]) },
    question,
    codes,
    rows: down.categories.map(({ name }) => name),
    columns: across.categories.map(({ name }) => name),
  };
}

/** Cells are named by their places: names of categories may hold anything. */
const cellNames = (down: Coding, across: Coding) =>
  down.categories.flatMap((_, i) =>
    across.categories.map((__, j) => ({ name: `${i},${j}`, label: { ja: `${i},${j}` } })),
  );

function codingOf(responses: Responses, side: Side, missing: "drop" | "category"): Coding {
  if (typeof side !== "string") return chosenOrNot(responses, side);
  const column = questionColumn(responses, side);
  if (column.kind === "multiple") throw needsOption(side);
  return answerCoding(column, { base: missing === "category" ? "all" : "answered", missing });
}

/** An option of a multiple question as two categories. */
function chosenOrNot(responses: Responses, { question, option }: Exclude<Side, string>): Coding {
  const column = questionOptions(responses, question);
  const place = column.categories.findIndex(({ name }) => name === option);
  const category = column.categories[place];
  if (category === undefined) {
    throw new SurveyError(
      "unknown-name",
      { ja: `設問 ${question} の選択肢がありません: ${option}`, en: `no option of ${question}: ${option}` },
      { known: column.categories.map(({ name }) => name) },
    );
  }
  const { codes } = optionCoding(column, place, { base: "answered", missing: "drop" });
  const other = { ja: "選択せず", en: "not chosen" };
  return { codes, categories: [category, { name: other.en, label: other }] };
}

const needsOption = (question: string): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `複数回答の設問は選択肢ごとに検定します: ${question}`,
      en: `multiple-answer question without an option: ${question} (expected { question, option })`,
    },
    { question },
  );

const tooLarge = (rows: Side, columns: Side, cells: number): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `クロスの組合せが多すぎます: ${sideName(rows)} × ${sideName(columns)} (${cells})`,
    en: `crossing too large: ${sideName(rows)} × ${sideName(columns)} has ${cells} cells (expected at most ${most})`,
  });

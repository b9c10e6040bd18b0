import type { Column } from "../../data/column.js";
import type { Responses } from "../../data/responses.js";
import { SurveyError } from "../../errors.js";
import { asCategories, type Coding } from "../../totals/coding.js";
import { questionColumn, questionOptions, wrongKind } from "../../totals/question-column.js";
import { categoryCode } from "./category-code.js";
import { ofRows } from "./model-rows.js";
import type { Term } from "./request.js";

/** A question as a model uses it: one number, or a 0/1 number for each category but the reference. */
export interface Variable {
  readonly question: string;
  readonly missing: Uint8Array;
  levels(rows: Int32Array): Levels;
}

/** The numbers of a variable over some rows, and the categories that occur; none where it is a number. */
export interface Levels {
  readonly numbers: readonly { readonly category: string | null; readonly values: Float64Array }[];
  /** The reference first. */
  readonly categories: readonly string[];
}

/** A term as a variable. */
export function variableOf(responses: Responses, term: Term): Variable {
  if (typeof term === "string") {
    const column = questionColumn(responses, term);
    return column.kind === "number" ? numberVariable(column) : factorOf(column);
  }
  if (!("option" in term)) return factorOf(questionColumn(responses, term.question), term.reference);
  const { chosen, categories, missing } = questionOptions(responses, term.question);
  const values = chosen[categoryCode(term.question, categories, term.option) - 1]!;
  return {
    question: term.question,
    missing,
    levels: (rows) => ({ numbers: [{ category: term.option, values: ofRows(values, rows) }], categories: [] }),
  };
}

const numberVariable = ({ name, missing, values }: Column & { kind: "number" }): Variable => ({
  question: name,
  missing,
  levels: (rows) => ({ numbers: [{ category: null, values: ofRows(values, rows) }], categories: [] }),
});

function factorOf(column: Column, reference?: string): Variable {
  if (column.kind === "multiple") {
    throw wrongKind(column.name, column, { ja: "選択肢の指定", en: "an option of it" });
  }
  const coding = asCategories(column);
  const first = reference === undefined ? null : categoryCode(column.name, coding.categories, reference);
  const { name: question, missing } = column;
  return { question, missing, levels: (rows) => treatments(question, ofRowsCoded(coding, rows), first) };
}

interface Coded extends Pick<Coding, "categories"> {
  readonly codes: Float64Array;
}

const ofRowsCoded = ({ codes, categories }: Coding, rows: Int32Array): Coded => ({
  codes: ofRows(codes, rows),
  categories,
});

/** Treatment contrasts: each category that occurs against the reference, by default the first. */
function treatments(question: string, { codes, categories }: Coded, reference: number | null): Levels {
  const found = [...new Set(codes)].sort((a, b) => a - b);
  const first = reference ?? found[0]!;
  const named = (code: number) => categories[code - 1]!.name;
  if (!found.includes(first)) throw unused(question, named(first));
  const others = found.filter((code) => code !== first);
  if (others.length === 0) throw oneCategory(question, named(first));
  return {
    numbers: others.map((code) => ({ category: named(code), values: codes.map((c) => Number(c === code)) })),
    categories: [named(first), ...others.map(named)],
  };
}

const unused = (question: string, reference: string): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `基準の区分の回答がありません: ${question}=${reference}`,
    en: `nobody in the model is in the reference category: ${question}=${reference}`,
  });

const oneCategory = (question: string, category: string): SurveyError =>
  new SurveyError("invalid-option", {
    ja: `モデルの対象者の区分が1つしかありません: ${question}=${category}`,
    en: `everyone in the model has one category of a term: ${question}=${category} (expected at least two)`,
  });

import { didYouMean } from "../../codebook/nearest-name.js";
import { SurveyError } from "../../errors.js";
import type { Levels, Variable } from "./variables.js";

/** The name of the term that is 1 for everyone. */
export const intercept = "(intercept)";

/** A column of the model matrix: the product of one number of each of its questions. */
export interface ModelColumn {
  /** Questions of the term, joined by ":". */
  readonly term: string;
  /** What tells it from the other columns of the model: `ell`, `stype=H`, `stype=H:ell`. */
  readonly name: string;
  readonly factors: readonly Factor[];
}

export interface Factor {
  readonly question: string;
  readonly category: string | null;
  readonly values: Float64Array;
}

/** The columns: the intercept, those of each term, then those of each product of terms. */
export function modelColumns(
  variables: readonly { readonly variable: Variable; readonly levels: Levels }[],
  interactions: readonly (readonly string[])[],
): readonly ModelColumn[] {
  const factors = new Map(
    variables.map(({ variable: { question }, levels: { numbers } }) => [
      question,
      numbers.map((number) => ({ question, ...number })),
    ]),
  );
  const terms = [...variables.map(({ variable }) => [variable.question]), ...interactions];
  return [{ term: intercept, name: intercept, factors: [] }, ...terms.flatMap((term) => termColumns(term, factors))];
}

/** Every combination of one number of each question, the first question varying fastest. */
function termColumns(
  questions: readonly string[],
  known: ReadonlyMap<string, readonly Factor[]>,
): readonly ModelColumn[] {
  const choices = questions.map((question) => known.get(question) ?? unknownTerm(question, [...known.keys()]));
  const combinations = choices.reduce<readonly (readonly Factor[])[]>(
    (found, choice) => choice.flatMap((factor) => found.map((chosen) => [...chosen, factor])),
    [[]],
  );
  return combinations.map((factors) => ({
    term: questions.join(":"),
    name: factors.map(({ question, category }) => (category === null ? question : `${question}=${category}`)).join(":"),
    factors,
  }));
}

/** The values of a column, with everyone put into one category of a question if that is asked. */
export function columnValues(
  { factors }: ModelColumn,
  rows: number,
  everyone?: { readonly question: string; readonly category: string },
): Float64Array {
  const product = new Float64Array(rows).fill(1);
  for (const { question, category, values } of factors) {
    if (question === everyone?.question) {
      if (category !== everyone.category) return product.fill(0);
    } else for (let i = 0; i < rows; i++) product[i]! *= values[i]!;
  }
  return product;
}

function unknownTerm(question: string, known: readonly string[]): never {
  throw new SurveyError(
    "unknown-name",
    {
      ja: `交互作用の設問が項にありません: ${question}`,
      en: `interaction with a question that is no term: ${question}`,
    },
    { question, known, hint: didYouMean(question, known) },
  );
}

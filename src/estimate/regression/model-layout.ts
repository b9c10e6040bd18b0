import { SurveyError } from "../../errors.js";
import { symmetricSolver } from "../../math/cholesky.js";
import type { Sample } from "../request.js";
import { centred } from "./centring.js";
import { dataColumn, gram } from "./data-column.js";
import type { ModelData } from "./fit.js";
import { columnValues, type ModelColumn, modelColumns } from "./model-matrix.js";
import { type ModelRows, modelRows, ofRows } from "./model-rows.js";
import { outcomeOf } from "./outcome.js";
import type { RegressionRequest } from "./request.js";
import { variableOf } from "./variables.js";

/** The rows of a model, and the categories of each factor, the reference first. */
export interface Layout extends ModelRows {
  readonly categories: ReadonlyMap<string, readonly string[]>;
}

/** The rows, the columns of the model matrix and their values; no columns where there are no rows. */
export function laidOut(
  { responses, design }: Sample,
  request: RegressionRequest,
): { layout: Layout; columns: readonly ModelColumn[]; data: ModelData } {
  const outcome = outcomeOf(responses, request);
  const variables = request.terms.map((term) => variableOf(responses, term));
  refuseRepeated(variables.map(({ question }) => question));
  const missing = [outcome, ...variables].map((column) => column.missing);
  const found = modelRows(responses.n, missing, request.domain);
  const { rows } = found;
  const weights = ofRows(design.weights, rows);
  if (rows.length === 0) {
    const nothing = { columns: [], outcome: new Float64Array(), weights };
    return { layout: { ...found, categories: new Map() }, columns: [], data: nothing };
  }
  const levels = variables.map((variable) => ({ variable, levels: variable.levels(rows) }));
  const columns = modelColumns(levels, request.interactions ?? []);
  const matrix = columns.map((column) => dataColumn(columnValues(column, rows.length)));
  const data = { columns: matrix, outcome: outcome.values(rows), weights };
  refuseAliased(columns, data);
  const factors = levels.filter((own) => own.levels.categories.length > 0);
  const categories = new Map(factors.map((own) => [own.variable.question, own.levels.categories]));
  return { layout: { ...found, categories }, columns, data };
}

function refuseRepeated(questions: readonly string[]): void {
  const twice = questions.find((question, i) => questions.indexOf(question) !== i);
  if (twice === undefined) return;
  throw new SurveyError("invalid-option", { ja: `同じ項が2つあります: ${twice}`, en: `term given twice: ${twice}` });
}

/** A column that follows from those before it has no coefficient of its own. */
function refuseAliased(columns: readonly ModelColumn[], data: ModelData): void {
  const solver = symmetricSolver(gram(centred(data).data.columns, data.weights), columns.length);
  if ("solve" in solver) return;
  const { name, term } = columns[solver.dependent]!;
  throw new SurveyError(
    "invalid-option",
    {
      ja: `項「${name}」は他の項から決まるため、係数を求められません`,
      en: `term ${name} follows from the terms before it (expected terms that are not combinations of others)`,
    },
    {
      term,
      column: name,
      hint: { ja: `${term} を外すか、区分をまとめてください`, en: `leave ${term} out, or merge categories` },
    },
  );
}

/** Tables of a declared survey made on the spot: questions, categories and targets are checked by the compiler. */

import { toLabel } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import type { TableDeclaration } from "../codebook/table-declaration.js";
import type { TableInput } from "../codebook/table-input.js";
import type { SurveySample } from "../estimate/survey-estimates.js";
import { surveyTables } from "./survey-tables.js";
import type { Table } from "./table.js";

/** What a table is to show: as in `tables` of a survey, without an id. */
export type TabulateRequest<S extends Survey> = Omit<TableInput<S["questions"], keyof S["targets"] & string>, "id">;

/** One table for each question of `rows`. A misspelt name does not compile. */
export function tabulate<S extends Survey>(sample: SurveySample<S>, request: TabulateRequest<S>): readonly Table[] {
  const { columns = [], title, note, ...rest } = request;
  const asked: readonly (string | readonly string[])[] = columns;
  const declared = {
    ...rest,
    id: "table",
    columns: asked.map((breakdown) => (typeof breakdown === "string" ? [breakdown] : breakdown)),
    ...(title !== undefined && { title: toLabel(title) }),
    ...(note !== undefined && { note: toLabel(note) }),
  };
  return surveyTables(sample, sample.survey, [declared as TableDeclaration]);
}

import type { CategoryColumn, NumberColumn } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import type { Margin } from "../../src/design/weighting/margin.ts";

/** A column that must be categorical. */
export function categories(responses: Responses, name: string): CategoryColumn {
  const column = responses.columns.get(name);
  if (column?.kind !== "category") throw new Error(`${name} is not categorical`);
  return column;
}

/** A column that must be numeric. */
export function numbers(responses: Responses, name: string): NumberColumn {
  const column = responses.columns.get(name);
  if (column?.kind !== "number") throw new Error(`${name} is not a number`);
  return column;
}

/** What is known of the population by a column. */
export const marginOf = (responses: Responses, name: string, population: Readonly<Record<string, number>>): Margin => ({
  column: categories(responses, name),
  population,
});

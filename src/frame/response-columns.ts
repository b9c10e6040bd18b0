/**
 * Responses as plain columns: names or labels of categories, a 0/1 column for each option of a multiple question, and beside
 * a question with missing answers a column that says why they are missing. These are individual answers: keep them private.
 */
import { inLanguage, type Lang } from "../codebook/label.js";
import { type Column, type ColumnCategory, missingKinds } from "../data/column.js";
import type { Responses } from "../data/responses.js";
import { type ColumnCell, type Columns, missingSuffix } from "./columns.js";

export interface ResponseColumnOptions {
  /** Show categories by their label in this language; defaults to *their names*. */
  readonly labels?: Lang;
}

export function responseColumns({ columns, n }: Responses, { labels }: ResponseColumnOptions = {}): Columns {
  const written = (category: ColumnCategory): string =>
    labels === undefined ? category.name : inLanguage(category.label, labels);
  const found: Record<string, readonly ColumnCell[]> = {};
  for (const column of columns.values()) {
    for (const [head, cells] of answerColumns(column, n, written)) found[head] = cells;
    if (column.missing.some((kind) => kind !== 0)) {
      found[column.name + missingSuffix] = Array.from(column.missing, (kind) => missingKinds[kind] ?? null);
    }
  }
  return found;
}

type Named = readonly [head: string, cells: readonly ColumnCell[]];

function answerColumns(column: Column, n: number, written: (category: ColumnCategory) => string): readonly Named[] {
  const answers = (cell: (row: number) => ColumnCell): readonly ColumnCell[] =>
    Array.from({ length: n }, (_, row) => (column.missing[row] === 0 ? cell(row) : null));
  const { name } = column;
  switch (column.kind) {
    case "category": {
      const texts = column.categories.map(written);
      return [[name, answers((row) => texts[(column.codes[row] ?? 0) - 1] ?? null)]];
    }
    case "multiple":
      return column.categories.map((category, j) => [
        optionHead(name, category.name),
        answers((row) => column.chosen[j]?.[row] ?? null),
      ]);
    default:
      return [[name, answers((row) => column.values[row] ?? null)]];
  }
}

/** The column of one option of a multiple question. */
export const optionHead = (question: string, option: string): string => `${question}.${option}`;

/** The counts that a table prints, as numbers of the same book as the estimates of the wave. */
import { netName } from "../../codebook/net-name.js";
import type { Table, TableColumn, TableRow } from "../table.js";
import type { Traits } from "./cell-book.js";
import { answerTraits, baseTraits, type CountContext, type NamedNumber } from "./named-number.js";

/** What each place of a table shows. */
export interface TableNumbers {
  readonly cells: readonly (readonly NamedNumber[])[];
  readonly rows: readonly NamedNumber[];
  readonly columns: readonly NamedNumber[];
  readonly base: NamedNumber;
}

export function tableCounts(table: Table, context: CountContext): TableNumbers {
  const at = placesOf(table, context);
  return {
    cells: table.rows.map((row, i) => table.columns.flatMap((column, j) => cellNumber(table, [i, j], at(row, column)))),
    rows: table.rows.map((row) => plain(at(row, null), row.base.n ?? 0, "row")),
    columns: table.columns.map((column) => plain(at(null, column), column.base.n ?? 0, "column")),
    base: plain(at(null, null), table.base.n ?? 0, "column"),
  };
}

/** All numbers of a table, as a list. */
export const numbersOf = ({ cells, rows, columns, base }: TableNumbers): readonly NamedNumber[] => [
  ...cells.flat(),
  ...rows,
  ...columns,
  base,
];

interface Place {
  readonly context: CountContext;
  readonly question: string;
  readonly category: string | null;
  /** People of the column, and of everyone in the table. */
  readonly column: Traits;
  readonly scope: Traits;
  /** What the row adds: an answer, or nothing. */
  readonly answer: Traits;
  /** To have been asked, or to have answered. */
  readonly base: Traits;
}

function placesOf({ question: { name }, base: { kind }, scope }: Table, context: CountContext) {
  const within = traitsIn(scope);
  return (row: TableRow | null, column: TableColumn | null): Place => {
    const category = row === null || row.kind === "total" || row.kind === "statistic" ? null : categoryOf(row);
    const base = row?.kind === "statistic" ? ("answered" as const) : kind;
    return {
      context,
      question: name,
      category,
      scope: within,
      column: [...within, ...traitsIn(column?.domain ?? {})],
      answer: category === null ? [] : answerTraits(name, category),
      base: baseTraits({ question: name, base }, context.survey),
    };
  };
}

const categoryOf = ({ name, of }: TableRow): string => (of === undefined ? name : netName(of));

const traitsIn = (domain: Readonly<Record<string, string>>): Traits =>
  Object.entries(domain).flatMap(([question, category]) => answerTraits(question, category));

function cellNumber({ cells, shares }: Table, [i, j]: readonly [number, number], place: Place): NamedNumber[] {
  const estimate = cells[i]?.[j]?.estimate;
  if (estimate === undefined) return [];
  const { n, count = n } = estimate;
  const { context, column, scope, answer, base } = place;
  const counted = place.category === null ? [...column, ...base] : [...column, ...answer];
  const across = shares === "row" && answer.length > 0 ? [...scope, ...answer] : [...scope, ...base];
  const divided = shares === "column" || estimate.category === undefined ? [...column, ...base] : across;
  const sensitive = context.rules.zerosProtected && count === 0 && n > 0;
  const found = context.book.printed(divided, n);
  return [{ ...named(place), base: found, count: context.book.printed(counted, count, { sensitive }) }];
}

/** The number of people at the head of a row or a column. */
function plain(place: Place, n: number, of: "row" | "column"): NamedNumber {
  const { column, answer, base, context } = place;
  const traits = of === "row" && answer.length > 0 ? [...column, ...answer] : [...column, ...base];
  const cell = context.book.printed(traits, n);
  return { ...named(place), category: null, base: cell, count: cell };
}

const named = ({ question, category, column, base, context }: Place) => ({
  question,
  category,
  domain: column,
  whole: context.book.find([...column, ...base]) ?? null,
  weightOfBase: null,
  weightOfCount: null,
});

/** The counts that a table prints, as numbers of the same book as the estimates of the wave. */
import { netName } from "../../codebook/net-name.js";
import type { Table, TableColumn, TableRow } from "../table.js";
import { type Traits, trait } from "./cell-book.js";
import { answerTraits, baseTraits, type CountContext, domainTraits, type NamedNumber } from "./named-number.js";

/** What each place of a table shows. */
export interface TableNumbers {
  readonly cells: readonly (readonly NamedNumber[])[];
  readonly rows: readonly NamedNumber[];
  readonly columns: readonly NamedNumber[];
  readonly base: NamedNumber;
  /** Those who gave no answer, and who were not asked, as the base says. */
  readonly noAnswer: NamedNumber | null;
  readonly notAsked: NamedNumber | null;
  /** Whether one of the two is small, though nobody is known by it: no estimate has it as a category. */
  readonly fewMissing: boolean;
}

export function tableCounts(table: Table, context: CountContext): TableNumbers {
  const at = placesOf(table, context);
  const cells = table.rows.map((row, i) =>
    table.columns.flatMap((column, j) => cellNumber(table, [i, j], at(row, column))),
  );
  if (table.base.kind === "mentions") addMentions(table, cells, context);
  return {
    cells,
    ...missingCounts(table, context),
    rows: table.rows.map((row) => plain(at(row, null), row.base.n ?? 0, "row")),
    columns: table.columns.map((column) => plain(at(null, column), column.base.n ?? 0, "column")),
    base: plain(at(null, null), table.base.n ?? 0, "column"),
  };
}

/** All numbers of a table, as a list. */
export const numbersOf = ({ cells, rows, columns, base, noAnswer, notAsked }: TableNumbers): readonly NamedNumber[] => [
  ...cells.flat(),
  ...rows,
  ...columns,
  base,
  ...[noAnswer, notAsked].flatMap((one) => one ?? []),
];

/** A share of all answers given tells how many they are: so the options add up, as those of a single answer do. */
function addMentions(table: Table, cells: TableNumbers["cells"], { book }: CountContext): void {
  const options = table.rows.flatMap(({ kind }, i) => (kind === "category" ? [i] : []));
  for (const [j, column] of table.columns.entries()) {
    const numbers = options.flatMap((i) => cells[i]?.[j] ?? []);
    const [first] = numbers;
    const name = `answers of ${table.id} ${JSON.stringify(column.domain)}`;
    if (first !== undefined)
      book.known(
        name,
        numbers.map(({ count }) => count),
        first.base,
      );
  }
}

/** What the line below a table says of those who are not in it. */
function missingCounts(table: Table, context: CountContext) {
  const { base, question } = table;
  const { within, whole, asked } = aroundBase(table, context);
  const isFew = (n: number | null, traits: Traits): boolean =>
    context.rules.isSmall(n ?? 0) && context.book.find(traits) === undefined;
  const counted = (category: string, n: number | null, of: number | undefined): NamedNumber | null => {
    const traits = [...within, trait(question.name, category)];
    if (n === null || n === 0 || isFew(n, traits)) return null;
    const cell = context.book.printed(traits, n);
    const plain = { question: question.name, category, domain: within, weightOfBase: null, weightOfCount: null };
    return { ...plain, whole: of ?? null, base: of ?? cell, count: cell };
  };
  const unknown = context.survey.questions[question.name]?.missing.unknown !== undefined;
  const silent = unknown ? netName(["noAnswer", "unknown"]) : "noAnswer";
  const few = [
    isFew(base.noAnswer, [...within, trait(question.name, silent)]),
    isFew(base.notAsked, [...within, trait(question.name, "notAsked")]),
  ];
  return {
    noAnswer: counted(silent, base.noAnswer, asked),
    notAsked: counted("notAsked", base.notAsked, whole),
    fewMissing: few.includes(true),
  };
}

/** Those asked are those who answered and those who did not; with those not asked they are everyone in the table. */
export function addMissing(table: Table, { noAnswer, notAsked }: TableNumbers, context: CountContext): void {
  const { whole, asked, answered } = aroundBase(table, context);
  if (noAnswer !== null && asked !== undefined && answered !== undefined && answered !== asked)
    context.book.sum(asked, [answered, noAnswer.count]);
  if (notAsked !== null && whole !== undefined && asked !== undefined && asked !== whole)
    context.book.sum(whole, [asked, notAsked.count]);
}

function aroundBase({ question: { name }, scope }: Table, { book, survey }: CountContext) {
  const within = domainTraits(scope, survey);
  const of = (base: "asked" | "answered") => book.find([...within, ...baseTraits({ question: name, base }, survey)]);
  return { within, whole: book.find(within), asked: of("asked"), answered: of("answered") };
}

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
  const traitsIn = (domain: Table["scope"]): Traits => domainTraits(domain, context.survey);
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

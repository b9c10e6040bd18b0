/** What the structured files of a wave print, as counts of people: the estimates and every table, read as any reader could. */
import type { Person, Printed } from "./attack.ts";

type Who = (person: Person) => boolean;
type Domain = Readonly<Record<string, string>>;

interface EstimateRecord {
  readonly statistic: string;
  readonly question: string;
  readonly category?: string;
  readonly domain: Domain;
  readonly base: string;
  readonly n: number;
  readonly count?: number;
  readonly disclosure: string;
}

interface CountRecord {
  readonly n: number | null;
}

export interface TableData {
  readonly id: string;
  readonly question: { readonly name: string };
  readonly scope: Domain;
  readonly shares: "column" | "row" | "total";
  readonly base: CountRecord & {
    readonly kind: string;
    readonly noAnswer: number | null;
    readonly notAsked: number | null;
  };
  readonly rows: readonly {
    readonly kind: string;
    readonly name: string;
    readonly of?: readonly string[];
    readonly base: CountRecord;
  }[];
  readonly columns: readonly { readonly domain: Domain; readonly base: CountRecord }[];
  readonly cells: readonly (readonly CellData[])[];
}

export interface CellData {
  readonly value: number | null;
  readonly n: number | null;
  readonly count: number | null;
  readonly disclosure: string;
}

/** A fact, and whether it is of an answer that a category counts. */
export interface Fact extends Printed {
  readonly of: (person: Person) => boolean | number;
  readonly counted: boolean;
}

const chosen = (person: Person, question: string): readonly string[] => (person[question] ?? "").split("+");
const silent = ["noAnswer", "notAsked"];

/** Whether a person has an answer, as the codebook of the guarded town means it. */
function has(person: Person, question: string, label: string): boolean {
  if (question === "target" || question === "targets") return inTarget(person, label);
  if (question === "age" && label.includes("..")) return person.age === "old";
  return label.split(",").some((one) => chosen(person, question).includes(one));
}

const targets: Readonly<Record<string, Who>> = {
  jobless: ({ work }) => work === "no",
  wishing: ({ wish }) => wish === "strong",
};

function inTarget(person: Person, label: string): boolean {
  const exactly = label.startsWith("only:");
  const names = label.replace("only:", "").split("&");
  if (label === "union") return Object.values(targets).some((is) => is(person));
  return Object.entries(targets).every(([name, is]) => (names.includes(name) ? is(person) : !exactly || !is(person)));
}

const within =
  (...domains: readonly Domain[]): Who =>
  (person) =>
    domains.every((domain) => Object.entries(domain).every(([question, label]) => has(person, question, label)));

const asked =
  (question: string): Who =>
  (person) =>
    question !== "reason" || person.work === "no";
const answered =
  (question: string): Who =>
  (person) =>
    !silent.includes(person[question] ?? "");
const baseOf = (question: string, kind: string): Who =>
  kind === "all" ? () => true : kind === "asked" ? asked(question) : answered(question);
const both =
  (...all: readonly Who[]): Who =>
  (person) =>
    all.every((is) => is(person));

export function estimateFacts(estimates: readonly EstimateRecord[]): readonly Fact[] {
  return estimates
    .filter(({ disclosure }) => disclosure === "open")
    .flatMap(({ question, category, domain, base, n, count }) => {
      const inside = within(domain);
      const among = both(inside, baseOf(question, base));
      const of = (person: Person) =>
        inside(person) && (category ?? "").split("+").some((one) => has(person, question, one));
      const counted = count === undefined || category === undefined ? [] : [{ of, count, counted: true }];
      return [{ of: among, count: n, counted: false }, ...counted];
    });
}

export const tableFacts = (tables: readonly TableData[]): readonly Fact[] => tables.flatMap(factsOf);

function factsOf(table: TableData): readonly Fact[] {
  const {
    question: { name },
    scope,
    base,
    rows,
    columns,
    cells,
  } = table;
  const [all, among] = [within(scope), both(within(scope), baseOf(name, base.kind))];
  const plain = (of: Who, n: number | null): Fact[] => (n === null ? [] : [{ of, count: n, counted: false }]);
  return [
    ...plain(among, base.n),
    ...plain(
      both(all, asked(name), (person) => !answered(name)(person)),
      base.noAnswer,
    ),
    ...plain(
      both(all, (person) => !asked(name)(person)),
      base.notAsked,
    ),
    ...columns.flatMap(({ domain, base: { n } }) => plain(both(among, within(domain)), n)),
    ...rows.flatMap((row) => plain(both(all, rowOf(table, row)), row.base.n)),
    ...cells.flatMap((row, i) => row.flatMap((cell, j) => cellFacts(table, [i, j], cell))),
  ];
}

type Row = TableData["rows"][number];

function rowOf({ question: { name }, base }: TableData, { kind, name: category, of = [category] }: Row): Who {
  if (kind === "total") return baseOf(name, base.kind);
  if (kind === "statistic") return answered(name);
  return (person) => of.some((one) => has(person, name, one));
}

function cellFacts(table: TableData, [i, j]: readonly [number, number], { n, count, value }: CellData): Fact[] {
  const {
    question: { name },
    scope,
    base,
    shares,
    rows,
    columns,
  } = table;
  const [row, column] = [rows[i], columns[j]];
  if (row === undefined || column === undefined || n === null) return [];
  const [all, there] = [within(scope), within(scope, column.domain)];
  const answer = rowOf(table, row);
  if (row.kind === "statistic") return [{ of: both(there, answered(name)), count: n, counted: false }];
  const bases = {
    column: both(there, baseOf(name, base.kind)),
    row: both(all, answer),
    total: both(all, baseOf(name, base.kind)),
  };
  const counted: Fact[] = count === null ? [] : [{ of: both(there, answer), count, counted: true }];
  return [
    { of: bases[shares], count: n, counted: false },
    ...counted,
    ...mentions({ count, value, base: base.kind }, { there, name }),
  ];
}

/** A share of all answers given says how many those were. */
function mentions(
  { count, value, base }: { readonly count: number | null; readonly value: number | null; readonly base: string },
  { there, name }: { readonly there: Who; readonly name: string },
): Fact[] {
  if (base !== "mentions" || count === null || value === null || value === 0) return [];
  const of = (person: Person): number => (there(person) && answered(name)(person) ? chosen(person, name).length : 0);
  return [{ of, count: Math.round(count / value), counted: false }];
}

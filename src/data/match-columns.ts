/** Finds for each question the column or columns of the file that hold its answers. */
import type { Question, Questions } from "../codebook/question.js";
import { columnLetters } from "./column-letters.js";
import type { Expectations, Fault } from "./fault.js";
import { type Heading, headingsOf, namesOf } from "./headings.js";
import { folded } from "./lookup.js";
import { isBlank, type Table } from "./table.js";

/** Where a question stands: one column, or for a multiple question one column per category. */
export type Place = { readonly column: number } | { readonly columns: readonly number[] };

export interface Matching {
  readonly places: ReadonlyMap<string, Place>;
  /** Columns for id and design by the name declared. */
  readonly extras: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

/** The columns of each question: whole, and by category. */
interface Found {
  readonly whole: number[];
  readonly parts: Map<number, number[]>;
}

function gather(headings: readonly (Heading | undefined)[]): Map<string, Found> {
  const found = new Map<string, Found>();
  headings.forEach((heading, column) => {
    if (!heading) return;
    const { whole, parts } = found.get(heading.question) ?? { whole: [], parts: new Map<number, number[]>() };
    found.set(heading.question, { whole, parts });
    if (heading.category === undefined) whole.push(column);
    else parts.set(heading.category, [...(parts.get(heading.category) ?? []), column]);
  });
  return found;
}

/** The place of a question in the file, or the faults that leave it without one. */
function placeOf(name: string, question: Question, { table, found, unread }: Search): Place | Fault[] {
  const { whole, parts } = found.get(name) ?? { whole: [], parts: new Map<number, number[]>() };
  const columns = [...whole, ...[...parts.values()].flat()];
  if (whole.length === 1 && columns.length === 1) return { column: whole[0]! };
  if (columns.length > parts.size) return [duplicate(table, name, columns)];
  if (question.kind !== "multiple" || columns.length === 0) {
    return [absent(table, name, { names: namesOf(name, question), unread })];
  }
  const unheaded = question.categories.filter((_, j) => !parts.has(j));
  if (unheaded.length === 0) return { columns: question.categories.map((_, j) => parts.get(j)![0]!) };
  return unheaded.map((category) => {
    const joint = `${name}.${category.name}`;
    return absent(table, joint, { names: [joint, `${question.label.ja}：${category.label.ja}`], unread });
  });
}

interface Search {
  readonly table: Pick<Table, "file" | "header">;
  readonly found: ReadonlyMap<string, Found>;
  readonly unread: readonly string[];
}

const absent = ({ file }: Search["table"], column: string, expected: Expectations["missing-column"]): Fault => ({
  code: "missing-column",
  file,
  row: null,
  column,
  found: "",
  expected,
});

const duplicate = ({ file, header }: Search["table"], column: string, columns: readonly number[]): Fault => ({
  code: "duplicate-column",
  file,
  row: null,
  column,
  found: columns.map((index) => header[index]).join(" / "),
  expected: null,
});

/** The columns under a name declared for id or design: as written, else folded. */
function columnsNamed(header: readonly string[], name: string): number[] {
  const where = (same: (text: string) => boolean) => header.flatMap((text, column) => (same(text) ? [column] : []));
  const exact = where((text) => text === name);
  return exact.length > 0 ? exact : where((text) => folded(text) === folded(name));
}

/** Columns with a header nothing reads, and columns with cells but no header. */
function unreadFaults({ file, header, rows }: Table, unread: readonly number[]): Fault[] {
  return unread.flatMap((column): Fault[] => {
    const name = header[column]!;
    const place = { file, row: null, column: name, found: name, expected: null };
    if (name !== "") return [{ code: "extra-column", ...place }];
    if (rows.every((row) => isBlank(row[column]!))) return [];
    return [{ code: "unnamed-column", ...place, column: null, found: columnLetters(column) }];
  });
}

/** Matches the header with the questions and with the columns declared for id and design (`extras`). */
export function matchColumns(table: Table, questions: Questions, extras: readonly string[]): Matching {
  const headings = headingsOf(table.header, questions);
  const named = new Map(extras.map((name) => [name, columnsNamed(table.header, name)]));
  const used = new Set([...named.values()].flat());
  const unreadColumns = table.header.flatMap((_, column) => (headings[column] || used.has(column) ? [] : [column]));
  const unread = unreadColumns.map((column) => table.header[column]!).filter((text) => text !== "");
  const search = { table, found: gather(headings), unread };
  const faults: Fault[] = [];
  const places = new Map<string, Place>();
  for (const [name, question] of Object.entries(questions)) {
    const place = placeOf(name, question, search);
    if (Array.isArray(place)) faults.push(...place);
    else places.set(name, place);
  }
  for (const [name, columns] of named) {
    if (columns.length === 0) faults.push(absent(table, name, { names: [name], unread }));
    if (columns.length > 1) faults.push(duplicate(table, name, columns));
  }
  const single = [...named].flatMap(([name, [column]]) => (column === undefined ? [] : [[name, column] as const]));
  return { places, extras: new Map(single), faults: [...faults, ...unreadFaults(table, unreadColumns)] };
}

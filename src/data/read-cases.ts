/** The cases of respondents: their own answers, and what is joined down to them. */
import { joinedQuestions } from "../codebook/case-survey.js";
import type { CaseSource } from "./case-source.js";
import type { Column, TextColumn } from "./column.js";
import type { DesignRole } from "./design-columns.js";
import { keepRows } from "./keep-rows.js";
import type { LevelQuestions } from "./level-questions.js";
import { checkLinks, type Respondents, textAt } from "./link-cases.js";
import { type Expected, readRows, type TableReading } from "./read-rows.js";
import type { CaseReading } from "./responses.js";

/** The names under which cases have their own id and that of their respondent, whatever the file calls them. */
const idNames = { own: "case", respondent: "respondent" } as const;

/** The respondents to whom cases belong. */
export interface Owners {
  readonly read: TableReading;
  readonly known: Respondents;
  /** Per row of the table its id. */
  readonly ids: readonly string[];
}

export interface CasesRead {
  readonly reading: CaseReading;
  /** Per accepted respondent the rows that are its cases, refused or not; `null` if the file could not be read. */
  readonly held: Uint32Array | null;
}

const rolesOf = ({ id, respondent }: CaseSource): ReadonlyMap<string, DesignRole> =>
  new Map<string, DesignRole>([
    [respondent, "respondent"],
    [id, "case"],
  ]);

/** Cases of which nothing can be said, as their respondents could not be read; their own faults are named all the same. */
export function unreadCases(source: CaseSource, { cases }: LevelQuestions): CaseReading {
  const { reading } = readRows(source.table, { survey: { questions: cases }, roles: rolesOf(source) });
  const { responses, faults } = inFile(reading, source);
  const unread = { code: "unread-respondents", row: null, column: null, found: "", expected: null } as const;
  const none = { ...responses, n: 0, refused: responses.read, columns: new Map(), rowNumbers: new Uint32Array(0) };
  return {
    responses: none,
    faults: [{ ...unread, file: source.table.file }, ...faults],
    notes: reading.notes,
    respondentRow: new Uint32Array(0),
  };
}

/** Reads the cases of respondents. */
export function readCases(source: CaseSource, questions: LevelQuestions, owners: Owners): CasesRead {
  const { table, keyOf, nest } = source;
  const ownKey = (respondent: Column) => (row: number) => keyOf(row, textAt(respondent, row));
  const check: Expected["check"] = (columns, log) => {
    const [id, respondent] = [columns.get(source.id)!, columns.get(source.respondent)!];
    checkLinks({ id, respondent, keyOf: ownKey(respondent), nest }, owners.known, log);
  };
  const read = readRows(table, { survey: { questions: questions.cases }, roles: rolesOf(source), check });
  const respondent = read.columns.get(source.respondent);
  if (respondent === undefined) {
    return { reading: { ...inFile(read.reading, source), respondentRow: new Uint32Array(0) }, held: null };
  }
  const ownerOf = Array.from(respondent.missing, (_, row) => acceptedOwner(owners.known, ownKey(respondent)(row)));
  const respondentRow = Uint32Array.from(read.rows, (row) => ownerOf[row]!);
  const { responses, faults, notes } = inFile(read.reading, source);
  const columns = new Map([
    ...joined(owners, questions, respondentRow),
    ...[...responses.columns].filter(([name]) => name in questions.cases),
    ...idColumns(read, { source, owners, respondentRow }).filter(([name]) => !(name in questions.cases)),
  ]);
  const held = new Uint32Array(owners.read.rows.length);
  for (const owner of ownerOf) if (owner !== null) held[owner]!++;
  return { reading: { responses: { ...responses, columns }, faults, notes, respondentRow }, held };
}

function acceptedOwner({ byKey }: Respondents, key: string): number | null {
  const owner = byKey.get(key);
  return owner !== undefined && "accepted" in owner ? owner.accepted : null;
}

/** What the file says: rows and headers as they stand there. */
const inFile = ({ responses, faults, notes }: CasesRead["reading"] | TableReading["reading"], source: CaseSource) => ({
  responses: { ...responses, rowNumbers: responses.rowNumbers.map(source.rowNumber) },
  faults: faults.map(source.inFile),
  notes,
});

/** The respondent's questions that break cases down, one row a case. */
function joined({ read }: Owners, { respondents }: LevelQuestions, respondentRow: Uint32Array): [string, Column][] {
  const { columns } = read.reading.responses;
  const names = Object.keys(joinedQuestions({ questions: respondents }));
  return names.map((name) => [name, keepRows(columns.get(name)!, respondentRow)]);
}

/** Ids of cases and of their respondents, under names of their own. */
function idColumns(
  { columns, rows, reading }: TableReading,
  { source, owners, respondentRow }: { source: CaseSource; owners: Owners; respondentRow: Uint32Array },
): [string, TextColumn][] {
  const id = columns.get(source.id)!;
  const ownerIds = Array.from(respondentRow, (owner) => owners.ids[owners.read.rows[owner]!]!);
  const ids = Array.from(rows, (row, i) => (source.nest ? `${ownerIds[i]}-${textAt(id, row)}` : textAt(id, row)));
  const missing = new Uint8Array(reading.responses.n);
  const column = (name: string, values: readonly string[]): [string, TextColumn] => [
    name,
    { kind: "text", name, missing, values },
  ];
  return [column(idNames.own, ids), column(idNames.respondent, ownerIds)];
}

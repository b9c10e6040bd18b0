/** The rows of a table against a codebook: accepted rows as columns, every contradiction as a fault. */
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import type { Column } from "./column.js";
import { type DesignRole, readDesignColumn } from "./design-columns.js";
import type { Cells, Draft } from "./draft.js";
import { type Fault, severityOf } from "./fault.js";
import { FaultLog } from "./fault-log.js";
import { keepRows } from "./keep-rows.js";
import { type Matching, matchColumns, type Place } from "./match-columns.js";
import { readCategory } from "./read-category.js";
import { readMultipleCell, readMultipleColumns } from "./read-multiple.js";
import { readNumber } from "./read-number.js";
import { readText } from "./read-text.js";
import type { Reading } from "./responses.js";
import { settleMissing } from "./settle-missing.js";
import type { Table } from "./table.js";

/** What a table is held against. */
export interface Expected {
  readonly survey: Pick<Survey, "questions">;
  /** What the columns are for that are no question. */
  readonly roles: ReadonlyMap<string, DesignRole>;
  /** What else can be wrong with a row, given all columns; defaults to nothing. */
  readonly check?: (columns: ReadonlyMap<string, Column>, log: FaultLog) => void;
}

/** A reading, and behind it the columns over every row of the table and which rows were accepted. */
export interface TableReading {
  readonly reading: Reading;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: Uint32Array;
}

interface Named {
  readonly name: string;
  readonly question: Question;
}

function draftOf(
  { name, question }: Named,
  columns: readonly Cells[],
  { log, joint }: { log: FaultLog; joint: boolean },
) {
  const cells = columns[0]!;
  switch (question.kind) {
    case "single":
    case "scale":
      return readCategory({ name, question }, cells, log);
    case "multiple":
      return joint
        ? readMultipleCell({ name, question }, cells, log)
        : readMultipleColumns({ name, question }, columns, log);
    case "number":
      return readNumber({ name, question }, cells, log);
    default:
      return readText({ name, question }, cells, log);
  }
}

const cellsOf = ({ header, rows }: Table, index: number): Cells => ({ header: header[index]!, index, rows });

function draftsOf(
  table: Table,
  places: ReadonlyMap<string, Place>,
  survey: Expected["survey"],
  log: FaultLog,
): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const [name, question] of Object.entries(survey.questions)) {
    const place = places.get(name)!;
    const joint = "column" in place;
    const columns = (joint ? [place.column] : place.columns).map((index) => cellsOf(table, index));
    drafts.set(name, draftOf({ name, question }, columns, { log, joint }));
  }
  return drafts;
}

/** File faults first, then by row; within a row in the order found. */
const inFileOrder = (faults: readonly Fault[]): Fault[] => faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));

function reading(
  table: Table,
  columns: ReadonlyMap<string, Column>,
  { rows, faults }: { rows: Uint32Array; faults: readonly Fault[] },
): Reading {
  const whole = rows.length === table.rows.length;
  const { file, sha256, encoding } = table;
  return {
    responses: {
      n: rows.length,
      read: table.read,
      refused: table.read - rows.length,
      columns: whole ? columns : new Map([...columns].map(([name, column]) => [name, keepRows(column, rows)])),
      rowNumbers: rows.map((row) => table.rowNumbers[row]!),
      source: { file, sha256, encoding },
    },
    faults: inFileOrder(faults),
    notes: table.notes,
  };
}

/** The columns over every row, with the faults found on the way logged. */
function columnsOf(table: Table, matching: Matching, { survey, roles, log }: Reader): Map<string, Column> {
  const columns = new Map<string, Column>();
  const extras = [...matching.extras].map(([name, index]) => {
    const role = roles.get(name)!;
    return readDesignColumn({ name, role }, cellsOf(table, index), log);
  });
  const drafts = draftsOf(table, matching.places, survey, log);
  settleMissing(drafts, table.rows.length, log);
  for (const [name, { column }] of drafts) columns.set(name, column);
  for (const column of extras) columns.set(column.name, column);
  return columns;
}

interface Reader extends Expected {
  readonly log: FaultLog;
}

/** Reads the rows of a table. A row fault leaves its row out whole; a file fault leaves every row out. */
export function readRows(table: Table, expected: Expected): TableReading {
  const { survey, roles, check } = expected;
  const extras = [...roles.keys()].filter((name) => !(name in survey.questions));
  const matching = matchColumns(table, survey.questions, extras);
  const faults = [...matching.faults, ...table.faults];
  if (faults.some((fault) => severityOf(fault) === "file")) {
    const rows = new Uint32Array(0);
    return { reading: reading(table, new Map(), { rows, faults }), columns: new Map(), rows };
  }
  const log = new FaultLog(table);
  const columns = columnsOf(table, matching, { survey, roles, log });
  check?.(columns, log);
  const rows = Uint32Array.from(table.rows.keys()).filter((row) => log.refused[row] === 0);
  return { reading: reading(table, columns, { rows, faults: [...faults, ...log.faults] }), columns, rows };
}

/** A response file against its codebook: accepted rows as columns, every contradiction as a fault. */
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import { asInFile } from "./as-in-file.js";
import type { Column } from "./column.js";
import { designRoles, type ResponseDeclaration, readDesignColumn } from "./design-columns.js";
import type { Cells, Draft } from "./draft.js";
import { type Fault, severityOf } from "./fault.js";
import { FaultLog } from "./fault-log.js";
import { keepRows } from "./keep-rows.js";
import { type Matching, matchColumns, type Place } from "./match-columns.js";
import { readCategory } from "./read-category.js";
import { readMultipleCell, readMultipleColumns } from "./read-multiple.js";
import { readNumber } from "./read-number.js";
import { readTable } from "./read-table.js";
import { readText } from "./read-text.js";
import type { Reading } from "./responses.js";
import { settleMissing } from "./settle-missing.js";
import type { Table } from "./table.js";

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

function draftsOf(table: Table, places: ReadonlyMap<string, Place>, survey: Survey, log: FaultLog): Map<string, Draft> {
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
function columnsOf(table: Table, matching: Matching, { survey, wave, log }: Reader): Map<string, Column> {
  const columns = new Map<string, Column>();
  const design = designRoles(wave);
  const extras = [...matching.extras].map(([name, index]) => {
    const role = design.get(name)!;
    return readDesignColumn({ name, role }, cellsOf(table, index), log);
  });
  const drafts = draftsOf(table, matching.places, survey, log);
  settleMissing(drafts, table.rows.length, log);
  for (const [name, { column }] of drafts) columns.set(name, column);
  for (const column of extras) columns.set(column.name, column);
  return columns;
}

interface Reader {
  readonly survey: Survey;
  readonly wave: ResponseDeclaration;
  readonly log: FaultLog;
}

/**
 * Reads the responses of a wave from `path`; faults and outputs name the file as the wave does. A row fault
 * leaves its row out whole; a file fault (a column missing or double) leaves every row out.
 */
export async function readResponses(path: string, codebook: Survey, wave: ResponseDeclaration): Promise<Reading> {
  const survey = asInFile(codebook, wave);
  const { file, encoding, sheet } = wave.responses;
  const table = await readTable(path, {
    shownAs: file,
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
  });
  const extras = [...designRoles(wave).keys()].filter((name) => !(name in survey.questions));
  const matching = matchColumns(table, survey.questions, extras);
  const faults = [...matching.faults, ...table.faults];
  if (faults.some((fault) => severityOf(fault) === "file")) {
    return reading(table, new Map(), { rows: new Uint32Array(0), faults });
  }
  const log = new FaultLog(table);
  const columns = columnsOf(table, matching, { survey, wave, log });
  const rows = Uint32Array.from(table.rows.keys()).filter((row) => log.refused[row] === 0);
  return reading(table, columns, { rows, faults: [...faults, ...log.faults] });
}

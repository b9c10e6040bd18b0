/** Reads and checks a population file: CSV in any Japanese encoding, or a sheet; its form is in population-columns.ts. */
import { type CellFault, faultyFile, faultyHeader } from "../../data/cell-fault.js";
import { describeFault } from "../../data/describe-fault.js";
import { severityOf } from "../../data/fault.js";
import { readTable } from "../../data/read-table.js";
import { type Cell, cellText, isBlank, type Table } from "../../data/table.js";
import type { Message } from "../../errors.js";
import { checkPopulation } from "./check-population.js";
import { type ColumnName, columnExpectations, japaneseNames, readers, requiredColumns } from "./population-columns.js";
import type { PopulationRow, PopulationTable } from "./population-table.js";

export interface ReadPopulationOptions {
  /** What the file is called in errors; defaults to the path itself. */
  readonly shownAs?: string;
}

/** The population table of a file. Throws `faulty-data` naming every fault: line, column, what was found and what was expected. */
export async function readPopulation(path: string, options: ReadPopulationOptions = {}): Promise<PopulationTable> {
  const table = await readTable(path, options);
  const { file, sha256 } = table;
  const columns = columnsOf(table);
  const faults: CellFault[] = table.faults.filter((fault) => severityOf(fault) !== "warning").map(unevenRow);
  const rows: PopulationRow[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (cells.every(isBlank)) continue;
    const read = readRow(cells, columns, table.rowNumbers[index]!);
    if (Array.isArray(read)) faults.push(...read);
    else rows.push(read);
  }
  if (faults.length === 0) faults.push(...checkPopulation(rows));
  if (faults.length > 0)
    throw faultyFile(
      file,
      faults.toSorted((a, b) => a.line - b.line),
    );
  return { file, sha256, rows };
}

type Columns = Readonly<Record<ColumnName, number>>;

/** Where each column stands; -1 for an optional one that is not there. */
function columnsOf({ file, header }: Table): Columns {
  const names = Object.keys(readers) as ColumnName[];
  const known = names.flatMap((name) => [name, japaneseNames[name]]);
  const given = header.map((text) => text.normalize("NFKC").trim().toLowerCase());
  const places = names.map((name) => [name, given.findIndex((text) => isNameOf(text, name))] as const);
  const missing = places.filter(([name, at]) => at < 0 && required.includes(name));
  const strange = given.filter((text) => text !== "" && !known.includes(text));
  const twice = names.filter((name) => given.filter((text) => isNameOf(text, name)).length > 1);
  if (missing.length + strange.length + twice.length === 0) return Object.fromEntries(places) as Columns;
  const optional = names.filter((name) => !required.includes(name));
  throw faultyHeader(file, header, { required, optional });
}

const required: readonly ColumnName[] = requiredColumns;
const isNameOf = (text: string, name: ColumnName): boolean => text === name || text === japaneseNames[name];

function readRow(cells: readonly Cell[], columns: Columns, line: number): PopulationRow | CellFault[] {
  const cell = (name: ColumnName): Cell => cells[columns[name]] ?? "";
  const faults: CellFault[] = [];
  const read = <Name extends ColumnName>(name: Name) => {
    const value = readers[name](cell(name)) as ReturnType<(typeof readers)[Name]>;
    if (value === null) {
      const expected: Message = columnExpectations[name];
      faults.push({ line, column: name, found: cellText(cell(name)), expected });
    }
    return value as NonNullable<typeof value>;
  };
  const row: PopulationRow = {
    id: read("id"),
    area: read("area"),
    sex: read("sex"),
    age: read("age"),
    date: read("date"),
    persons: read("persons"),
    se: read("se"),
    roundedTo: read("rounded_to"),
    basis: read("basis"),
    source: read("source"),
    note: read("note"),
    line,
  };
  return faults.length > 0 ? faults : row;
}

/** A fault of the file's own form, such as a row with too many cells. */
const unevenRow = (fault: Table["faults"][number]): CellFault => ({
  line: fault.row ?? 1,
  column: fault.column,
  found: fault.found,
  expected: { ja: describeFault(fault, "ja"), en: describeFault(fault, "en") },
});

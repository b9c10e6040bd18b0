/** Columns of a file without a codebook: numbers where every cell is one, else categories in natural order. */
import type { CategoryColumn, Column, NumberColumn, TextColumn } from "./column.js";
import { type Cells, cellAt, state } from "./draft.js";
import type { Fault } from "./fault.js";
import { FaultLog } from "./fault-log.js";
import { matchColumns } from "./match-columns.js";
import { naturalOrder } from "./natural-order.js";
import { numberOf } from "./number-text.js";
import type { Reading } from "./responses.js";
import { type Cell, cellText, isBlank, isErrorCell, type Table } from "./table.js";

/** Empty, NA as R writes it, or an error value. */
const isMissing = (cell: Cell): boolean => isBlank(cell) || cell === "NA" || isErrorCell(cell);

/** A number, unless its zeros say that it is a code (007). */
const countable = (cell: Cell): number | null =>
  typeof cell === "string" && /^0\d/.test(cell) ? null : numberOf(cell);

function missingIn(cells: Cells, log: FaultLog): Uint8Array {
  return Uint8Array.from(cells.rows, (_, row) => {
    const cell = cellAt(cells, row);
    if (isErrorCell(cell)) log.add("error-as-missing", { row, column: cells.header, found: cellText(cell) }, null);
    return isMissing(cell) ? state.unknown : state.answered;
  });
}

/** The numbers of a column, or `null` at the first answer that is none. */
function numbersIn(cells: Cells, missing: Uint8Array): Float64Array | null {
  const values = new Float64Array(missing.length).fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    if (missing[row] !== state.answered) continue;
    const number = countable(cellAt(cells, row));
    if (number === null) return null;
    values[row] = number;
  }
  return values;
}

/** Distinct texts as categories in natural order; more kinds than codes can hold stay text. */
function categoriesIn(cells: Cells, missing: Uint8Array): CategoryColumn | TextColumn {
  const name = cells.header;
  const values = Array.from(missing, (kind, row) =>
    kind === state.answered ? cellText(cellAt(cells, row)).trim() : "",
  );
  const answered = new Set(values);
  answered.delete("");
  const names = [...answered].sort(naturalOrder);
  if (names.length > 65535) return { kind: "text", name, missing, values };
  const code = new Map(names.map((text, i) => [text, i + 1]));
  const codes = names.length < 256 ? new Uint8Array(values.length) : new Uint16Array(values.length);
  values.forEach((text, row) => {
    codes[row] = code.get(text) ?? 0;
  });
  return {
    kind: "category",
    name,
    missing,
    codes,
    categories: names.map((text) => ({ name: text, label: { ja: text } })),
  };
}

function columnIn(cells: Cells, log: FaultLog): Column {
  const missing = missingIn(cells, log);
  const values = numbersIn(cells, missing);
  if (values === null) return categoriesIn(cells, missing);
  return { kind: "number", name: cells.header, missing, values } satisfies NumberColumn;
}

/** Headers that stand twice: which column is meant cannot be known. */
function duplicateHeaders({ file, header }: Table): Fault[] {
  const twice = header.filter((name, column) => name !== "" && header.indexOf(name) < column);
  return [...new Set(twice)].map((column) => ({
    code: "duplicate-column",
    file,
    row: null,
    column,
    found: column,
    expected: null,
  }));
}

/** Every column that has a header, read by what its cells look like; missing answers are of unknown kind. */
export function inferColumns(table: Table): Reading {
  const log = new FaultLog(table);
  const named = table.header.flatMap((header, index) => (header === "" ? [] : [{ header, index, rows: table.rows }]));
  const doubles = duplicateHeaders(table);
  const unnamed = matchColumns(table, {}, []).faults.filter(({ code }) => code === "unnamed-column");
  const columns = doubles.length > 0 ? [] : named.map((cells) => columnIn(cells, log));
  const n = doubles.length > 0 ? 0 : table.rows.length;
  const { file, sha256, encoding, read, rowNumbers, notes } = table;
  return {
    responses: {
      n,
      read,
      refused: read - n,
      columns: new Map(columns.map((column) => [column.name, column])),
      rowNumbers: rowNumbers.slice(0, n),
      source: { file, sha256, encoding },
    },
    faults: [...doubles, ...unnamed, ...table.faults, ...log.faults].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    notes,
  };
}

import type { Calibration } from "./weighting/calibration.js";

/** Weighted totals of the auxiliaries in each unit, only those that are not 0. */
export interface UnitAuxiliaries {
  /** Unit i has the entries `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Rows in the order of the unit they belong to, units ascending. */
export interface RowsByUnit {
  readonly weights: Float64Array;
  readonly unit: Int32Array;
  readonly order: Int32Array;
}

const mostDense = 1 << 22;

/** Σ w x per unit and column: in a table of all units where it is small, else unit by unit. */
export function unitAuxiliaries(calibration: Calibration, rows: RowsByUnit, units: number): UnitAuxiliaries {
  const columns = calibration.names.length;
  const entries = entryList(rows.order.length * (calibration.columnOf.length + calibration.numbers.length), units);
  if (units * columns <= mostDense) {
    const table = new Float64Array(units * columns);
    const into = { calibration, weights: rows.weights, table, touched: null };
    for (let row = 0; row < rows.unit.length; row++) addRow(into, row, rows.unit[row]! * columns);
    for (let i = 0; i < units; i++) {
      for (let j = 0; j < columns; j++) if (table[i * columns + j] !== 0) entries.add(j, table[i * columns + j]!);
      entries.close(i);
    }
    return entries.list();
  }
  return unitByUnit(calibration, rows, { units, entries });
}

/** The same in the order of the units, with room for one of them. */
function unitByUnit(
  calibration: Calibration,
  { weights, unit, order }: RowsByUnit,
  { units, entries }: { units: number; entries: EntryList },
): UnitAuxiliaries {
  const table = new Float64Array(calibration.names.length);
  const touched: number[] = [];
  const into = { calibration, weights, table, touched };
  let next = 0;
  for (let i = 0; i < units; i++) {
    for (; next < order.length && unit[order[next]!] === i; next++) {
      addRow(into, order[next]!, 0);
    }
    for (const j of touched) {
      if (table[j] !== 0) entries.add(j, table[j]!);
      table[j] = 0;
    }
    touched.length = 0;
    entries.close(i);
  }
  return entries.list();
}

interface Accumulation {
  readonly calibration: Calibration;
  readonly weights: Float64Array;
  readonly table: Float64Array;
  /** Columns that may not be 0, where they are kept. */
  readonly touched: number[] | null;
}

/** Adds w x of a row to the columns that start at `from`. */
function addRow({ calibration, weights, table, touched }: Accumulation, row: number, from: number): void {
  const cell = calibration.cell[row]!;
  if (cell < 0) return;
  const weight = weights[row]!;
  for (const columns of calibration.columnOf) {
    const j = columns[cell]!;
    if (j < 0) continue;
    if (touched !== null && table[from + j] === 0) touched.push(j);
    table[from + j]! += weight;
  }
  for (const { column, values } of calibration.numbers) {
    if (touched !== null && table[from + column] === 0) touched.push(column);
    table[from + column]! += weight * values[row]!;
  }
}

interface EntryList {
  add(column: number, value: number): void;
  close(unit: number): void;
  list(): UnitAuxiliaries;
}

/** Entries unit by unit, at most so many. */
function entryList(most: number, units: number): EntryList {
  const [start, column, value] = [new Int32Array(units + 1), new Int32Array(most), new Float64Array(most)];
  let filled = 0;
  return {
    add(j, total) {
      column[filled] = j;
      value[filled++] = total;
    },
    close(unit) {
      start[unit + 1] = filled;
    },
    list: () => ({ start, column: column.slice(0, filled), value: value.slice(0, filled) }),
  };
}

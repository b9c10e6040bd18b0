import { levelPasses } from "./level-passes.js";
import type { Calibration } from "./weighting/calibration.js";

/** Weighted totals of the auxiliaries in each unit, only those that are not 0. */
export interface UnitAuxiliaries {
  /** Unit i has the entries `start[i]` to `start[i + 1]`. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Rows in the order of the unit they belong to, units ascending. */
export interface WeightedRows {
  readonly weights: Float64Array;
  readonly unit: Int32Array;
  readonly order: Int32Array;
}

const mostDense = 1 << 22;

/** Σ w x per unit and column: in a table of all units where it is small, else unit by unit. */
export function unitAuxiliaries(calibration: Calibration, rows: WeightedRows, units: number): UnitAuxiliaries {
  const columns = calibration.names.length;
  const values = rows.order.length * (calibration.columnOf.length + calibration.numbers.length);
  const entries = entryList(Math.min(values, units * columns), units);
  if (units * columns <= mostDense) {
    const wide = columns + 1;
    const table = levelTable(calibration, rows, units);
    for (const { column, values } of calibration.numbers) addNumbers(table, { ...rows, values, column, wide });
    for (let i = 0; i < units; i++) {
      for (let j = 0; j < columns; j++) if (table[i * wide + j] !== 0) entries.add(j, table[i * wide + j]!);
      entries.close(i);
    }
    return entries.list();
  }
  return unitByUnit(calibration, rows, { units, entries });
}

/** The weight of every row in the columns of its levels, or in the one behind all of them where a level has none. */
function levelTable(
  { cell, columnOf, names }: Calibration,
  { weights, unit }: WeightedRows,
  units: number,
): Float64Array<ArrayBufferLike> {
  const width = names.length + 1;
  const levels = columnOf.map((columns) => columns.map((column) => (column < 0 ? width - 1 : column)));
  const shape = { width, margins: levels.length, columnsOf: sideBySide(levels) };
  return levelPasses(unit.length).addLevels({ cell, weights, unit, units, ...shape });
}

/** Per crossing its column in each margin. */
function sideBySide(columnOf: readonly Int32Array[]): Int32Array {
  const margins = columnOf.length;
  const all = new Int32Array(margins * (columnOf[0]?.length ?? 0));
  for (const [m, columns] of columnOf.entries())
    for (let c = 0; c < columns.length; c++) all[c * margins + m] = columns[c]!;
  return all;
}

function addNumbers(
  table: Float64Array,
  { weights, unit, values, column, wide }: WeightedRows & Calibration["numbers"][number] & { readonly wide: number },
): void {
  for (let row = 0; row < unit.length; row++) table[unit[row]! * wide + column]! += weights[row]! * values[row]!;
}

/** The same in the order of the units, with room for one of them. */
function unitByUnit(
  calibration: Calibration,
  { weights, unit, order }: WeightedRows,
  { units, entries }: { units: number; entries: EntryList },
): UnitAuxiliaries {
  const table = new Float64Array(calibration.names.length);
  const touched: number[] = [];
  const into = { calibration, weights, table, touched };
  let next = 0;
  for (let i = 0; i < units; i++) {
    for (; next < order.length && unit[order[next]!] === i; next++) {
      addRow(into, order[next]!);
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
  /** Columns that may not be 0. */
  readonly touched: number[];
}

/** Adds w x of a row to its columns. */
function addRow({ calibration, weights, table, touched }: Accumulation, row: number): void {
  const cell = calibration.cell[row]!;
  if (cell < 0) return;
  const weight = weights[row]!;
  for (const columns of calibration.columnOf) {
    const j = columns[cell]!;
    if (j < 0) continue;
    if (table[j] === 0) touched.push(j);
    table[j]! += weight;
  }
  for (const { column, values } of calibration.numbers) {
    if (table[column] === 0) touched.push(column);
    table[column]! += weight * values[row]!;
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

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

/** Σ w x per unit and column. */
export function unitAuxiliaries(calibration: Calibration, rows: RowsByUnit, units: number): UnitAuxiliaries {
  const { columnOf, numbers, names } = calibration;
  const most = rows.order.length * (columnOf.length + numbers.length);
  const [start, column, value] = [new Int32Array(units + 1), new Int32Array(most), new Float64Array(most)];
  const current = new Float64Array(names.length);
  const touched: number[] = [];
  const { unit, order } = rows;
  let [filled, next] = [0, 0];
  for (let i = 0; i < units; i++) {
    for (; next < order.length && unit[order[next]!] === i; next++) {
      addRow({ calibration, weights: rows.weights, current, touched }, order[next]!);
    }
    for (const j of touched) {
      if (current[j] === 0) continue;
      column[filled] = j;
      value[filled++] = current[j]!;
      current[j] = 0;
    }
    touched.length = 0;
    start[i + 1] = filled;
  }
  return { start, column: column.slice(0, filled), value: value.slice(0, filled) };
}

interface Accumulation {
  readonly calibration: Calibration;
  readonly weights: Float64Array;
  readonly current: Float64Array;
  /** Columns that may not be 0. */
  readonly touched: number[];
}

function addRow({ calibration, weights, current, touched }: Accumulation, row: number): void {
  const cell = calibration.cell[row]!;
  if (cell < 0) return;
  for (const columns of calibration.columnOf) {
    const j = columns[cell]!;
    if (j < 0) continue;
    if (current[j] === 0) touched.push(j);
    current[j]! += weights[row]!;
  }
  for (const { column, values } of calibration.numbers) {
    if (current[column] === 0) touched.push(column);
    current[column]! += weights[row]! * values[row]!;
  }
}

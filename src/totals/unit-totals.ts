import type { RowsByUnit } from "../design/unit-auxiliaries.js";
import type { RowBreakdown } from "./breakdown.js";
import type { Coding } from "./coding.js";
import type { UnitTotals } from "./totals.js";
import { UnitTable } from "./unit-table.js";

/** Rows by unit: adds each row to the table and closes each unit. */
function pass({ unit: unitOf, order }: RowsByUnit, table: UnitTable, add: (row: number) => void): void {
  let current = -1;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const unit = unitOf[row]!;
    if (unit !== current) {
      if (current >= 0) table.close(current);
      current = unit;
    }
    add(row);
  }
  if (current >= 0) table.close(current);
}

/** Totals of each category per unit: T = Σ w 1(c). */
export function categoryUnits(rows: RowsByUnit, { cells, domains }: RowBreakdown, coding: Coding): UnitTotals {
  const width = coding.categories.length + 1;
  const table = new UnitTable(domains.length, width);
  const { weights } = rows;
  const { codes } = coding;
  const { current, counts } = table;
  pass(rows, table, (row) => {
    const domain = cells[row]!;
    const code = codes[row]!;
    if (domain === 0 || code === 0) return;
    table.touch(domain);
    const at = domain * width;
    current[at]! += weights[row]!;
    if (code >= width) return;
    current[at + code]! += weights[row]!;
    counts[at - width + code]!++;
  });
  const { n } = table;
  for (let d = 0; d < n.length; d++) counts[d * width] = n[d]!;
  return { kind: "units", width, categories: coding.categories, n, counts, ...table.finish(), products: null };
}

/** Totals of numbers per unit: T = Σ w y, over the rows that have every number. */
export function numberUnits(
  rows: RowsByUnit,
  breakdown: RowBreakdown,
  numbers: readonly ArrayLike<number>[],
): UnitTotals {
  const totals = numberTotals(rows, breakdown, numbers);
  const complete = completeRows(numbers, breakdown.cells);
  return { ...totals, products: centredProducts(rows.weights, numbers, { ...totals, complete }) };
}

/** The same without products. */
export function numberTotals(
  rows: RowsByUnit,
  breakdown: RowBreakdown,
  numbers: readonly ArrayLike<number>[],
): UnitTotals {
  const { cells, domains } = breakdown;
  const width = numbers.length + 1;
  const table = new UnitTable(domains.length, width);
  const { weights } = rows;
  const { current, counts } = table;
  const complete = completeRows(numbers, cells);
  pass(rows, table, (row) => {
    if (complete[row] === 0) return;
    const [domain, weight] = [complete[row]!, weights[row]!];
    table.touch(domain);
    const at = domain * width;
    current[at]! += weight;
    counts[at - width]!++;
    for (let k = 1; k < width; k++) {
      const y = numbers[k - 1]![row]!;
      current[at + k]! += weight * y;
      if (y !== 0) counts[at - width + k]!++;
    }
  });
  return { kind: "units", width, categories: [], n: table.n, counts, ...table.finish(), products: null };
}

/** The domain of each row that has every number, else 0. */
function completeRows(numbers: readonly ArrayLike<number>[], cells: Int32Array): Int32Array {
  const complete = cells.slice();
  for (const values of numbers) {
    for (let row = 0; row < complete.length; row++) if (Number.isNaN(values[row])) complete[row] = 0;
  }
  return complete;
}

/** Σ w (y_j − ȳ_j)(y_k − ȳ_k) per domain, about the means of the first pass. */
function centredProducts(
  weights: Float64Array,
  numbers: readonly ArrayLike<number>[],
  { complete, width, sums }: { complete: Int32Array; width: number; sums: Float64Array },
): Float64Array {
  const products = new Float64Array((sums.length / width) * width * width);
  const deviations = new Float64Array(width);
  for (let row = 0; row < complete.length; row++) {
    const domain = complete[row]! - 1;
    if (domain < 0) continue;
    const at = domain * width;
    for (let j = 1; j < width; j++) deviations[j] = numbers[j - 1]![row]! - sums[at + j]! / sums[at]!;
    for (let j = 1; j < width; j++) {
      for (let k = 1; k <= j; k++) products[(at + j) * width + k]! += weights[row]! * deviations[j]! * deviations[k]!;
    }
  }
  for (let d = 0; d * width < sums.length; d++) mirror(products.subarray(d * width * width), width);
  return products;
}

/** Copies the lower half of a square to the upper. */
function mirror(square: Float64Array, width: number): void {
  for (let j = 0; j < width; j++) for (let k = 0; k < j; k++) square[k * width + j] = square[j * width + k]!;
}

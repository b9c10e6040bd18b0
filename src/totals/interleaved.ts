import type { ReadonlyNumbers } from "../math/numbers.js";

/** Columns by domain as one row a domain. */
export function interleaved(columns: readonly ReadonlyNumbers[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array(width * columns[0]!.length);
  columns.forEach((column, k) => {
    for (let d = 0; d < column.length; d++) rows[d * width + k] = column[d]!;
  });
  return rows;
}

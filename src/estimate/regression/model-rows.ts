import type { Domain } from "../../design/survey-design.js";

/** The rows a model is fitted to: those of the domain that answered everything it asks about. */
export interface ModelRows {
  readonly rows: Int32Array;
  /** Rows of the domain. */
  readonly members: number;
}

/** Rows of the domain without a missing answer in any of the columns. */
export function modelRows(n: number, missing: readonly Uint8Array[], domain?: Domain): ModelRows {
  const rows = new Int32Array(n);
  let [members, complete] = [0, 0];
  for (let row = 0; row < n; row++) {
    if (domain !== undefined && domain.mask[row] === 0) continue;
    members++;
    if (missing.every((kinds) => kinds[row] === 0)) rows[complete++] = row;
  }
  return { rows: rows.slice(0, complete), members };
}

/** The values of some rows. */
export const ofRows = (values: ArrayLike<number>, rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => values[row]!);

/** Values of some rows put back among all, NaN elsewhere. */
export function amongAll(values: Float64Array, rows: Int32Array, n: number): Float64Array {
  const all = new Float64Array(n).fill(Number.NaN);
  for (let i = 0; i < rows.length; i++) all[rows[i]!] = values[i]!;
  return all;
}

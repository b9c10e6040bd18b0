import { inChunks } from "../../math/in-chunks.js";
import type { ReadonlyNumbers } from "../../math/numbers.js";

/** A part of the auxiliary information, a value a row: a level of a margin (value 1), or a number. */
export type AuxiliaryBlock =
  | {
      readonly kind: "levels";
      readonly levels: Int32Array;
      /** The column of each level, -1 for none. */
      readonly columnOf: Int32Array;
    }
  | { readonly kind: "number"; readonly column: number; readonly values: ReadonlyNumbers };

/** Auxiliary information X, rows by columns, mostly zeros. */
export interface AuxiliaryMatrix {
  readonly rows: number;
  readonly blocks: readonly AuxiliaryBlock[];
  readonly columns: number;
}

/** X'w, compensated. */
export function weightedTotals({ rows, blocks, columns }: AuxiliaryMatrix, weights: Float64Array): Float64Array {
  const totals = new Float64Array(columns);
  const lost = new Float64Array(columns);
  for (const block of blocks) {
    for (let row = 0; row < rows; row++) {
      const at = columnAt(block, row);
      if (at < 0) continue;
      const old = totals[at]!;
      const x = weights[row]! * valueAt(block, row);
      const sum = old + x;
      lost[at]! += Math.abs(old) >= Math.abs(x) ? old - sum + x : x - sum + old;
      totals[at] = sum;
    }
  }
  return totals.map((total, at) => total + lost[at]!);
}

/** X' diag(w) X, row by row. */
export function weightedGram({ rows, blocks, columns }: AuxiliaryMatrix, weights: Float64Array): Float64Array {
  const gram = new Float64Array(columns * columns);
  blocks.forEach((left, l) => {
    for (const right of blocks.slice(l)) inChunks(rows, { gram, columns, left, right, weights }, addProducts);
  });
  return gram;
}

interface Products {
  readonly gram: Float64Array;
  readonly columns: number;
  readonly left: AuxiliaryBlock;
  readonly right: AuxiliaryBlock;
  readonly weights: Float64Array;
}

function addProducts({ gram, columns, left, right, weights }: Products, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const i = columnAt(left, row);
    const j = columnAt(right, row);
    if (i < 0 || j < 0) continue;
    const product = weights[row]! * valueAt(left, row) * valueAt(right, row);
    gram[i * columns + j]! += product;
    if (left !== right) gram[j * columns + i]! += product;
  }
}

/** X b. */
export function linearPredictor({ rows, blocks }: AuxiliaryMatrix, coefficients: Float64Array): Float64Array {
  const predictor = new Float64Array(rows);
  for (const block of blocks) {
    for (let row = 0; row < rows; row++) {
      const at = columnAt(block, row);
      if (at >= 0) predictor[row]! += coefficients[at]! * valueAt(block, row);
    }
  }
  return predictor;
}

/** The column a row has a value in, -1 for none. */
const columnAt = (block: AuxiliaryBlock, row: number): number =>
  block.kind === "levels" ? (block.columnOf[block.levels[row]!] ?? -1) : block.column;

const valueAt = (block: AuxiliaryBlock, row: number): number => (block.kind === "levels" ? 1 : block.values[row]!);

import { CholeskyDecomposition, Matrix } from "ml-matrix";
import type { ReadonlyNumbers } from "./numbers.js";

/** A symmetric matrix of full rank, ready to solve with. */
export interface SymmetricSolver {
  /** The x of A x = b. */
  solve(b: ReadonlyNumbers): Float64Array;
}

/** Normal equations in which one column is a combination of those before it. */
export interface Singular {
  readonly dependent: number;
}

/** How much of a column must be left over by those before it, relative to its own size. */
const tolerance = 1e-11;

/**
 * Factors A = L Lᵀ of a symmetric matrix (row by row, p × p), or names the first column that the ones before it
 * explain. Golub & Van Loan (2013), Matrix Computations, 4th ed., §4.2.
 */
export function symmetricSolver(a: Float64Array, p: number): SymmetricSolver | Singular {
  const dependent = firstDependent(a, p);
  if (dependent !== null) return { dependent };
  const scale = Float64Array.from({ length: p }, (_, i) => 1 / Math.sqrt(a[i * p + i]!));
  const scaled = new Matrix(p, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) scaled.set(i, j, a[i * p + j]! * (scale[i]! * scale[j]!));
  const factors = new CholeskyDecomposition(scaled);
  return {
    solve(b) {
      const x = factors.solve(Matrix.columnVector(Array.from({ length: p }, (_, i) => b[i]! * scale[i]!)));
      return Float64Array.from({ length: p }, (_, i) => x.get(i, 0) * scale[i]!);
    },
  };
}

/** The columns of a Gram matrix (row by row, p × p) that those before them do not explain to within `within`. */
export function independentColumns(a: Float64Array, p: number, within = tolerance): readonly number[] {
  const rows: Float64Array[] = [];
  const kept: number[] = [];
  for (let j = 0; j < p; j++) {
    const row = new Float64Array(rows.length + 1);
    let left = a[j * p + j]!;
    for (let i = 0; i < rows.length; i++) {
      row[i] = (a[j * p + kept[i]!]! - dot(rows[i]!, row, i)) / rows[i]![i]!;
      left -= row[i]! ** 2;
    }
    if (!(left > within * a[j * p + j]!)) continue;
    row[rows.length] = Math.sqrt(left);
    rows.push(row);
    kept.push(j);
  }
  return kept;
}

function firstDependent(a: Float64Array, p: number): number | null {
  const kept = independentColumns(a, p);
  if (kept.length === p) return null;
  const gap = kept.findIndex((column, i) => column !== i);
  return gap === -1 ? kept.length : gap;
}

function dot(x: Float64Array, y: Float64Array, length: number): number {
  let total = 0;
  for (let i = 0; i < length; i++) total += x[i]! * y[i]!;
  return total;
}

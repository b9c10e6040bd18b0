import { Matrix } from "ml-matrix";

/** A V A′ of a matrix A given by rows and a square V, row by row: the covariance of linear combinations, exactly symmetric. */
export function congruence(a: readonly (readonly number[])[], v: Float64Array): Float64Array {
  const width = a[0]?.length ?? 0;
  const rows = new Matrix(a.map((row) => [...row]));
  const product = rows.mmul(Matrix.from1DArray(width, width, v)).mmul(rows.transpose());
  return Float64Array.from(product.add(product.transpose()).div(2).to1DArray());
}

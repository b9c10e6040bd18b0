import { CholeskyDecomposition, EigenvalueDecomposition, Matrix, solve } from "ml-matrix";
import { independentColumns } from "../math/cholesky.js";
import { congruence } from "../math/congruence.js";
import type { Contingency } from "./contingency.js";

/** Pearson's X² of a table of shares scaled to its n, and what the design does to it. */
export interface GeneralisedDesignEffects {
  readonly pearson: number;
  /** Eigenvalues of Δ: under independence X² is distributed as Σ λ χ²₁. */
  readonly effects: readonly number[];
}

/**
 * Generalised design effects of independence: eigenvalues of Δ = (C′D⁻¹C/n)⁻¹ C′D⁻¹VD⁻¹C, where D = diag(p̂), V is the
 * covariance of the cells and C spans the interactions; D⁻¹ of an empty cell is 0. `null` where C′D⁻¹C is singular.
 * Rao & Scott (1984), On chi-squared tests for multiway contingency tables, Annals of Statistics 12, 46-60, §2.
 */
export function designEffects(table: Contingency): GeneralisedDesignEffects | null {
  const { cells, n } = table;
  const interactions = interactionContrasts(table);
  const scaled = interactions.map((contrast) => contrast.map((c, cell) => (cells[cell]! > 0 ? c / cells[cell]! : 0)));
  const k = scaled.length;
  const roots = interactions.map((contrast) =>
    contrast.map((c, cell) => (cells[cell]! > 0 ? c / Math.sqrt(n * cells[cell]!) : 0)),
  );
  const simple = Float64Array.from(roots.flatMap((row) => roots.map((other) => dot(row, other))));
  if (independentColumns(simple, k).length < k) return null;
  const actual = congruence(scaled, table.covariance);
  return { pearson: pearson(table), effects: relativeEigenvalues(actual, simple, k) };
}

/** X² = n Σ (p_ij − p_i. p_.j)² / (p_i. p_.j). */
function pearson({ rows, columns, cells, n }: Contingency): number {
  const down = Array.from({ length: rows }, (_, i) => total(columns, (j) => cells[i * columns + j]!));
  const across = Array.from({ length: columns }, (_, j) => total(rows, (i) => cells[i * columns + j]!));
  const chiSquare = total(rows * columns, (cell) => {
    const expected = down[Math.floor(cell / columns)]! * across[cell % columns]!;
    return (cells[cell]! - expected) ** 2 / expected;
  });
  return n * chiSquare;
}

/** (δ_ia − 1/r)(δ_jb − 1/c) for a, b from the second category on: what is left of a cell once main effects are taken out. */
function interactionContrasts({ rows, columns }: Contingency): readonly (readonly number[])[] {
  const centred = (i: number, a: number, size: number) => Number(i === a) - 1 / size;
  const places = Array.from(
    { length: rows * columns },
    (_, cell) => [Math.floor(cell / columns), cell % columns] as const,
  );
  return places
    .filter(([a, b]) => a > 0 && b > 0)
    .map(([a, b]) => places.map(([i, j]) => centred(i, a, rows) * centred(j, b, columns)));
}

/** Eigenvalues of B⁻¹A for symmetric A and positive definite B = LL′: those of L⁻¹AL′⁻¹; rounding below 0 is 0. */
function relativeEigenvalues(a: Float64Array, b: Float64Array, k: number): readonly number[] {
  const lower = new CholeskyDecomposition(Matrix.from1DArray(k, k, b)).lowerTriangularMatrix;
  const half = solve(lower, Matrix.from1DArray(k, k, a));
  const relative = solve(lower, half.transpose());
  const found = new EigenvalueDecomposition(relative, { assumeSymmetric: true }).realEigenvalues;
  const largest = Math.max(...found);
  return found.map((value) => (value > 1e-12 * largest ? value : 0));
}

const dot = (x: readonly number[], y: readonly number[]): number => total(x.length, (i) => x[i]! * y[i]!);

function total(length: number, term: (i: number) => number): number {
  let result = 0;
  for (let i = 0; i < length; i++) result += term(i);
  return result;
}

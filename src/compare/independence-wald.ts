import { symmetricSolver } from "../math/cholesky.js";
import { congruence } from "../math/congruence.js";
import type { Contingency } from "./contingency.js";

/**
 * Wald's statistic of independence: W = Y′V⁻¹Y, Y_ij = T_ij − T_i. T_.j / T without the first row and column, V their
 * Taylor covariance; `null` where V is singular.
 * Koch, Freeman & Freeman (1975), Strategies in the multivariate analysis of data from complex surveys, ISR 43, 59-78.
 */
export function independenceWald(table: Contingency): number | null {
  const { rows, columns, cells, covariance } = table;
  const { down, across, all } = margins(table);
  const inner = Array.from(cells.keys()).filter((cell) => cell >= columns && cell % columns > 0);
  const deviation = (cell: number) =>
    cells[cell]! - (down[Math.floor(cell / columns)]! * across[cell % columns]!) / all;
  const slopes = inner.map((cell) => {
    const [i, j] = [Math.floor(cell / columns), cell % columns];
    return Array.from({ length: rows * columns }, (_, other) => {
      const [sameRow, sameColumn] = [Math.floor(other / columns) === i, other % columns === j];
      const expected = (sameRow ? across[j]! / all : 0) + (sameColumn ? down[i]! / all : 0);
      return Number(other === cell) - expected + (down[i]! * across[j]!) / all ** 2;
    });
  });
  const solver = symmetricSolver(congruence(slopes, covariance), inner.length);
  if ("dependent" in solver) return null;
  const deviations = inner.map(deviation);
  const solved = solver.solve(deviations);
  return deviations.reduce((total, y, i) => total + y * solved[i]!, 0);
}

function margins({ rows, columns, cells }: Contingency) {
  const down = new Float64Array(rows);
  const across = new Float64Array(columns);
  cells.forEach((value, cell) => {
    down[Math.floor(cell / columns)]! += value;
    across[cell % columns]! += value;
  });
  return { down, across, all: cells.reduce((total, value) => total + value, 0) };
}

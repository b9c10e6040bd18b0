import { symmetricSolver } from "../../math/cholesky.js";
import { sum } from "../../math/compensated-sum.js";

/** Areas with a direct estimate: the estimate, its sampling variance, and what is known of the area (1 first). */
export interface ObservedArea {
  readonly value: number;
  readonly variance: number;
  readonly x: readonly number[];
}

/** Weighted least squares under one between-area variance A; V_d = A + ψ_d. */
export interface AreaFit {
  readonly coefficients: Float64Array;
  /** Q = (X′V⁻¹X)⁻¹, by columns. */
  readonly inverse: readonly Float64Array[];
  /** y_d − x_d′β. */
  readonly residuals: readonly number[];
  /** V_d⁻¹. */
  readonly precisions: readonly number[];
}

/** Names the first covariate that the ones before it explain. */
export interface DependentCovariate {
  readonly dependent: number;
}

export function fitAreas(areas: readonly ObservedArea[], between: number): AreaFit | DependentCovariate {
  const p = areas[0]!.x.length;
  const precisions = areas.map(({ variance }) => 1 / (between + variance));
  const cross = (of: (area: ObservedArea) => number) => sum(areas.map((area, d) => precisions[d]! * of(area)));
  const products = Float64Array.from({ length: p * p }, (_, at) =>
    cross(({ x }) => x[Math.floor(at / p)]! * x[at % p]!),
  );
  const solver = symmetricSolver(products, p);
  if ("dependent" in solver) return solver;
  const coefficients = solver.solve(Array.from({ length: p }, (_, j) => cross(({ x, value }) => x[j]! * value)));
  return {
    coefficients,
    inverse: Array.from({ length: p }, (_, j) => solver.solve(Array.from({ length: p }, (_, k) => Number(j === k)))),
    residuals: areas.map(({ value, x }) => value - linear(x, coefficients)),
    precisions,
  };
}

/** x′β. */
export const linear = (x: readonly number[], coefficients: Float64Array): number =>
  sum(x.map((value, j) => value * coefficients[j]!));

/** x′Qz. */
export const quadratic = (inverse: readonly Float64Array[], x: readonly number[], z = x): number =>
  sum(x.map((value, j) => value * linear(z, inverse[j]!)));

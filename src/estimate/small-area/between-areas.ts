import { median } from "simple-statistics";
import { sum } from "../../math/compensated-sum.js";
import { type AreaFit, type DependentCovariate, fitAreas, linear, type ObservedArea, quadratic } from "./area-fit.js";

/** How the variance between areas is found. */
export const areaMethods = ["reml", "ml", "moment"] as const;
export type AreaMethod = (typeof areaMethods)[number];

/** The variance between areas, never below 0, and how it was reached. */
export interface Between {
  readonly value: number;
  readonly fit: AreaFit;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * The variance A between areas: by Fisher scoring on the residual or the full likelihood, or from the moment equation
 * Σ (y − x′β)²/(A + ψ) = m − p. Rao & Molina (2015), Small Area Estimation, 2nd ed., §6.1.2.
 */
export function betweenAreas(
  areas: readonly ObservedArea[],
  { method, tolerance, iterations: most }: { method: AreaMethod; tolerance: number; iterations: number },
): Between | DependentCovariate {
  let value = median(areas.map(({ variance }) => variance));
  let fit = fitAreas(areas, value);
  let [iterations, converged] = [0, false];
  while (!("dependent" in fit) && !converged && iterations < most) {
    const next = Math.max(value + steps[method](areas, fit), 0);
    converged = Math.abs(next - value) <= tolerance * value;
    value = next;
    iterations++;
    fit = fitAreas(areas, value);
  }
  return "dependent" in fit ? fit : { value, fit, iterations, converged };
}

const steps: Readonly<Record<AreaMethod, (areas: readonly ObservedArea[], fit: AreaFit) => number>> = {
  /** s = −½ tr P + ½ y′PPy, I = ½ tr PP, P = V⁻¹ − V⁻¹XQX′V⁻¹. */
  reml(areas, { precisions, residuals, inverse }) {
    const leverages = areas.map(({ x }, d) => precisions[d]! ** 2 * quadratic(inverse, x));
    const trace = sum(precisions) - sum(leverages);
    return (squares(precisions, residuals) - trace) / traceOfSquare(areas, { precisions, inverse });
  },
  /** s = −½ tr V⁻¹ + ½ y′PPy, I = ½ tr V⁻². */
  ml: (_, { precisions, residuals }) =>
    (squares(precisions, residuals) - sum(precisions)) / sum(precisions.map((precision) => precision ** 2)),
  /** Newton's step on the moment equation. */
  moment(areas, { precisions, residuals, coefficients }) {
    const explained = sum(residuals.map((residual, d) => residual ** 2 * precisions[d]!));
    return (explained - (areas.length - coefficients.length)) / squares(precisions, residuals);
  },
};

/** y′PPy = Σ (V⁻¹ (y − x′β))². */
const squares = (precisions: readonly number[], residuals: readonly number[]): number =>
  sum(residuals.map((residual, d) => (precisions[d]! * residual) ** 2));

/** tr PP = Σ V⁻² − 2 tr QX′V⁻³X + tr (QX′V⁻²X)². */
function traceOfSquare(
  areas: readonly ObservedArea[],
  { precisions, inverse }: Pick<AreaFit, "precisions" | "inverse">,
): number {
  const p = inverse.length;
  const once = sum(precisions.map((precision) => precision ** 2));
  const twice = sum(areas.map(({ x }, d) => precisions[d]! ** 3 * quadratic(inverse, x)));
  const inner = inverse.map((column) =>
    Array.from({ length: p }, (_, k) => sum(areas.map(({ x }, d) => precisions[d]! ** 2 * linear(x, column) * x[k]!))),
  );
  const both = sum(inner.flatMap((row, j) => row.map((value, k) => value * inner[k]![j]!)));
  return once - 2 * twice + both;
}

import { sum } from "../../math/compensated-sum.js";
import { type ObservedArea, quadratic } from "./area-fit.js";
import type { AreaMethod, Between } from "./between-areas.js";

/**
 * The mean squared error of an area's estimate: g₁ + g₂ + 2 g₃, less what the method's own bias in A adds (b B²);
 * g₁ = ψ(1 − B), g₂ = B² x′Qx, g₃ = B² Var(A)/(A + ψ), B = ψ/(A + ψ). Prasad & Rao (1990); Datta & Lahiri (2000).
 */
export function areaError({ variance, x }: ObservedArea, { value: between, fit }: Between, spread: Spread): number {
  const left = variance / (between + variance);
  const own = variance * (1 - left);
  const coefficients = left ** 2 * quadratic(fit.inverse, x);
  const unknown = (left ** 2 * spread.variance) / (between + variance);
  return own + coefficients + 2 * unknown - spread.bias * left ** 2;
}

/** How far the variance between areas may be off: its own variance and its bias, to the order of 1/m. */
export interface Spread {
  readonly variance: number;
  readonly bias: number;
}

export function spreadOf(areas: readonly ObservedArea[], { fit }: Between, method: AreaMethod): Spread {
  const { precisions, inverse } = fit;
  const once = sum(precisions);
  const twice = sum(precisions.map((precision) => precision ** 2));
  if (method === "reml") return { variance: 2 / twice, bias: 0 };
  if (method === "moment") {
    const m = areas.length;
    return { variance: (2 * m) / once ** 2, bias: (2 * (m * twice - once ** 2)) / once ** 3 };
  }
  const trace = sum(areas.map(({ x }, d) => precisions[d]! ** 2 * quadratic(inverse, x)));
  return { variance: 2 / twice, bias: -trace / twice };
}

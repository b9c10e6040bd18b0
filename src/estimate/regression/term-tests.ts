import { symmetricSolver } from "../../math/cholesky.js";
import { fTail } from "../../math/fisher-f.js";
import type { Found } from "./coefficients.js";
import { intercept, type ModelColumn } from "./model-matrix.js";
import type { ModelRecord } from "./model-record.js";
import type { TermTest } from "./regression.js";
import type { RegressionReason } from "./regression-reasons.js";

/**
 * Wald tests of every term but the intercept: F = β′V⁻¹β / k on k and the model's degrees of freedom.
 * Korn & Graubard (1999), Analysis of Health Surveys, ch. 3.
 */
export function termTests(about: ModelRecord, columns: readonly ModelColumn[], found: Found): readonly TermTest[] {
  const terms = [...new Set(columns.map(({ term }) => term))].filter((term) => term !== intercept);
  return terms.map((term) => {
    const at = columns.flatMap((column, j) => (column.term === term ? [j] : []));
    return { ...about, term, df1: at.length, ...tested(about.df, at, found) };
  });
}

function tested(
  df: number,
  at: readonly number[],
  { values, covariance, reasons }: Found,
): Pick<TermTest, "f" | "p" | "reasons"> {
  const without = (why: readonly RegressionReason[]) => ({ f: null, p: null, reasons: why });
  if (values === null || covariance === null) return without(reasons);
  if (!(df > 0)) return without(["no-degrees-of-freedom"]);
  const own = Float64Array.from(at.flatMap((j) => at.map((k) => covariance.values[j * covariance.size + k]!)));
  const solver = symmetricSolver(own, at.length);
  if (!("solve" in solver)) return without([own.every((x) => x === 0) ? "no-variance" : "singular-covariance"]);
  const beta = at.map((j) => values[j]!);
  const f = solver.solve(beta).reduce((total, x, i) => total + x * beta[i]!, 0) / at.length;
  return { f, p: fTail(f, at.length, df), reasons };
}

import type { Replicates } from "../../design/replicates/replicates.js";
import type { SurveyDesign } from "../../design/survey-design.js";
import type { UnitTotals } from "../../totals/totals.js";
import { replicateDeviations } from "../../variance/replicate.js";
import type { Scores } from "../../variance/scores.js";
import type { Statistic } from "../../variance/statistic.js";
import { scoresOf } from "../../variance/variance-of.js";
import type { Family } from "./families.js";
import { type Fit, fitModel, type ModelData } from "./fit.js";
import { amongAll } from "./model-rows.js";

/** Where the numbers of a model's rows are totalled. */
export interface ModelTotals {
  readonly design: SurveyDesign;
  readonly rows: Int32Array;
  /** Totals per unit of numbers given for every row. */
  of(numbers: readonly Float64Array[]): UnitTotals;
}

/** What the covariance of the coefficients is the spread of; `null` if a replicate has no coefficients. */
export function coefficientScores(
  totals: ModelTotals,
  { data, family, fit }: { data: ModelData; family: Family; fit: Fit },
): readonly Scores[] | null {
  const { replicates } = totals.design;
  if (replicates !== undefined) return replicatedCoefficients(totals, replicates, { data, family, fit });
  const equations = estimatingEquations(data, family, fit);
  const table = totals.of(equations.map((values) => amongAll(values, totals.rows, totals.design.n)));
  const p = equations.length;
  const columns = equations.map((_, k) => k + 1);
  return equations.map((_, j) => {
    const gradient = Array.from(fit.inverse.subarray(j * p, (j + 1) * p));
    return scoresOf(totals.design, { totals: table, domain: 0 }, { statistic: nothing, columns, value: 0, gradient });
  });
}

/** What the coefficients make of the totals of their equations: 0. */
const nothing: Statistic = { value: () => 0, gradient: () => [] };

/**
 * x (y − μ) by coefficient, whose weighted totals are 0; (X′WVX)⁻¹ times them are the linearised coefficients.
 * Binder (1983), On the variances of asymptotically normal estimators from complex surveys, ISR 51, 279-292.
 */
function estimatingEquations(
  { columns, outcome }: ModelData,
  family: Family,
  { predictor }: Fit,
): readonly Float64Array[] {
  const residuals = outcome.map((y, i) => y - family.mean(predictor[i]!));
  return columns.map(({ values }) => values.map((x, i) => x * residuals[i]!));
}

/** The model fitted to every replicate. */
function replicatedCoefficients(
  totals: ModelTotals,
  replicates: Replicates,
  { data, family, fit }: { data: ModelData; family: Family; fit: Fit },
): readonly Scores[] | null {
  const { count } = replicates;
  const thetas = fit.coefficients.map(() => 0);
  const found = Array.from(thetas, () => new Float64Array(count));
  for (let r = 0; r < count; r++) {
    if (replicates.coefficients[r] === 0) continue;
    const again = fitModel({ ...data, weights: replicateWeights(totals, replicates, r) }, family, fit.coefficients);
    if (typeof again === "string") return null;
    again.coefficients.forEach((value, j) => {
      found[j]![r] = value;
    });
  }
  return found.map((values, j) => replicateDeviations(replicates, values, fit.coefficients[j]!));
}

function replicateWeights({ design, rows }: ModelTotals, { count, per, values }: Replicates, r: number): Float64Array {
  const { unit } = design.stages[0];
  return Float64Array.from(rows, (row) =>
    per === "row" ? values[row * count + r]! : design.weights[row]! * values[unit[row]! * count + r]!,
  );
}

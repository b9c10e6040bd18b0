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
  const influence = influences(data, family, fit);
  const table = totals.of(influence.map((values) => amongAll(values, totals.rows, totals.design.n)));
  return influence.map((_, j) =>
    scoresOf(
      totals.design,
      { totals: table, domain: 0 },
      { statistic: plainTotal, columns: [j + 1], value: 0, gradient: [1] },
    ),
  );
}

const plainTotal: Statistic = { value: (totals) => totals[0]!, gradient: () => [1] };

/** (X′WVX)⁻¹ x_i (y_i − μ_i) by coefficient: with the weight, the linearised values. Binder (1983), ISR 51, 279-292. */
function influences(
  { columns, outcome }: ModelData,
  family: Family,
  { inverse, predictor }: Fit,
): readonly Float64Array[] {
  const residuals = outcome.map((y, i) => y - family.mean(predictor[i]!));
  const p = columns.length;
  return columns.map((_, j) => {
    const influence = new Float64Array(residuals.length);
    columns.forEach((column, k) => {
      const slope = inverse[j * p + k]!;
      for (let i = 0; i < influence.length; i++) influence[i]! += slope * column[i]!;
    });
    return influence.map((x, i) => x * residuals[i]!);
  });
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

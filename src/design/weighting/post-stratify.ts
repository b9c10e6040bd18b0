import { type CodedMargin, codeMargin, type Margin } from "./margin.js";
import { marginCells } from "./margin-cells.js";
import { marginColumns } from "./margin-columns.js";
import { levelTotals, weightingReport } from "./report.js";
import type { Weighting } from "./weighting.js";

/**
 * Post-stratification: the weights of each category add up to its population, w ← w N_c / Σ_c w.
 * Holt & Smith (1979), Post stratification, JRSS A 142, 33-46.
 */
export function postStratify(weights: Float64Array, margin: Margin): Weighting {
  const coded = codeMargin(margin, weights);
  const adjusted = scaled(weights, coded);
  return {
    weights: adjusted,
    report: weightingReport(
      [coded],
      { before: weights, after: adjusted },
      { rounds: 1, occupied: coded.levels.length },
    ),
    calibration: {
      ...marginColumns([coded], marginCells([coded], weights), "all"),
      numbers: [],
      baseWeights: weights,
      residuals: "regression",
      recalibrate: (other) => scaled(other, codeMargin(margin, other)),
    },
  };
}

function scaled(weights: Float64Array, margin: CodedMargin): Float64Array {
  const before = levelTotals(margin, weights);
  const factor = before.map((total, level) => margin.population[level]! / total);
  return weights.map((weight, row) => (weight === 0 ? 0 : weight * factor[margin.levelOf[margin.codes[row]!]!]!));
}

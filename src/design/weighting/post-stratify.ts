import { type CodedMargin, codeMargin, type Margin } from "./margin.js";
import { cellTotals, type MarginCells, marginCells } from "./margin-cells.js";
import { marginColumns } from "./margin-columns.js";
import { weightingReport } from "./report.js";
import { scaledByCell } from "./scaled-by-cell.js";
import type { Weighting } from "./weighting.js";

/**
 * Post-stratification: the weights of each category add up to its population, w ← w N_c / Σ_c w.
 * Holt & Smith (1979), Post stratification, JRSS A 142, 33-46.
 */
export function postStratify(weights: Float64Array, margin: Margin): Weighting {
  const coded = codeMargin(margin, weights);
  const cells = marginCells([coded], weights);
  const adjusted = scaled(weights, coded, cells);
  return {
    weights: adjusted,
    report: weightingReport([coded], { before: weights, after: adjusted }, { cells, rounds: 1 }),
    calibration: {
      ...marginColumns([coded], cells, "all"),
      numbers: [],
      baseWeights: weights,
      residuals: "regression",
      recalibrate: (other) => rescaled(other, margin),
    },
  };
}

function scaled(weights: Float64Array, { population }: CodedMargin, cells: MarginCells): Float64Array {
  const [level] = cells.level;
  const factors = cellTotals(cells, weights).map((total, c) => population[level![c]!]! / total);
  return scaledByCell(weights, cells, factors);
}

function rescaled(weights: Float64Array, margin: Margin): Float64Array {
  const coded = codeMargin(margin, weights);
  return scaled(weights, coded, marginCells([coded], weights));
}

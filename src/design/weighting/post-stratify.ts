import { type CodedMargin, codeMargin, type Margin } from "./margin.js";
import { cellTotals, cellWeights, type MarginCells, marginCells } from "./margin-cells.js";
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
  const base = cellWeights(cells, weights);
  const factors = factorsOf(coded, cells, base.totals);
  return {
    weights: scaledByCell(weights, cells, factors),
    report: weightingReport([coded], { ...base, factors }, { cells, rounds: 1 }),
    calibration: {
      ...marginColumns([coded], cells, "all"),
      numbers: [],
      baseWeights: weights,
      cellWeights: base.totals,
      residuals: "regression",
      recalibrate: (other) => rescaled(other, margin),
    },
  };
}

/** N_c / Σ_c w. */
const factorsOf = ({ population }: CodedMargin, { level: [level] }: MarginCells, totals: Float64Array): Float64Array =>
  totals.map((total, c) => population[level![c]!]! / total);

function rescaled(weights: Float64Array, margin: Margin): Float64Array {
  const coded = codeMargin(margin, weights);
  const cells = marginCells([coded], weights);
  return scaledByCell(weights, cells, factorsOf(coded, cells, cellTotals(cells, weights)));
}

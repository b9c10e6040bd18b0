import { type Auxiliaries, auxiliaries, overCells, overRows } from "./auxiliaries.js";
import { weightedTotals } from "./auxiliary-matrix.js";
import { type Bounds, type DistanceName, distance } from "./distances.js";
import { cellTotals } from "./margin-cells.js";
import type { PopulationTotals } from "./population-totals.js";
import { type MarginReport, type Reweighting, weightingReport } from "./report.js";
import { scaledByCell } from "./scaled-by-cell.js";
import { solveCalibration } from "./solve-calibration.js";
import type { Weighting } from "./weighting.js";

export interface CalibrateOptions {
  /** How g-weights move away from 1; defaults to *linear*. */
  readonly distance?: DistanceName;
  /** Between which values g-weights stay: needed by *logit*, possible for *linear*; defaults to none. */
  readonly bounds?: Bounds;
  /** The largest relative miss of a total that is accepted; defaults to 1e-10. */
  readonly tolerance?: number;
  /** Rounds before giving up; defaults to 200. */
  readonly maxRounds?: number;
}

/**
 * Calibration (generalized regression): the weights nearest to the old ones that give every known total, w = d g(x'λ)
 * with Σ w x = t, by Newton's method. Deville, Särndal & Sautory (1993), Generalized raking procedures in survey
 * sampling, JASA 88, 1013-1020.
 */
export function calibrate(weights: Float64Array, totals: PopulationTotals, options: CalibrateOptions = {}): Weighting {
  const known = auxiliaries(weights, totals);
  const { calibrated, rounds } = calibratedWeights(known, weights, options);
  const change = { before: weights, after: calibrated };
  const { cell, cells, columnOf, numbers, names } = known;
  return {
    weights: calibrated,
    report: weightingReport(known.margins, change, {
      cells: known,
      rounds,
      numbers: numberReports(known, change),
    }),
    calibration: {
      cell,
      cells,
      columnOf,
      numbers,
      names,
      baseWeights: weights,
      cellWeights: cellTotals(known, weights),
      residuals: "regression",
      recalibrate: (other) => calibratedWeights(auxiliaries(other, totals), other, options).calibrated,
    },
  };
}

/** Weights times their g-weights, which are found over crossings where only margins are known. */
function calibratedWeights(
  known: Auxiliaries,
  weights: Float64Array,
  { distance: name = "linear", bounds, tolerance = 1e-10, maxRounds = 200 }: CalibrateOptions,
): { calibrated: Float64Array; rounds: number } {
  const grouped = known.margins.length > 0 && known.numbers.length === 0;
  const problem = {
    matrix: grouped ? overCells(known) : overRows(known),
    weights: grouped ? cellTotals(known, weights) : weights,
    totals: known.totals,
    names: known.names,
  };
  const { g, rounds } = solveCalibration(problem, distance(name, bounds), { tolerance, maxRounds });
  return {
    rounds,
    calibrated: grouped ? scaledByCell(weights, known, g) : weights.map((weight, row) => weight * g[row]!),
  };
}

function numberReports(known: Auxiliaries, { before, after }: Reweighting): readonly MarginReport[] {
  const [old, now] = [weightedTotals(overRows(known), before), weightedTotals(overRows(known), after)];
  const n = before.reduce((rows, weight) => rows + (weight === 0 ? 0 : 1), 0);
  return known.numbers.map(({ column }) => ({
    margin: known.names[column]!,
    n,
    population: known.totals[column]!,
    before: old[column]!,
    after: now[column]!,
  }));
}

import type { Calibration } from "./calibration.js";
import { type CodedMargin, codeMargins, type Margin } from "./margin.js";
import { cellWeights, type MarginCells, marginCells } from "./margin-cells.js";
import { marginColumns } from "./margin-columns.js";
import { type Miss, notConverging } from "./margin-faults.js";
import { weightingReport } from "./report.js";
import { scaledByCell } from "./scaled-by-cell.js";
import type { Weighting } from "./weighting.js";

export interface RakeOptions {
  /** The largest relative miss of a margin that is accepted; defaults to 1e-12. */
  readonly tolerance?: number;
  /** Rounds before giving up; defaults to 1,000. */
  readonly maxRounds?: number;
  /**
   * What variances subtract: *sweeps* gives the standard errors of R's `rake()`, *regression* those of R's
   * `calibrate(calfun = "raking")`, the same weights' asymptotic ones; defaults to *sweeps*, for one margin *regression*.
   */
  readonly residuals?: Calibration["residuals"];
}

/**
 * Raking: each margin in turn is made to agree, w ← w N_c / Σ_c w, until all of them do. Works on the crossings of the
 * margins, never on rows. Deming & Stephan (1940), On a least squares adjustment of a sampled frequency table,
 * Annals of Mathematical Statistics 11, 427-444.
 */
export function rake(weights: Float64Array, margins: readonly Margin[], options: RakeOptions = {}): Weighting {
  const { coded, cells, base, factors, rounds, raked } = rakedWeights(weights, margins, options);
  const residuals = coded.length === 1 ? "regression" : (options.residuals ?? "sweeps");
  return {
    weights: raked,
    report: weightingReport(coded, { ...base, factors }, { cells, rounds }),
    calibration: {
      ...marginColumns(coded, cells, residuals === "regression" ? "independent" : "all"),
      numbers: [],
      baseWeights: weights,
      cellWeights: base.totals,
      residuals,
      recalibrate: (other) => rakedWeights(other, margins, options).raked,
    },
  };
}

function rakedWeights(weights: Float64Array, margins: readonly Margin[], options: RakeOptions) {
  const coded = codeMargins(margins, weights);
  const cells = marginCells(coded, weights);
  const base = cellWeights(cells, weights);
  const { factors, rounds } = fitted(coded, cells, { base: base.totals, ...options });
  return { coded, cells, base, factors, rounds, raked: scaledByCell(weights, cells, factors) };
}

/** The factor of each crossing once every margin agrees. */
function fitted(
  margins: readonly CodedMargin[],
  cells: MarginCells,
  { base, tolerance = 1e-12, maxRounds = 1000 }: RakeOptions & { base: Float64Array },
): { factors: Float64Array; rounds: number } {
  const table = base.slice();
  for (let rounds = 1; ; rounds++) {
    for (const [m, margin] of margins.entries()) adjust(table, margin, cells.level[m]!);
    const { miss, relative } = worst(margins, cells, table);
    if (relative <= tolerance) return { factors: table.map((total, c) => total / base[c]!), rounds };
    if (rounds >= maxRounds) throw notConverging("raking", rounds, miss);
  }
}

/** Makes one margin of the table agree. */
function adjust(table: Float64Array, { population }: CodedMargin, level: Int32Array): void {
  const factor = sums(table, level, population.length);
  for (let l = 0; l < factor.length; l++) factor[l] = population[l]! / factor[l]!;
  for (let c = 0; c < table.length; c++) table[c]! *= factor[level[c]!]!;
}

/** The category that is furthest off. */
function worst(margins: readonly CodedMargin[], cells: MarginCells, table: Float64Array) {
  let found: { miss: Miss; relative: number } | null = null;
  margins.forEach(({ name, levels, population }, m) => {
    const reached = sums(table, cells.level[m]!, levels.length);
    levels.forEach((category, l) => {
      const relative = Math.abs(reached[l]! / population[l]! - 1);
      if (found !== null && relative <= found.relative) return;
      found = { miss: { margin: name, category, population: population[l]!, reached: reached[l]! }, relative };
    });
  });
  return found ?? { miss: { margin: "", population: 0, reached: 0 }, relative: 0 };
}

function sums(table: Float64Array, level: Int32Array, levels: number): Float64Array {
  const totals = new Float64Array(levels);
  for (let c = 0; c < table.length; c++) totals[level[c]!]! += table[c]!;
  return totals;
}

import { symmetricSolver } from "../../math/cholesky.js";
import { type AuxiliaryMatrix, linearPredictor, weightedGram, weightedTotals } from "./auxiliary-matrix.js";
import type { Distance } from "./distances.js";
import { dependentAuxiliary, notConverging } from "./margin-faults.js";

/** Known totals t of the columns of X, to be met by Σ w g(x'λ) x. */
export interface CalibrationProblem {
  readonly matrix: AuxiliaryMatrix;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  readonly names: readonly string[];
}

interface Limits {
  readonly tolerance: number;
  readonly maxRounds: number;
}

/** A λ, the g-weights it gives, and how far they miss. */
interface Trial {
  readonly lambda: Float64Array;
  readonly predictor: Float64Array;
  readonly g: Float64Array;
  readonly miss: Float64Array;
  /** The largest miss, relative to the size of its total. */
  readonly relative: number;
}

/** Newton's method, λ ← λ + (X' diag(w g′) X)⁻¹ (t − X'wg), halving steps that lead away, until rounding ends it. */
export function solveCalibration(
  problem: CalibrationProblem,
  distance: Distance,
  { tolerance, maxRounds }: Limits,
): { g: Float64Array; rounds: number } {
  let best = trial(problem, distance, new Float64Array(problem.matrix.columns));
  for (let rounds = 1; rounds <= maxRounds; rounds++) {
    const direction = newtonStep(problem, distance, best);
    if ("dependent" in direction) {
      if (rounds === 1) throw dependentAuxiliary(problem.names[direction.dependent]!);
      break;
    }
    const next = improved(problem, distance, { from: best, direction: direction.step });
    if (next === null) break;
    const polished = next.relative > best.relative / 4;
    best = next;
    if (best.relative <= tolerance && polished) return { g: best.g, rounds };
  }
  if (best.relative <= tolerance) return { g: best.g, rounds: maxRounds };
  throw notConverging("calibration", maxRounds, worstMiss(problem, best));
}

function trial({ matrix, weights, totals }: CalibrationProblem, distance: Distance, lambda: Float64Array): Trial {
  const predictor = linearPredictor(matrix, lambda);
  const g = predictor.map(distance.g);
  const weighted = weights.map((weight, row) => weight * g[row]!);
  const reached = weightedTotals(matrix, weighted);
  const miss = totals.map((total, j) => total - reached[j]!);
  const relative = miss.reduce((most, off, j) => Math.max(most, relativeMiss(off, totals[j]!)), 0);
  return { lambda, predictor, g, miss, relative: Number.isNaN(relative) ? Number.POSITIVE_INFINITY : relative };
}

const relativeMiss = (off: number, total: number): number => Math.abs(off) / (Math.abs(total) || 1);

function newtonStep({ matrix, weights }: CalibrationProblem, distance: Distance, { predictor, miss }: Trial) {
  const slopes = weights.map((weight, row) => weight * distance.slope(predictor[row]!));
  const solver = symmetricSolver(weightedGram(matrix, slopes), matrix.columns);
  return "dependent" in solver ? solver : { step: solver.solve(miss) };
}

/** The first of the full step, half of it, a quarter … that misses less; `null` if none does. */
function improved(
  problem: CalibrationProblem,
  distance: Distance,
  { from, direction }: { from: Trial; direction: Float64Array },
): Trial | null {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = trial(
      problem,
      distance,
      from.lambda.map((at, j) => at + share * direction[j]!),
    );
    if (next.relative < from.relative) return next;
  }
  return null;
}

function worstMiss({ totals, names }: CalibrationProblem, { miss }: Trial) {
  const off = miss.map((x, j) => relativeMiss(x, totals[j]!));
  const worst = off.reduce((found, x, j) => (x > off[found]! ? j : found), 0);
  return { margin: names[worst]!, population: totals[worst]!, reached: totals[worst]! - miss[worst]! };
}

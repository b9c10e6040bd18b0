import { type SymmetricSolver, symmetricSolver } from "../../math/cholesky.js";
import { sum } from "../../math/compensated-sum.js";
import { type DataColumn, gram, linearPredictor, weightedDot } from "./data-column.js";
import type { Family } from "./families.js";

/** A model matrix by columns, what it explains, and the weight of each row. */
export interface ModelData {
  readonly columns: readonly DataColumn[];
  readonly outcome: Float64Array;
  readonly weights: Float64Array;
}

/** Coefficients that solve the weighted likelihood equations, with (X′WVX)⁻¹ there, row by row. */
export interface Fit {
  readonly coefficients: Float64Array;
  readonly inverse: Float64Array;
  /** Xβ. */
  readonly predictor: Float64Array;
  readonly iterations: number;
}

/** Why no finite coefficients solve the equations: rows that the terms explain wholly, or another reason. */
export type Unfit = "separation" | "not-converged";

const close = 1e-9;
/** Few enough that rows a model is ever surer of still have a residual: each step moves them by about 1. */
const mostIterations = 25;
const certain = 1e-8;
const rounding = 1e-13;

/**
 * Fits a model by Newton's method on the weighted log-likelihood, the step halved while it does not help.
 * Binder (1983), On the variances of asymptotically normal estimators from complex surveys, ISR 51, 279-292;
 * McCullagh & Nelder (1989), §2.5.
 */
export function fitModel(data: ModelData, family: Family, start?: Float64Array): Fit | Unfit {
  let coefficients = start ?? firstGuess(data, family);
  for (let iterations = 1; coefficients !== null && iterations <= mostIterations; iterations++) {
    const predictor = predictorOf(data, coefficients);
    const solver = information(data, family, predictor);
    if (solver === null) break;
    const step = newtonStep(data, family, { coefficients, predictor, solver });
    coefficients = step.coefficients;
    if (step.change <= close * (1 + largest(predictor))) return fitted(data, family, { coefficients, iterations });
  }
  return coefficients !== null && explained(data, family, coefficients) ? "separation" : "not-converged";
}

/** β of the working response about a guess of η that every outcome allows. */
function firstGuess({ columns, outcome, weights }: ModelData, family: Family): Float64Array | null {
  const eta = outcome.map(family.start);
  const working = weights.map((weight, i) => weight * family.variance(eta[i]!));
  const response = eta.map((x, i) => x + (outcome[i]! - family.mean(x)) / family.variance(x));
  const solver = solverOf(gram(columns, working), columns.length);
  return solver?.solve(columns.map((column) => weightedDot(column, response, working))) ?? null;
}

interface Position {
  readonly coefficients: Float64Array;
  readonly predictor: Float64Array;
  readonly solver: SymmetricSolver;
}

/** The next coefficients, and how far the predictor moves at most. */
function newtonStep(
  data: ModelData,
  family: Family,
  { coefficients, predictor, solver }: Position,
): { coefficients: Float64Array; change: number } {
  const residuals = data.outcome.map((y, i) => y - family.mean(predictor[i]!));
  const step = solver.solve(data.columns.map((column) => weightedDot(column, residuals, data.weights)));
  const move = predictorOf(data, step);
  const before = loss(data, family, predictor);
  const slack = close * Math.abs(before.value) + rounding * before.size;
  let part = 1;
  for (; part > close; part /= 2) {
    const after = loss(
      data,
      family,
      predictor.map((eta, i) => eta + part * move[i]!),
    );
    if (after.value <= before.value + slack) break;
  }
  return { coefficients: coefficients.map((b, j) => b + part * step[j]!), change: part * largest(move) };
}

function fitted(
  data: ModelData,
  family: Family,
  { coefficients, iterations }: { coefficients: Float64Array; iterations: number },
): Fit | Unfit {
  const predictor = predictorOf(data, coefficients);
  const solver = information(data, family, predictor);
  if (solver === null) return "not-converged";
  const p = coefficients.length;
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    const unit = new Float64Array(p);
    unit[j] = 1;
    inverse.set(solver.solve(unit), j * p);
  }
  return { coefficients, inverse, predictor, iterations };
}

/** Whether the model is sure of some outcome, as it is where coefficients run to infinity. */
const explained = (data: ModelData, { variance }: Family, coefficients: Float64Array): boolean =>
  predictorOf(data, coefficients).some((eta) => variance(eta) < certain);

/** The negative log-likelihood, but for a constant, and the size of its terms. */
function loss(
  { outcome, weights }: ModelData,
  { cumulant }: Family,
  eta: Float64Array,
): { value: number; size: number } {
  let size = 0;
  const terms = eta.map((x, i) => {
    const [whole, part] = [cumulant(x), outcome[i]! * x];
    size += Math.abs(weights[i]!) * (Math.abs(whole) + Math.abs(part));
    return weights[i]! * (whole - part);
  });
  return { value: sum(terms), size };
}

const information = (
  { columns, weights }: ModelData,
  { variance }: Family,
  eta: Float64Array,
): SymmetricSolver | null =>
  solverOf(
    gram(
      columns,
      weights.map((weight, i) => weight * variance(eta[i]!)),
    ),
    columns.length,
  );

function solverOf(matrix: Float64Array, p: number): SymmetricSolver | null {
  if (matrix.some((x) => !Number.isFinite(x))) return null;
  const solver = symmetricSolver(matrix, p);
  return "solve" in solver ? solver : null;
}

const predictorOf = ({ columns, outcome }: ModelData, coefficients: Float64Array): Float64Array =>
  linearPredictor(columns, outcome.length, coefficients);

const largest = (numbers: Float64Array): number => numbers.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

import { combinedScores, type Scores } from "../../variance/scores.js";
import { type DataColumn, dataColumn, weightedDot } from "./data-column.js";
import type { ModelData } from "./fit.js";

/** A model about the means of its columns, which keeps the precision of numbers that differ little, and the way back. */
export interface Centred {
  readonly data: ModelData;
  /** The coefficients of the columns as they were. */
  coefficients(centred: Float64Array): Float64Array;
  scores(centred: readonly Scores[]): readonly Scores[];
}

/** How little may be left of a column about its mean before it is taken for a constant. */
const nothing = 1e-12;

/** Takes its weighted mean off every column that is not mostly 0, but the first, the intercept: β₀ = β₀′ − Σ β_j x̄_j. */
export function centred(data: ModelData): Centred {
  const { columns, weights } = data;
  const ones = columns[0]!;
  const size = weightedDot(ones, ones.values, weights);
  const means = columns.map((column, j) =>
    j === 0 || column.support !== null ? 0 : weightedDot(column, ones.values, weights) / size,
  );
  const back = means.map((mean, j) => (j === 0 ? 1 : -mean));
  return {
    data: { ...data, columns: columns.map((column, j) => (means[j] === 0 ? column : about(column, means[j]!))) },
    coefficients: (found) =>
      found.map((b, j) => (j === 0 ? found.reduce((sum, own, k) => sum + back[k]! * own, 0) : b)),
    scores: (found) => found.map((own, j) => (j === 0 ? combinedScores(found, back) : own)),
  };
}

function about({ values }: DataColumn, mean: number): DataColumn {
  const left = values.map((x) => x - mean);
  return dataColumn(left.every((x) => Math.abs(x) <= nothing * Math.abs(mean)) ? left.fill(0) : left);
}

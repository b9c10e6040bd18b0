import { independentColumns, symmetricSolver } from "../../math/cholesky.js";
import type { ReadonlyNumbers } from "../../math/numbers.js";
import { overCells, overRows } from "./auxiliaries.js";
import { type AuxiliaryMatrix, weightedGram } from "./auxiliary-matrix.js";
import type { Calibration } from "./calibration.js";
import { cellTotals } from "./margin-cells.js";

/** How a score is explained by the auxiliaries: what is left counts for its variance. */
export interface Projection {
  /** The weight of each row in the products Σ r x z that `coefficients` starts from. */
  readonly productWeights: Float64Array;
  /** The coefficients of a score of these products with every auxiliary. */
  coefficients(products: ReadonlyNumbers): Float64Array;
}

const sweeps = 10;

/** The regression on the auxiliaries with base weights, or the sweeps of R's `rake()`. */
export function projection(calibration: Calibration): Projection {
  const unweighted = calibration.residuals === "sweeps";
  const { baseWeights } = calibration;
  const productWeights = unweighted ? baseWeights.map((weight) => (weight === 0 ? 0 : 1)) : baseWeights;
  const disjoint = calibration.columnOf.length === 1 && calibration.numbers.length === 0;
  const columns = calibration.names.length;
  if (disjoint) {
    const sizes = sizesOf(calibration, productWeights);
    const byColumn = new Float64Array(columns);
    calibration.columnOf[0]!.forEach((column, cell) => {
      if (column >= 0) byColumn[column]! += sizes[cell]!;
    });
    return { productWeights, coefficients: (products) => byColumn.map((size, j) => products[j]! / size) };
  }
  const gram = weightedGram(...gramOf(calibration, productWeights));
  return {
    productWeights,
    coefficients: unweighted ? swept(gram, blocksOf(calibration), columns) : regressed(gram, columns),
  };
}

/** The auxiliaries over crossings, or over rows where there are numbers, with their weights. */
function gramOf(calibration: Calibration, weights: Float64Array): [AuxiliaryMatrix, Float64Array] {
  return calibration.numbers.length > 0
    ? [overRows(calibration), weights]
    : [overCells(calibration), sizesOf(calibration, weights)];
}

/** What the rows of each crossing weigh in the products. */
const sizesOf = (calibration: Calibration, weights: Float64Array): Float64Array =>
  weights === calibration.baseWeights ? calibration.cellWeights : cellTotals(calibration, weights);

/** The columns of each margin, in the order of the sweeps. */
const blocksOf = ({ columnOf }: Calibration): readonly (readonly number[])[] =>
  columnOf.map((columns) => [...new Set(columns)].filter((column) => column >= 0));

/** (X'DX)⁻¹ of the products; a column that the others explain has no coefficient of its own. */
function regressed(gram: Float64Array, columns: number): Projection["coefficients"] {
  const kept = independentColumns(gram, columns);
  const square = Float64Array.from(
    { length: kept.length * kept.length },
    (_, at) => gram[kept[Math.floor(at / kept.length)]! * columns + kept[at % kept.length]!]!,
  );
  const solver = symmetricSolver(square, kept.length);
  if ("dependent" in solver) throw new RangeError("independent columns turned out dependent");
  return (products) => {
    const found = solver.solve(kept.map((column) => products[column]!));
    const all = new Float64Array(columns);
    for (const [i, column] of kept.entries()) all[column] = found[i]!;
    return all;
  };
}

/** Takes the mean of every level of each margin in turn out of what is left, ten times. */
function swept(
  gram: Float64Array,
  blocks: readonly (readonly number[])[],
  columns: number,
): Projection["coefficients"] {
  return (products) => {
    const found = new Float64Array(columns);
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (const block of blocks) {
        for (const j of block) {
          let left = products[j]!;
          for (let k = 0; k < columns; k++) left -= gram[j * columns + k]! * found[k]!;
          found[j]! += left / gram[j * columns + j]!;
        }
      }
    }
    return found;
  };
}

import type { MarginCells } from "./margin-cells.js";

/** Weights times the factor of their crossing; 0 stays 0. */
export function scaledByCell(
  weights: Float64Array,
  { cell }: Pick<MarginCells, "cell">,
  factors: Float64Array,
): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (let row = 0; row < scaled.length; row++) {
    const at = cell[row]!;
    if (at >= 0) scaled[row] = weights[row]! * factors[at]!;
  }
  return scaled;
}

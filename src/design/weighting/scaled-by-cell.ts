import { inChunks } from "../../math/in-chunks.js";
import type { MarginCells } from "./margin-cells.js";

/** Weights times the factor of their crossing; 0 stays 0. */
export function scaledByCell(
  weights: Float64Array,
  { cell }: Pick<MarginCells, "cell">,
  factors: Float64Array,
): Float64Array {
  const scaled = new Float64Array(weights.length);
  inChunks(weights.length, { scaled, weights, cell, factors }, scale);
  return scaled;
}

type Scaling = Record<"scaled" | "weights" | "factors", Float64Array> & Pick<MarginCells, "cell">;

function scale({ scaled, weights, cell, factors }: Scaling, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const at = cell[row]!;
    if (at >= 0) scaled[row] = weights[row]! * factors[at]!;
  }
}

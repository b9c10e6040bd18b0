import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { RowDomains } from "./entries.js";
import type { Cells } from "./row-pass.js";

/** Moments of a number by domain, deviations being from an answer of the domain. */
export interface Moments {
  /** Σ w d. */
  readonly off: Float64Array;
  /** Its spread, Σ w (y − ȳ)². */
  readonly squares: Float64Array;
  /** Σ w d e, e being the deviation of another number. */
  readonly cross: Float64Array;
}

/**
 * The moments of a pass by kind. Deviations are from an answer that lies among the others, so that
 * S = Σ w d² − (Σ w d)²/Σ w keeps its digits. Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance,
 * The American Statistician 37, 242-247.
 */
export function momentsOf(moments: Float64Array, sizes: Float64Array): Moments {
  const [off, squares, cross] = [0, 1, 2].map((k) => sizes.map((_, d) => moments[4 * (d + 1) + k]!)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { off, squares: aboutMeans(squares, { sizes, x: off, y: off }), cross };
}

/** Σ w d e − Σ w d Σ w e / Σ w of deviations d and e from other than the means. */
export function aboutMeans(
  products: Float64Array,
  { sizes, x, y }: { sizes: Float64Array; x: Float64Array; y: Float64Array },
): Float64Array {
  return products.map((product, d) => (sizes[d] === 0 ? 0 : product - (x[d]! * y[d]!) / sizes[d]!));
}

interface Centring {
  readonly weights: Float64Array;
  /** Σ w y by domain of either number. */
  readonly sums: readonly [Float64Array, Float64Array];
  readonly sizes: Float64Array;
}

/** Σ w (x − x̄)(y − ȳ) by domain, in a pass of its own. */
export function centredProducts(
  { cells }: RowDomains,
  [x, y]: readonly [ReadonlyNumbers, ReadonlyNumbers],
  { weights, sums, sizes }: Centring,
): Float64Array {
  const [meanX, meanY] = sums.map((own) => {
    const means = new Float64Array(sizes.length + 1);
    for (let d = 0; d < sizes.length; d++) means[d + 1] = own[d]! / sizes[d]!;
    return means;
  });
  const products = new Float64Array(sizes.length + 1);
  inChunks(cells.length, { products, cells, weights, x, y, meanX: meanX!, meanY: meanY! }, addProducts);
  return products.subarray(1);
}

interface Centred {
  readonly products: Float64Array;
  readonly cells: Cells;
  readonly weights: Float64Array;
  readonly x: ReadonlyNumbers;
  readonly y: ReadonlyNumbers;
  readonly meanX: Float64Array;
  readonly meanY: Float64Array;
}

function addProducts(work: Centred, from: number, end: number): void {
  const { products, cells, weights, x, y, meanX, meanY } = work;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    products[cell]! += weights[row]! * (x[row]! - meanX[cell]!) * (y[row]! - meanY[cell]!);
  }
}

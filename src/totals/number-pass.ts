import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { Entries, RowDomains } from "./entries.js";

/** What one pass over a number gives: its total per entry, and its spread per domain, Σ w (y − ȳ)². */
export interface NumberPass {
  readonly totals: Float64Array;
  readonly squares: Float64Array;
}

interface Pass {
  /** Per entry from 1. */
  readonly totals: Float64Array;
  readonly entryOf: Int32Array;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  readonly values: ReadonlyNumbers;
}

/** Moments about a reference per cell. */
interface Moments {
  readonly reference: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Totals and spread in one pass: deviations are taken from the first answer of each domain, which lies among the others,
 * so that S = Σ w d² − (Σ w d)²/Σ w keeps its digits. Chan, Golub & LeVeque (1983), Algorithms for computing the sample
 * variance, The American Statistician 37, 242-247.
 */
export function numberPass(
  { entryOf, unit }: Entries,
  { cells, domains }: RowDomains,
  { weights, values, sizes }: Pick<Pass, "weights" | "values"> & { readonly sizes: Float64Array },
): NumberPass {
  const moments: Moments = {
    reference: references({ cells, domains }, values),
    first: new Float64Array(domains + 1),
    second: new Float64Array(domains + 1),
  };
  const totals = new Float64Array(unit.length + 1);
  inChunks(entryOf.length, { totals, entryOf, cells, weights, values, ...moments }, addRows);
  const squares = sizes.map((size, d) =>
    size === 0 ? 0 : moments.second[d + 1]! - (moments.first[d + 1]! * moments.first[d + 1]!) / size,
  );
  return { totals: totals.subarray(1), squares };
}

function addRows(pass: Pass & Moments, from: number, end: number): void {
  const { totals, entryOf, cells, weights, values, reference, first, second } = pass;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    const w = weights[row]!;
    const y = values[row]!;
    const off = y - reference[cell]!;
    totals[entryOf[row]!]! += w * y;
    first[cell]! += w * off;
    second[cell]! += w * off * off;
  }
}

/** The first answer of each cell. */
function references({ cells, domains }: RowDomains, values: ReadonlyNumbers): Float64Array {
  const reference = new Float64Array(domains + 1).fill(Number.NaN);
  reference[0] = 0;
  let missing = domains;
  for (let row = 0; row < cells.length && missing > 0; row++) {
    const cell = cells[row]!;
    if (!Number.isNaN(reference[cell])) continue;
    reference[cell] = values[row]!;
    missing--;
  }
  return reference;
}

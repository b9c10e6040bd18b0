import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import { domainSums, type Entries, type RowDomains } from "./entries.js";

/** What one pass over a number gives: its total per entry, and its moments per domain. */
export interface NumberPass {
  readonly totals: Float64Array;
  /** Σ w (y − r), r being the reference of the domain. */
  readonly off: Float64Array;
  /** Its spread, Σ w (y − ȳ)². */
  readonly squares: Float64Array;
  /** Σ w (y − r)(x − s), x being the other number and s its reference. */
  readonly cross: Float64Array;
}

/** A number, and another that it is multiplied with on the way: any, such as itself, where none is asked for. */
interface Numbers {
  readonly weights: Float64Array;
  readonly values: ReadonlyNumbers;
  readonly other: ReadonlyNumbers;
}

interface Pass extends Numbers {
  /** Per entry from 1. */
  readonly totals: Float64Array;
  readonly entryOf: Int32Array;
  readonly cells: Int32Array;
  readonly reference: Float64Array;
  readonly otherReference: Float64Array;
  readonly squares: Float64Array;
  readonly cross: Float64Array;
}

/**
 * Totals and moments in one pass: deviations are taken from the first answer of each domain, which lies among the others,
 * so that S = Σ w d² − (Σ w d)²/Σ w keeps its digits. Chan, Golub & LeVeque (1983), Algorithms for computing the sample
 * variance, The American Statistician 37, 242-247.
 */
export function numberPass(
  entries: Entries,
  { cells, domains }: RowDomains,
  { sizes, ...numbers }: Numbers & { readonly sizes: Float64Array },
): NumberPass {
  const reference = references({ cells, domains }, numbers.values);
  const otherReference = references({ cells, domains }, numbers.other);
  const moments = { squares: new Float64Array(domains + 1), cross: new Float64Array(domains + 1) };
  const totals = new Float64Array(entries.unit.length + 1);
  const { entryOf } = entries;
  inChunks(cells.length, { totals, entryOf, cells, reference, otherReference, ...numbers, ...moments }, addRows);
  const off = domainSums(entries.start, totals.subarray(1));
  moveBack(totals.subarray(1), entries, reference);
  const squares = sizes.map((size, d) => (size === 0 ? 0 : moments.squares[d + 1]! - (off[d]! * off[d]!) / size));
  return { totals: totals.subarray(1), off, squares, cross: moments.cross.subarray(1) };
}

function addRows(pass: Pass, from: number, end: number): void {
  const { totals, entryOf, cells, weights, values, other, reference, otherReference, squares, cross } = pass;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    const off = values[row]! - reference[cell]!;
    const weighted = weights[row]! * off;
    totals[entryOf[row]!]! += weighted;
    squares[cell]! += weighted * off;
    cross[cell]! += weighted * (other[row]! - otherReference[cell]!);
  }
}

/** Totals of deviations as totals of the number. */
function moveBack(totals: Float64Array, { start, weight }: Entries, reference: Float64Array): void {
  for (let d = 0; d + 1 < start.length; d++) {
    const by = reference[d + 1]!;
    for (let e = start[d]!; e < start[d + 1]!; e++) totals[e]! += by * weight[e]!;
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

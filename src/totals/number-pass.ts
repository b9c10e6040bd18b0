import { remembering } from "../data/remembering.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import { domainSums, type Entries } from "./entries.js";
import type { NumberSums, RowDomains, RowPasses } from "./row-passes.js";

/** What a pass over a number gives: its total per entry and domain, and its moments per domain. */
export interface NumberPass {
  readonly totals: Float64Array;
  readonly sums: Float64Array;
  /** Σ w (y − r), r being the reference of the domain. */
  readonly off: Float64Array;
  /** Its spread, Σ w (y − ȳ)². */
  readonly squares: Float64Array;
  /** Σ w (y − r)(x − s), x being the other number and s its reference. */
  readonly cross: Float64Array;
}

/** A number, and another that it is multiplied with on the way: any, such as itself, where none is asked for. */
export interface NumberPair {
  readonly values: ReadonlyNumbers;
  readonly other: ReadonlyNumbers;
}

interface Work {
  readonly weights: Float64Array;
  readonly pairs: readonly NumberPair[];
  /** The weight of each domain. */
  readonly sizes: Float64Array;
  readonly passes: RowPasses;
}

/**
 * Totals and moments of some numbers in one pass: deviations are taken from the first answer of each domain, which lies
 * among the others, so that S = Σ w d² − (Σ w d)²/Σ w keeps its digits. Chan, Golub & LeVeque (1983), Algorithms for
 * computing the sample variance, The American Statistician 37, 242-247.
 */
export function numberPasses(
  { entryOf, unit, start }: Entries,
  { cells, domains }: RowDomains,
  { weights, pairs, sizes, passes }: Work,
): readonly NumberPass[] {
  const measured = remembering((values: ReadonlyNumbers) => ({
    values,
    reference: references({ cells, domains }, values),
  }));
  const numbers = pairs.map(({ values, other }) => ({ own: measured(values), other: measured(other) }));
  const found = passes.addNumbers({ entryOf, entries: unit.length, cells, weights, numbers });
  return found.map(({ totals, moments }) => {
    const own = totals.subarray(1);
    return { totals: own, sums: domainSums(start, own), ...byDomain(moments, sizes) };
  });
}

/** The moments by kind, and the squares about the mean. */
function byDomain(moments: NumberSums["moments"], sizes: Float64Array): Pick<NumberPass, "off" | "squares" | "cross"> {
  const [off, squares, cross] = [0, 1, 2].map((k) => sizes.map((_, d) => moments[4 * (d + 1) + k]!));
  return {
    off: off!,
    squares: squares!.map((square, d) => (sizes[d] === 0 ? 0 : square - (off![d]! * off![d]!) / sizes[d]!)),
    cross: cross!,
  };
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

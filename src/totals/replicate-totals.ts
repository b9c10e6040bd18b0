import type { Replicates } from "../design/replicates/replicates.js";
import type { UnitTotals } from "./totals.js";

/** So many units pass together that their factors stay in the cache. */
const blockUnits = 128;

/** The totals of a replicate design while they are added up. */
interface Accumulation {
  readonly count: number;
  readonly factors: Float64Array;
  /** Per domain, column and replicate. */
  readonly totals: Float64Array;
}

/** The units of a block that add to one total: where their factors start, and what is multiplied by them. */
interface Batch {
  readonly from: Int32Array;
  readonly by: Float64Array;
  length: number;
}

/**
 * Every total under every replicate, T'A: per domain, column and replicate. Units pass in blocks, and only those that add
 * something, four at a time, so that a replicate's total is read and written once for four products.
 */
export function replicateTotals(
  { width, start, unit, values }: Pick<UnitTotals, "width" | "start" | "unit" | "values">,
  { count, values: factors }: Replicates,
): Float64Array {
  const domains = start.length - 1;
  const sums = { count, factors, totals: new Float64Array(domains * width * count) };
  const batch: Batch = { from: new Int32Array(blockUnits), by: new Float64Array(blockUnits), length: 0 };
  const next = start.slice(0, domains);
  const units = factors.length / count;
  for (let end = blockUnits; end < units + blockUnits; end += blockUnits) {
    for (let d = 0; d < domains; d++) {
      const first = next[d]!;
      let last = first;
      while (last < start[d + 1]! && unit[last]! < end) last++;
      next[d] = last;
      for (let k = 0; k < width; k++) {
        batch.length = 0;
        for (let e = first; e < last; e++) {
          const value = values[e * width + k]!;
          if (value === 0) continue;
          batch.from[batch.length] = unit[e]! * count;
          batch.by[batch.length++] = value;
        }
        addBatch(sums, batch, (d * width + k) * count);
      }
    }
  }
  return sums.totals;
}

/** Adds the products of a batch to the total that starts at `to`. */
function addBatch(sums: Accumulation, batch: Batch, to: number): void {
  let i = 0;
  for (; i + 3 < batch.length; i += 4) addFour(sums, batch, { to, i });
  for (; i < batch.length; i++) addOne(sums, batch, { to, i });
}

interface Place {
  readonly to: number;
  readonly i: number;
}

function addFour({ count, factors, totals }: Accumulation, { from, by }: Batch, { to, i }: Place): void {
  const [a, b, c, d] = [from[i]!, from[i + 1]!, from[i + 2]!, from[i + 3]!];
  const [v, w, x, y] = [by[i]!, by[i + 1]!, by[i + 2]!, by[i + 3]!];
  for (let r = 0; r < count; r++) {
    totals[to + r]! += v * factors[a + r]! + w * factors[b + r]! + x * factors[c + r]! + y * factors[d + r]!;
  }
}

function addOne({ count, factors, totals }: Accumulation, { from, by }: Batch, { to, i }: Place): void {
  const [a, v] = [from[i]!, by[i]!];
  for (let r = 0; r < count; r++) totals[to + r]! += v * factors[a + r]!;
}

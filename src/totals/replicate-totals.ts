import type { Replicates } from "../design/replicates/replicates.js";
import type { UnitTotals } from "./totals.js";

/**
 * Every total under every replicate, T'A: per domain, column and replicate. Four units pass at a time, so that a
 * replicate's total is read and written once for four products.
 */
export function replicateTotals(
  { width, start, unit, values }: Pick<UnitTotals, "width" | "start" | "unit" | "values">,
  { count, values: factors }: Replicates,
): Float64Array {
  const totals = new Float64Array((start.length - 1) * width * count);
  for (let d = 0; d + 1 < start.length; d++) {
    for (let k = 0; k < width; k++) {
      const into = totals.subarray((d * width + k) * count, (d * width + k + 1) * count);
      let e = start[d]!;
      const end = start[d + 1]!;
      for (; e + 3 < end; e += 4) {
        addFour(into, factors, {
          at: [unit[e]! * count, unit[e + 1]! * count, unit[e + 2]! * count, unit[e + 3]! * count],
          by: [
            values[e * width + k]!,
            values[(e + 1) * width + k]!,
            values[(e + 2) * width + k]!,
            values[(e + 3) * width + k]!,
          ],
        });
      }
      for (; e < end; e++) addOne(into, factors, { at: unit[e]! * count, by: values[e * width + k]! });
    }
  }
  return totals;
}

type Four = readonly [number, number, number, number];

function addFour(
  into: Float64Array,
  factors: Float64Array,
  { at: [a, b, c, d], by: [w, x, y, z] }: { at: Four; by: Four },
): void {
  for (let r = 0; r < into.length; r++) {
    into[r]! += w * factors[a + r]! + x * factors[b + r]! + y * factors[c + r]! + z * factors[d + r]!;
  }
}

function addOne(into: Float64Array, factors: Float64Array, { at, by }: { at: number; by: number }): void {
  for (let r = 0; r < into.length; r++) into[r]! += by * factors[at + r]!;
}

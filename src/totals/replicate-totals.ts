import type { Replicates } from "../design/replicates/replicates.js";
import type { UnitTotals } from "./totals.js";

type ByUnit = Pick<UnitTotals, "start" | "unit" | "columns">;

/**
 * Every total under every replicate, T'A: per column at `domain · count + replicate`. A column that several measures
 * share is multiplied once.
 */
export function rememberedReplicates({ count, values }: Replicates): (totals: ByUnit) => readonly Float64Array[] {
  const known = new WeakMap<Float64Array, Float64Array>();
  return ({ start, unit, columns }) =>
    columns.map((column) => {
      const replicated = known.get(column) ?? multiplied({ start, unit, column }, { count, values });
      known.set(column, replicated);
      return replicated;
    });
}

type Factors = Pick<Replicates, "count" | "values">;

/** Four units pass at a time, so that a replicate's total is read and written once for four products. */
function multiplied(
  { start, unit, column }: { start: Int32Array; unit: Int32Array; column: Float64Array },
  { count, values }: Factors,
): Float64Array {
  const totals = new Float64Array((start.length - 1) * count);
  for (let d = 0; d + 1 < start.length; d++) {
    const into = totals.subarray(d * count, (d + 1) * count);
    const end = start[d + 1]!;
    let e = start[d]!;
    for (; e + 3 < end; e += 4) addFour(into, values, { unit, column, e });
    for (; e < end; e++) addOne(into, values, { unit, column, e });
  }
  return totals;
}

interface At {
  readonly unit: Int32Array;
  readonly column: Float64Array;
  readonly e: number;
}

function addFour(into: Float64Array, factors: Float64Array, { unit, column, e }: At): void {
  const count = into.length;
  const a = unit[e]! * count;
  const b = unit[e + 1]! * count;
  const c = unit[e + 2]! * count;
  const d = unit[e + 3]! * count;
  const w = column[e]!;
  const x = column[e + 1]!;
  const y = column[e + 2]!;
  const z = column[e + 3]!;
  for (let r = 0; r < count; r++) {
    into[r]! += w * factors[a + r]! + x * factors[b + r]! + y * factors[c + r]! + z * factors[d + r]!;
  }
}

function addOne(into: Float64Array, factors: Float64Array, { unit, column, e }: At): void {
  const from = unit[e]! * into.length;
  const by = column[e]!;
  for (let r = 0; r < into.length; r++) into[r]! += by * factors[from + r]!;
}

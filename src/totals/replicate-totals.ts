import { type FactorKernel, type Factors, plainKernel, wasmKernel } from "./factor-kernel.js";
import type { UnitTotals } from "./totals.js";

type ByUnit = Pick<UnitTotals, "start" | "unit" | "columns">;

/**
 * Every total under every replicate, T'A: per column at `domain · count + replicate`. A column that several measures
 * share is multiplied once.
 */
export function rememberedReplicates(factors: Factors): (totals: ByUnit) => readonly Float64Array[] {
  const known = new WeakMap<Float64Array, Float64Array>();
  const kernel = wasmKernel(factors) ?? plainKernel(factors);
  const units = factors.values.length / factors.count;
  return ({ start, unit, columns }) =>
    columns.map((column) => {
      const replicated = known.get(column) ?? multiplied({ start, unit, column, units }, kernel);
      known.set(column, replicated);
      return replicated;
    });
}

/** One column of totals by domain and unit. */
export interface ColumnByUnit {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly column: Float64Array;
  readonly units: number;
}

/** So many units pass together that their factors stay in the cache. */
const blockUnits = 128;

/** The products of a column with the factors; entries of 0 cost nothing. */
export function multiplied({ start, unit, column, units }: ColumnByUnit, kernel: FactorKernel): Float64Array {
  const next = start.slice(0, -1);
  kernel.begin({ unit, column, totals: next.length });
  for (let end = blockUnits; end < units + blockUnits; end += blockUnits) {
    for (let d = 0; d < next.length; d++) {
      const from = next[d]!;
      let e = from;
      while (e < start[d + 1]! && unit[e]! < end) e++;
      next[d] = e;
      if (e > from) kernel.add(d, from, e);
    }
  }
  return kernel.totals();
}

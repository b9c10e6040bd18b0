import { addProductsBinary } from "../math/kernel/add-products-binary.js";
import { instantiated, type KernelExports, reaches } from "../math/kernel/web-assembly.js";

/** Factors of units, row by row: `count` replicates a unit. */
export interface Factors {
  readonly count: number;
  readonly values: Float64Array;
}

/** What entries weigh, their units, and how many totals they are added to. */
interface UnitEntries {
  readonly unit: Int32Array;
  readonly column: Float64Array;
  readonly totals: number;
}

/** Totals of every replicate, side by side, to which entries times the factors of their units are added. */
export interface FactorKernel {
  /** Takes entries, and makes room for their totals, all 0. */
  begin(entries: UnitEntries): void;
  /** total[r] ← total[r] + Σ column[e] · factor[unit[e]][r] over the entries of a range, four at a time; 0 costs nothing. */
  add(total: number, from: number, end: number): void;
  /** The totals, replicate by replicate. */
  totals(): Float64Array;
}

/** Plain code: the reference, and what runs where WebAssembly does not. */
export function plainKernel({ count, values }: Factors): FactorKernel {
  const at = new Int32Array(4);
  const by = new Float64Array(4);
  let entries: UnitEntries;
  let sums = new Float64Array();
  const addFour = (to: number) => {
    const [a, b, c, d] = [at[0]!, at[1]!, at[2]!, at[3]!];
    const [w, x, y, z] = [by[0]!, by[1]!, by[2]!, by[3]!];
    for (let r = 0; r < count; r++) {
      sums[to + r]! += w * values[a + r]! + x * values[b + r]! + (y * values[c + r]! + z * values[d + r]!);
    }
  };
  return {
    begin(given) {
      entries = given;
      sums = new Float64Array(given.totals * count);
    },
    add(total, from, end) {
      let filled = 0;
      for (let e = from; e < end; e++) {
        if (entries.column[e] === 0) continue;
        at[filled] = entries.unit[e]! * count;
        by[filled++] = entries.column[e]!;
        if (filled === 4) addFour(total * count);
        filled %= 4;
      }
      by.fill(0, filled);
      if (filled > 0) addFour(total * count);
    },
    totals: () => sums,
  };
}

interface ProductKernel extends KernelExports {
  addProducts(to: number, bytes: number, weight: number, end: number, unit: number): void;
}

const mostFactors = 1 << 27;

/** Two replicates an instruction, three to five times as fast; the same sums to the last bit. `null` where it cannot run. */
export function wasmKernel({ count, values }: Factors): FactorKernel | null {
  const units = values.length / count;
  const stride = count + (count & 1);
  const kernel = units * stride > mostFactors ? null : instantiated<ProductKernel>(addProductsBinary);
  if (kernel === null) return null;
  const { memory, addProducts } = kernel;
  const bytes = stride * 8;
  const first = units * bytes;
  let places = { totals: 0, column: 0, unit: 0 };
  const reserve = (end: number) => {
    if (!reaches(memory, end)) throw new RangeError(`no memory for ${end} bytes of replicate totals`);
  };
  reserve(first);
  const table = new Float64Array(memory.buffer, 0, units * stride);
  for (let unit = 0; unit < units; unit++) table.set(values.subarray(unit * count, (unit + 1) * count), unit * stride);
  return {
    begin({ unit, column, totals }) {
      const start = first + totals * bytes;
      places = { totals, column: start, unit: start + column.byteLength };
      reserve(places.unit + unit.byteLength);
      new Float64Array(memory.buffer, first, totals * stride).fill(0);
      new Float64Array(memory.buffer, places.column, column.length).set(column);
      new Int32Array(memory.buffer, places.unit, unit.length).set(unit);
    },
    add(total, from, end) {
      const { column, unit } = places;
      addProducts(first + total * bytes, bytes, column + 8 * from, column + 8 * end, unit + 4 * from);
    },
    totals: () => unpadded(new Float64Array(memory.buffer, first, places.totals * stride), stride, count),
  };
}

function unpadded(padded: Float64Array, stride: number, count: number): Float64Array {
  const totals = new Float64Array((padded.length / stride) * count);
  for (let t = 0; t * stride < padded.length; t++) {
    totals.set(padded.subarray(t * stride, t * stride + count), t * count);
  }
  return totals;
}

import { addFourBinary } from "./add-four-binary.js";

/** Factors of units, row by row: `count` replicates a unit. */
export interface Factors {
  readonly count: number;
  readonly values: Float64Array;
}

/** Four units and what is multiplied by their factors. */
export interface Four {
  readonly unit: Int32Array;
  readonly by: Float64Array;
}

/** Totals of every replicate, side by side, to which four products are added at a time. */
export interface FactorKernel {
  /** Makes room for so many totals, all 0. */
  clear(totals: number): void;
  /** total[r] ← total[r] + (w a[r] + x b[r]) + (y c[r] + z d[r]) */
  addFour(total: number, four: Four): void;
  /** The totals, replicate by replicate. */
  totals(): Float64Array;
}

/** Plain code: the reference, and what runs where WebAssembly does not. */
export function plainKernel({ count, values }: Factors): FactorKernel {
  let sums = new Float64Array();
  return {
    clear(totals) {
      sums = new Float64Array(totals * count);
    },
    addFour(total, { unit, by }) {
      const to = total * count;
      const [a, b, c, d] = [unit[0]! * count, unit[1]! * count, unit[2]! * count, unit[3]! * count];
      const [w, x, y, z] = [by[0]!, by[1]!, by[2]!, by[3]!];
      for (let r = 0; r < count; r++) {
        sums[to + r]! += w * values[a + r]! + x * values[b + r]! + (y * values[c + r]! + z * values[d + r]!);
      }
    },
    totals: () => sums,
  };
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  addFour(to: number, bytes: number, ...rest: readonly number[]): void;
}

interface WebAssemblyLike {
  readonly Module: new (binary: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

const page = 65_536;
const mostFactors = 1 << 27;

/** Two replicates an instruction, three to five times as fast; the same sums to the last bit. `null` where it cannot run. */
export function wasmKernel({ count, values }: Factors): FactorKernel | null {
  const { WebAssembly } = globalThis as { WebAssembly?: WebAssemblyLike };
  const units = values.length / count;
  const stride = count + (count & 1);
  if (WebAssembly === undefined || units * stride > mostFactors) return null;
  const module = new WebAssembly.Module(Buffer.from(addFourBinary, "base64"));
  const { memory, addFour } = new WebAssembly.Instance(module).exports as Exports;
  const bytes = stride * 8;
  const first = units * bytes;
  let room = 0;
  const reserve = (end: number) => {
    const missing = Math.ceil((end - memory.buffer.byteLength) / page);
    if (missing > 0) memory.grow(missing);
  };
  reserve(first);
  const table = new Float64Array(memory.buffer, 0, units * stride);
  for (let unit = 0; unit < units; unit++) table.set(values.subarray(unit * count, (unit + 1) * count), unit * stride);
  return {
    clear(totals) {
      reserve(first + totals * bytes);
      new Float64Array(memory.buffer, first, totals * stride).fill(0);
      room = totals;
    },
    addFour(total, { unit, by }) {
      const [a, b, c, d] = [unit[0]! * bytes, unit[1]! * bytes, unit[2]! * bytes, unit[3]! * bytes];
      addFour(first + total * bytes, bytes, a, b, c, d, by[0]!, by[1]!, by[2]!, by[3]!);
    },
    totals: () => unpadded(new Float64Array(memory.buffer, first, room * stride), stride, count),
  };
}

function unpadded(padded: Float64Array, stride: number, count: number): Float64Array {
  const totals = new Float64Array((padded.length / stride) * count);
  for (let t = 0; t * stride < padded.length; t++) {
    totals.set(padded.subarray(t * stride, t * stride + count), t * count);
  }
  return totals;
}

import { inChunks } from "../math/in-chunks.js";
import { levelsBinary } from "../math/kernel/levels-binary.js";
import { manyRows, rowKernel } from "../math/kernel/row-kernel.js";
import type { RowMemory } from "../math/kernel/row-memory.js";
import type { KernelExports } from "../math/kernel/web-assembly.js";

/** The codes of a margin, and what each code adds to the key of its row. */
export interface Digit {
  readonly codes: Uint8Array | Uint16Array;
  readonly steps: Int32Array;
}

/** Keys that may occur: all below a size. */
export interface KeyWork {
  readonly digits: readonly Digit[];
  readonly weights: Float64Array;
  readonly size: number;
}

/** Keys of the rows, and which occur. */
export interface MarkedKeys {
  /** Per row; -1 without a weight. */
  readonly key: Int32Array;
  /** By key 0 if it occurs, else -1. */
  readonly numbers: Int32Array;
}

/** Rows in units, and of each crossing of levels the column it counts in, margin by margin. */
export interface LevelWork {
  /** Per row its crossing, or less than 0. */
  readonly cell: Int32Array;
  readonly weights: Float64Array;
  readonly unit: Int32Array;
  readonly units: number;
  /** Columns of the table. */
  readonly width: number;
  readonly margins: number;
  readonly columnsOf: Int32Array;
}

/** The passes over rows that calibration is made of. Every sum is made in the order of the rows. */
export interface LevelPasses {
  markKeys(work: KeyWork): MarkedKeys;
  /** Weights at `unit · width + column`. */
  addLevels(work: LevelWork): Float64Array;
}

/** Plain code: the reference, what runs where WebAssembly does not, and the faster of the two for few rows. */
export const plainLevelPasses: LevelPasses = {
  markKeys({ digits, weights, size }) {
    const found = { key: new Int32Array(weights.length), numbers: new Int32Array(size).fill(-1) };
    inChunks(weights.length, { ...found, weights, digits }, markSome);
    return found;
  },
  addLevels(work) {
    const table = new Float64Array(work.units * work.width);
    inChunks(work.cell.length, { ...work, table }, addSome);
    return table;
  },
};

type Marking = MarkedKeys & Pick<KeyWork, "digits" | "weights">;

/** Finds the keys of some rows while they are in the cache. */
function markSome({ key, numbers, weights, digits }: Marking, from: number, end: number): void {
  for (const { codes, steps } of digits) addDigit({ key, codes, steps }, from, end);
  for (let row = from; row < end; row++) {
    if (weights[row] === 0) key[row] = -1;
    else numbers[key[row]!] = 0;
  }
}

function addDigit({ key, codes, steps }: Digit & Pick<MarkedKeys, "key">, from: number, end: number): void {
  for (let row = from; row < end; row++) key[row]! += steps[codes[row]!]!;
}

type Adding = LevelWork & { readonly table: Float64Array };

function addSome({ table, cell, weights, unit, width, margins, columnsOf }: Adding, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const at = cell[row]!;
    if (at < 0) continue;
    const first = unit[row]! * width;
    const weight = weights[row]!;
    for (let i = at * margins; i < (at + 1) * margins; i++) table[first + columnsOf[i]!]! += weight;
  }
}

/** Addresses and numbers, in the order of bench/kernel/levels.wat. */
interface LevelKernel extends KernelExports {
  addDigits(...places: readonly number[]): void;
  markKeys(...places: readonly number[]): void;
  addLevels(...places: readonly number[]): void;
}

/** The passes over so many rows: those of WebAssembly where there are many and it can run. */
export const levelPasses = (rows: number): LevelPasses =>
  (rows < manyRows ? null : wasmLevelPasses()) ?? plainLevelPasses;

/** The same to the last bit, about twice as fast, and as fast the first time as later. */
export function wasmLevelPasses(): LevelPasses | null {
  const inKernel = rowKernel<LevelKernel>(levelsBinary);
  if (inKernel === null) return null;
  return {
    markKeys: (work) => inKernel((kernel, room) => markKeys(kernel, room, work)) ?? plainLevelPasses.markKeys(work),
    addLevels: (work) => inKernel((kernel, room) => addLevels(kernel, room, work)) ?? plainLevelPasses.addLevels(work),
  };
}

function markKeys(kernel: LevelKernel, room: RowMemory, { digits, weights, size }: KeyWork): MarkedKeys | null {
  if (digits.length === 0) return null;
  const key = new Int32Array(weights.length);
  const [keys, weighed] = [room.written(key), room.floats(weights)];
  const margins = digits.map(({ codes, steps }, m) => {
    const wide = codes instanceof Uint8Array ? 0 : 1;
    return [keys, m === 0 ? 0 : -1, room.codes(codes), wide, room.table(steps)];
  });
  const numbers = room.table(new Int32Array(size).fill(-1));
  const passed = room.run(weights.length, (rows) => {
    for (const places of margins) kernel.addDigits(rows, ...places);
    kernel.markKeys(rows, keys, weighed, numbers);
  });
  return passed ? { key, numbers: room.intsAt(numbers, size) } : null;
}

function addLevels(kernel: LevelKernel, room: RowMemory, work: LevelWork): Float64Array | null {
  if (work.margins === 0) return null;
  const columns = [room.ints(work.cell), room.ints(work.unit), room.floats(work.weights)];
  const size = work.units * work.width;
  const table = room.zeros(8 * size);
  const columnsOf = room.table(work.columnsOf);
  const passed = room.run(work.cell.length, (rows) =>
    kernel.addLevels(rows, ...columns, table, work.width, columnsOf, work.margins),
  );
  return passed ? room.floatsAt(table, size) : null;
}

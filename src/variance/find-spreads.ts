import type { Stage } from "../design/survey-design.js";
import { spreadsBinary } from "../math/kernel/spreads-binary.js";
import { instantiated, type KernelExports, reaches } from "../math/kernel/web-assembly.js";
import { StratumSpreads } from "./stratum-spread.js";

/** Scores z = slope · first + other · second over the entries of a domain, by unit, units ascending. */
export interface ScoreTerms {
  readonly unit: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly slope: number;
  readonly other: number;
  readonly from: number;
  readonly end: number;
}

/** Finds the spread within each stratum that has members; what it gives is overwritten by the next call. */
export type FindSpreads = (terms: ScoreTerms) => StratumSpreads;

/** Below so many units the memory of a kernel costs more than it saves. */
const worthwhile = 500;

/** The spreads of a stage: by WebAssembly where there are many units and it can run. */
export const spreadsOf = (stage: Stage): FindSpreads =>
  (stage.units < worthwhile ? null : wasmSpreads(stage)) ?? plainSpreads(stage);

/** Plain code: the reference. */
export function plainSpreads({ stratum: stratumOf, start, strata: most }: Stage): FindSpreads {
  const spreads = new StratumSpreads(most);
  const { stratum, total, squares, noise } = spreads;
  return ({ unit, first, second, slope, other, from, end }) => {
    let strata = 0;
    for (let begin = from; begin < end; ) {
      const h = stratumOf[unit[begin]!]!;
      const next = start[h + 1]!;
      let to = begin;
      let sum = 0;
      let noisy = 0;
      for (; to < end && unit[to]! < next; to++) {
        const x = slope * first[to]!;
        const y = other * second[to]!;
        const size = Math.abs(x) + Math.abs(y);
        sum += x + y;
        noisy += size * size;
      }
      const psus = next - start[h]!;
      const mean = sum / psus;
      let spread = (psus - (to - begin)) * mean * mean;
      for (let e = begin; e < to; e++) {
        const off = slope * first[e]! + other * second[e]! - mean;
        spread += off * off;
      }
      stratum[strata] = h;
      total[strata] = sum;
      squares[strata] = spread;
      noise[strata++] = noisy;
      begin = to;
    }
    spreads.strata = strata;
    return spreads;
  };
}

interface SpreadKernel extends KernelExports {
  /** Addresses and slopes, in the order of bench/kernel/spreads.wat; gives the number of strata. */
  findSpreads(...places: readonly number[]): number;
}

/** The same spreads to the last bit; `null` where it cannot run. */
export function wasmSpreads(stage: Stage): FindSpreads | null {
  const kernel = instantiated<SpreadKernel>(spreadsBinary);
  if (kernel === null || !reaches(kernel.memory, 28 * (stage.units + stage.strata) + 64)) return null;
  const room = laidOut(kernel.memory.buffer, stage);
  const stages = [room.stratumOf.byteOffset, room.start.byteOffset];
  const { stratum, total, squares, noise } = room.spreads;
  const results = [stratum, total, squares, noise].map(({ byteOffset }) => byteOffset);
  const [unit, first, second] = [
    resident<Int32Array>(room.unit),
    resident<Float64Array>(room.first),
    resident<Float64Array>(room.second),
  ];
  return (terms) => {
    const units = unit(terms.unit, terms);
    const columns = [first(terms.first, terms), second(terms.second, terms)];
    const end = units + 4 * (terms.end - terms.from);
    room.spreads.strata = kernel.findSpreads(units, end, ...columns, terms.slope, terms.other, ...stages, ...results);
    return room.spreads;
  };
}

/** The numbers of a stage, room for those of a domain, and for the spreads; numbers of eight bytes first. */
function laidOut(buffer: ArrayBuffer, { units, strata, stratum, start }: Stage) {
  let at = 0;
  const place = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  const floats = (length: number) => new Float64Array(buffer, place(8 * length), length);
  const ints = (length: number) => new Int32Array(buffer, place(4 * length), length);
  const room = {
    first: floats(units),
    second: floats(units),
    spreads: {
      strata: 0,
      total: floats(strata),
      squares: floats(strata),
      noise: floats(strata),
      magnitude: new Float64Array(0),
      stratum: ints(strata),
    },
    unit: ints(units),
    stratumOf: ints(units),
    start: ints(strata + 1),
  };
  room.stratumOf.set(stratum);
  room.start.set(start);
  return room;
}

/** Brings part of a column into its room, unless it lies there, and gives its address. */
function resident<T extends Int32Array<ArrayBufferLike> | Float64Array<ArrayBufferLike>>(
  room: T,
): (column: T, part: Pick<ScoreTerms, "from" | "end">) => number {
  let known: T | undefined;
  let [knownFrom, knownEnd] = [0, 0];
  return (column, { from, end }) => {
    if (column !== known || from !== knownFrom || end !== knownEnd) {
      room.set(column.subarray(from, end));
      [known, knownFrom, knownEnd] = [column, from, end];
    }
    return room.byteOffset;
  };
}

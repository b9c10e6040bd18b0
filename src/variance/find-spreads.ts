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

/** The same spreads to the last bit; `null` where it cannot run. Columns stay in its memory for the domains to come. */
export function wasmSpreads(stage: Stage): FindSpreads | null {
  const kernel = instantiated<SpreadKernel>(spreadsBinary);
  if (kernel === null) return null;
  const plain = plainSpreads(stage);
  let room = laidOut(kernel.memory, stage, stage.units);
  return (terms) => {
    const { slope, other, from, end } = terms;
    if (room === null || terms.unit.length > room.entries) room = laidOut(kernel.memory, stage, terms.unit.length);
    if (room === null) return plain(terms);
    const unit = room.unit(terms.unit);
    const columns = [room.first(terms.first) + 8 * from, room.second(terms.second) + 8 * from];
    room.spreads.strata = kernel.findSpreads(unit + 4 * from, unit + 4 * end, ...columns, slope, other, ...room.places);
    return room.spreads;
  };
}

const mostBytes = 2 ** 30;

/** The numbers of a stage, room for so many entries, and for spreads; `null` where there is no memory. Eight bytes first. */
function laidOut(memory: KernelExports["memory"], { units, strata, stratum, start }: Stage, entries: number) {
  const bytes = 20 * entries + 32 * strata + 4 * units + 64;
  if (bytes > mostBytes || !reaches(memory, bytes)) return null;
  let at = 0;
  const place = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  const floats = (length: number) => new Float64Array(memory.buffer, place(8 * length), length);
  const ints = (length: number) => new Int32Array(memory.buffer, place(4 * length), length);
  const [first, second] = [resident(floats(entries)), resident(floats(entries))];
  const [total, squares, noise] = [floats(strata), floats(strata), floats(strata)] as const;
  const own = ints(strata);
  const unit = resident(ints(entries));
  const [stratumOf, starts] = [ints(units), ints(strata + 1)];
  stratumOf.set(stratum);
  starts.set(start);
  return {
    entries,
    first,
    second,
    unit,
    spreads: { strata: 0, stratum: own, total, squares, noise, magnitude: new Float64Array(0) },
    places: [stratumOf, starts, own, total, squares, noise].map(({ byteOffset }) => byteOffset),
  };
}

/** Brings a column into its room, unless it lies there, and gives its address. */
function resident(room: Int32Array | Float64Array): (column: Int32Array | Float64Array) => number {
  let known: Int32Array | Float64Array | undefined;
  return (column) => {
    if (column !== known) room.set(column);
    known = column;
    return room.byteOffset;
  };
}

import { inChunks } from "../../math/in-chunks.js";
import { levelPasses } from "../level-passes.js";
import type { CodedMargin } from "./margin.js";

/** The crossings of some margins that occur: rows of one crossing share one adjustment. */
export interface MarginCells {
  /** Per row its crossing; -1 without a weight. */
  readonly cell: Int32Array;
  readonly cells: number;
  /** Per margin the level of each crossing. */
  readonly level: readonly Int32Array[];
}

const direct = 1 << 22;

/** Numbers the crossings in the order of their levels, or, where there may be very many, as rows first have them. */
export function marginCells(margins: readonly CodedMargin[], weights: Float64Array): MarginCells {
  const size = margins.reduce((product, { levels }) => product * levels.length, 1);
  const { cell, keys } = size <= direct ? directCells(margins, weights, size) : mappedCells(margins, weights);
  const level = margins.map(() => new Int32Array(keys.length));
  keys.forEach((crossing, c) => {
    let left = crossing;
    for (let m = margins.length - 1; m >= 0; m--) {
      const width = margins[m]!.levels.length;
      level[m]![c] = left % width;
      left = Math.floor(left / width);
    }
  });
  return { cell, cells: keys.length, level };
}

/** What each code of a margin adds to a key: the last margin fastest, 0 for a code no row has. */
const steps = (margins: readonly CodedMargin[]): readonly (readonly number[])[] =>
  margins.map(({ levelOf }, m) => {
    const stride = margins.slice(m + 1).reduce((product, { levels }) => product * levels.length, 1);
    return Array.from(levelOf, (level) => Math.max(0, level) * stride);
  });

interface Numbered {
  readonly cell: Int32Array;
  readonly keys: readonly number[];
}

/** Numbers the keys that occur, in place: where all of them do, they are the numbers. */
function directCells(margins: readonly CodedMargin[], weights: Float64Array, size: number): Numbered {
  const digits = steps(margins).map((own, m) => ({ codes: margins[m]!.codes, steps: Int32Array.from(own) }));
  const { key: cell, numbers } = levelPasses(weights.length).markKeys({ digits, weights, size });
  const keys: number[] = [];
  for (let key = 0; key < size; key++) if (numbers[key] === 0) numbers[key] = keys.push(key) - 1;
  if (keys.length < size) inChunks(cell.length, { numbers, cell }, renumber);
  return { cell, keys };
}

function renumber({ numbers, cell }: Record<"numbers" | "cell", Int32Array>, from: number, end: number): void {
  for (let row = from; row < end; row++) if (cell[row]! >= 0) cell[row] = numbers[cell[row]!]!;
}

function mappedCells(margins: readonly CodedMargin[], weights: Float64Array): Numbered {
  const key = new Float64Array(weights.length);
  steps(margins).forEach((own, m) => {
    const { codes } = margins[m]!;
    for (let row = 0; row < key.length; row++) key[row]! += own[codes[row]!]!;
  });
  const numbers = new Map<number, number>();
  const cell = Int32Array.from(key, (crossing, row) => {
    if (weights[row] === 0) return -1;
    const known = numbers.get(crossing) ?? numbers.size;
    numbers.set(crossing, known);
    return known;
  });
  return { cell, keys: [...numbers.keys()] };
}

/** Σ w of each crossing, compensated, and Σ w². */
export interface CellWeights {
  readonly totals: Float64Array;
  readonly squares: Float64Array;
}

/** What the rows of each crossing weigh. */
export function cellWeights({ cell, cells }: Pick<MarginCells, "cell" | "cells">, weights: Float64Array): CellWeights {
  const totals = new Float64Array(cells);
  const lost = new Float64Array(cells);
  const squares = new Float64Array(cells);
  inChunks(weights.length, { cell, weights, totals, lost, squares }, addWeights);
  return { totals: totals.map((total, at) => total + lost[at]!), squares };
}

interface WeightPass extends CellWeights {
  readonly cell: Int32Array;
  readonly weights: Float64Array;
  readonly lost: Float64Array;
}

function addWeights({ cell, weights, totals, lost, squares }: WeightPass, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const at = cell[row]!;
    if (at < 0) continue;
    const x = weights[row]!;
    const old = totals[at]!;
    const sum = old + x;
    lost[at]! += Math.abs(old) >= Math.abs(x) ? old - sum + x : x - sum + old;
    totals[at] = sum;
    squares[at]! += x * x;
  }
}

/** The weight of each crossing. */
export const cellTotals = (cells: Pick<MarginCells, "cell" | "cells">, weights: Float64Array): Float64Array =>
  cellWeights(cells, weights).totals;

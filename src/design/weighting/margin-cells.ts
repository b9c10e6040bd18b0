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
  const { cell, keys } =
    size <= direct
      ? directCells(crossingKeys(margins, weights, new Int32Array(weights.length)), size)
      : mappedCells(crossingKeys(margins, weights, new Float64Array(weights.length)));
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

/** Per row the number of its crossing among all possible ones, the last margin fastest; -1 without a weight. */
function crossingKeys<Keys extends Int32Array | Float64Array>(
  margins: readonly CodedMargin[],
  weights: Float64Array,
  keys: Keys,
): Keys {
  for (const { codes, levelOf, levels } of margins) {
    const width = levels.length;
    for (let row = 0; row < keys.length; row++) keys[row] = keys[row]! * width + levelOf[codes[row]!]!;
  }
  for (let row = 0; row < keys.length; row++) if (weights[row] === 0) keys[row] = -1;
  return keys;
}

interface Numbered {
  readonly cell: Int32Array;
  readonly keys: readonly number[];
}

/** Numbers the keys that occur, in place. */
function directCells(cell: Int32Array, size: number): Numbered {
  const numbers = new Int32Array(size).fill(-1);
  for (let row = 0; row < cell.length; row++) if (cell[row]! >= 0) numbers[cell[row]!] = 0;
  const keys: number[] = [];
  for (let key = 0; key < size; key++) if (numbers[key] === 0) numbers[key] = keys.push(key) - 1;
  for (let row = 0; row < cell.length; row++) if (cell[row]! >= 0) cell[row] = numbers[cell[row]!]!;
  return { cell, keys };
}

function mappedCells(key: Float64Array): Numbered {
  const numbers = new Map<number, number>();
  const cell = Int32Array.from(key, (crossing) => {
    if (crossing < 0) return -1;
    const known = numbers.get(crossing) ?? numbers.size;
    numbers.set(crossing, known);
    return known;
  });
  return { cell, keys: [...numbers.keys()] };
}

/** The weight of each crossing. */
export function cellTotals({ cell, cells }: Pick<MarginCells, "cell" | "cells">, weights: Float64Array): Float64Array {
  const totals = new Float64Array(cells);
  const lost = new Float64Array(cells);
  for (let row = 0; row < weights.length; row++) {
    const [at, x] = [cell[row]!, weights[row]!];
    if (at < 0) continue;
    const old = totals[at]!;
    const sum = old + x;
    lost[at]! += Math.abs(old) >= Math.abs(x) ? old - sum + x : x - sum + old;
    totals[at] = sum;
  }
  return totals.map((total, at) => total + lost[at]!);
}

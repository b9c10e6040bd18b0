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

/** Numbers the crossings in the order in which rows first have them. */
export function marginCells(margins: readonly CodedMargin[], weights: Float64Array): MarginCells {
  const { key, size } = crossingKeys(margins, weights);
  const cell = new Int32Array(weights.length).fill(-1);
  const keys: number[] = [];
  const number = size <= direct ? directNumbers(size, keys) : mappedNumbers(keys);
  for (let row = 0; row < cell.length; row++) if (key[row]! >= 0) cell[row] = number(key[row]!);
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

/** Per row the number of its crossing among all possible ones, the last margin fastest. */
function crossingKeys(margins: readonly CodedMargin[], weights: Float64Array): { key: Float64Array; size: number } {
  const key = new Float64Array(weights.length);
  let size = 1;
  for (const { codes, levelOf, levels } of margins) {
    size *= levels.length;
    for (let row = 0; row < key.length; row++) key[row] = key[row]! * levels.length + levelOf[codes[row]!]!;
  }
  for (let row = 0; row < key.length; row++) if (weights[row] === 0) key[row] = -1;
  return { key, size };
}

function directNumbers(size: number, keys: number[]): (key: number) => number {
  const numbers = new Int32Array(size).fill(-1);
  return (key) => {
    if (numbers[key]! < 0) numbers[key] = keys.push(key) - 1;
    return numbers[key]!;
  };
}

function mappedNumbers(keys: number[]): (key: number) => number {
  const numbers = new Map<number, number>();
  return (key) => {
    const known = numbers.get(key) ?? keys.push(key) - 1;
    numbers.set(key, known);
    return known;
  };
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

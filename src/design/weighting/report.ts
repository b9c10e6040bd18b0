import { sum } from "../../math/compensated-sum.js";
import type { CodedMargin } from "./margin.js";
import type { MarginCells } from "./margin-cells.js";

/** One category before and after. */
export interface MarginReport {
  readonly margin: string;
  /** Absent for the total of a number. */
  readonly category?: string;
  /** Rows. */
  readonly n: number;
  readonly population: number;
  readonly before: number;
  readonly after: number;
}

/** What an adjustment did to the weights. */
export interface WeightingReport {
  readonly margins: readonly MarginReport[];
  /** The smallest and the largest ratio of new to old weights. */
  readonly gWeights: readonly [low: number, high: number];
  /** Kish's effect of unequal weights, n Σw² / (Σw)². Kish (1965), Survey Sampling, §11.7. */
  readonly kishEffect: { readonly before: number; readonly after: number };
  /** Categories with fewer rows than advised. */
  readonly small: readonly MarginReport[];
  /** Crossings of the margins: all of them, and those that no row is in. */
  readonly cells: { readonly all: number; readonly empty: number };
  /** Rounds until the margins agreed. */
  readonly rounds: number;
}

/** Below so many rows a category makes weights unsteady. */
export const advisedRows = 20;

/** New weights beside the old. */
export interface Reweighting {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Margins before and after, g-weights, Kish's effect, and which categories are small, by one pass over the rows. */
export function weightingReport(
  margins: readonly CodedMargin[],
  change: Reweighting,
  { cells, rounds, numbers = [] }: { cells: MarginCells; rounds: number; numbers?: readonly MarginReport[] },
): WeightingReport {
  const tally = tallied(change, cells);
  const levels = margins.flatMap((margin, m) => levelReports(margin, cells.level[m]!, tally));
  const all = margins.reduce((product, margin) => product * margin.levels.length, 1);
  return {
    margins: [...levels, ...numbers],
    gWeights: tally.gWeights,
    kishEffect: tally.kishEffect,
    small: levels.filter(({ n }) => n < advisedRows),
    cells: { all, empty: all - cells.cells },
    rounds,
  };
}

interface Tally extends Pick<WeightingReport, "gWeights" | "kishEffect"> {
  /** Weight of each crossing. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

function tallied({ before, after }: Reweighting, { cell, cells }: MarginCells): Tally {
  const [old, now] = [new Float64Array(cells), new Float64Array(cells)];
  let [n, oldSquares, nowSquares] = [0, 0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < cell.length; row++) {
    const at = cell[row]!;
    if (at < 0) continue;
    const [a, b] = [before[row]!, after[row]!];
    n++;
    old[at]! += a;
    now[at]! += b;
    oldSquares += a * a;
    nowSquares += b * b;
    const g = b / a;
    if (g < low) low = g;
    if (g > high) high = g;
  }
  const kish = (squares: number, totals: Float64Array) => (n * squares) / sum(totals) ** 2;
  return {
    before: old,
    after: now,
    gWeights: [low, high],
    kishEffect: { before: kish(oldSquares, old), after: kish(nowSquares, now) },
  };
}

function levelReports(margin: CodedMargin, level: Int32Array, { before, after }: Tally): readonly MarginReport[] {
  const [old, now] = [new Float64Array(margin.levels.length), new Float64Array(margin.levels.length)];
  for (let c = 0; c < level.length; c++) {
    old[level[c]!]! += before[c]!;
    now[level[c]!]! += after[c]!;
  }
  return margin.levels.map((category, l) => ({
    margin: margin.name,
    category,
    n: margin.n[l]!,
    population: margin.population[l]!,
    before: old[l]!,
    after: now[l]!,
  }));
}

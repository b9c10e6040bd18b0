import { sum } from "../../math/compensated-sum.js";
import type { CodedMargin } from "./margin.js";
import type { CellWeights, MarginCells } from "./margin-cells.js";

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

/** What the crossings weighed, and the factor of each. */
export interface CellReweighting extends CellWeights {
  readonly factors: Float64Array;
}

/** Margins before and after, g-weights, Kish's effect, and which categories are small: from the crossings where each has one factor. */
export function weightingReport(
  margins: readonly CodedMargin[],
  change: Reweighting | CellReweighting,
  { cells, rounds, numbers = [] }: { cells: MarginCells; rounds: number; numbers?: readonly MarginReport[] },
): WeightingReport {
  const tally = "factors" in change ? cellTally(change, margins) : rowTally(change, cells);
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

function rowTally({ before, after }: Reweighting, { cell, cells }: MarginCells): Tally {
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
  return {
    before: old,
    after: now,
    gWeights: [low, high],
    kishEffect: { before: kish(n, oldSquares, old), after: kish(n, nowSquares, now) },
  };
}

function cellTally({ totals, squares, factors }: CellReweighting, [margin]: readonly CodedMargin[]): Tally {
  const n = margin === undefined ? 0 : sum(margin.n);
  const after = totals.map((total, c) => total * factors[c]!);
  const nowSquares = squares.map((square, c) => square * factors[c]! * factors[c]!);
  return {
    before: totals,
    after,
    gWeights: [
      factors.reduce((low, g) => Math.min(low, g), Number.POSITIVE_INFINITY),
      factors.reduce((high, g) => Math.max(high, g), Number.NEGATIVE_INFINITY),
    ],
    kishEffect: { before: kish(n, sum(squares), totals), after: kish(n, sum(nowSquares), after) },
  };
}

const kish = (n: number, squares: number, totals: Float64Array): number => (n * squares) / sum(totals) ** 2;

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

import type { CodedMargin } from "./margin.js";

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

/** Margins before and after, g-weights, Kish's effect, and which categories are small. */
export function weightingReport(
  margins: readonly CodedMargin[],
  { before, after }: Reweighting,
  { rounds, occupied, numbers = [] }: { rounds: number; occupied: number; numbers?: readonly MarginReport[] },
): WeightingReport {
  const levels = margins.flatMap((margin) => levelReports(margin, { before, after }));
  const all = margins.reduce((product, margin) => product * margin.levels.length, 1);
  return {
    margins: [...levels, ...numbers],
    gWeights: gRange(before, after),
    kishEffect: { before: kishEffect(before), after: kishEffect(after) },
    small: levels.filter(({ n }) => n < advisedRows),
    cells: { all, empty: Math.max(0, all - occupied) },
    rounds,
  };
}

/** Kish's effect of unequal weights over the rows that have one. */
export function kishEffect(weights: Float64Array): number {
  let [n, sum, squares] = [0, 0, 0];
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    if (weight !== 0) n++;
    sum += weight;
    squares += weight * weight;
  }
  return (n * squares) / (sum * sum);
}

function levelReports(margin: CodedMargin, { before, after }: Reweighting): readonly MarginReport[] {
  const [old, now] = [levelTotals(margin, before), levelTotals(margin, after)];
  return margin.levels.map((category, level) => ({
    margin: margin.name,
    category,
    n: margin.n[level]!,
    population: margin.population[level]!,
    before: old[level]!,
    after: now[level]!,
  }));
}

/** The weight in each level of a margin. */
export function levelTotals({ codes, levelOf, levels }: CodedMargin, weights: Float64Array): Float64Array {
  const totals = new Float64Array(levels.length);
  const lost = new Float64Array(levels.length);
  for (let row = 0; row < weights.length; row++) {
    const [level, x] = [levelOf[codes[row]!]!, weights[row]!];
    if (level < 0) continue;
    const old = totals[level]!;
    const sum = old + x;
    lost[level]! += Math.abs(old) >= Math.abs(x) ? old - sum + x : x - sum + old;
    totals[level] = sum;
  }
  return totals.map((total, level) => total + lost[level]!);
}

function gRange(before: Float64Array, after: Float64Array): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < before.length; row++) {
    if (before[row] === 0) continue;
    const g = after[row]! / before[row]!;
    if (g < low) low = g;
    if (g > high) high = g;
  }
  return [low, high];
}

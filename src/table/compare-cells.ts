/**
 * Columns of a table compared: letters of the columns a cell is significantly above, and its difference from the total.
 * Every comparison is a t-test of the difference with the design-based covariance of the two and the df of both taken
 * together; letters are adjusted by Holm for the pairs of a row within siblings, differences from the total are not.
 * Korn & Graubard (1999), Analysis of Health Surveys, ch. 3; Holm (1979).
 */
import { adjustP } from "../compare/adjust-p.js";
import type { SurveyDesign } from "../design/survey-design.js";
import type { Estimate } from "../estimate/estimate.js";
import { twoSided } from "../estimate/interval-input.js";
import { tTwoSided } from "../math/student-t.js";
import type { Covariance } from "../variance/covariance.js";
import type { Scores } from "../variance/scores.js";
import { unitCovariance } from "../variance/unit-covariance.js";
import type { Banner } from "./banner-columns.js";
import type { Grid } from "./column-grid.js";
import type { Line } from "./lines.js";
import type { TableDifference } from "./table.js";
import { unionDf } from "./union-df.js";

/** What is found of one cell. */
export interface CellComparison {
  readonly difference: TableDifference | null;
  readonly higherThan: readonly string[];
}

export interface CompareOptions {
  readonly letters: boolean;
  readonly difference: boolean;
  readonly level: number;
  /** Fewest unweighted rows of a column that is compared. */
  readonly minimumN: number;
}

interface Work {
  readonly design: SurveyDesign;
  readonly banner: Banner;
  readonly options: CompareOptions;
}

/** `[row][column]`. */
export function compareCells(grid: Grid, work: Work): readonly (readonly CellComparison[])[] {
  const families = familiesOf(work.banner).map((places) => ({ places, dfs: new Map<Line | undefined, PairDf>() }));
  return grid.rows.map((_, row) => {
    const found = new Map<number, CellComparison>();
    for (const { places, dfs } of families) {
      const known = familyRow(grid, row, { places, dfs, design: work.design });
      compareFamily(known, places, work).forEach((comparison, i) => {
        found.set(places[i] ?? -1, comparison);
      });
    }
    return work.banner.columns.map((__, column) => found.get(column) ?? uncompared);
  });
}

export const uncompared: CellComparison = { difference: null, higherThan: [] };

/** Columns of one breakdown and one outer category, which are compared with each other. */
function familiesOf({ columns }: Banner): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  columns.forEach(({ group, parent }, place) => {
    if (group === null) return;
    const key = `${group},${parent}`;
    found.set(key, [...(found.get(key) ?? []), place]);
  });
  return [...found.values()];
}

/** Degrees of freedom of two columns taken together. */
type PairDf = (a: number, b: number) => number;

/** What stands in the columns of a family, the total last, with their covariance. */
interface Row {
  readonly estimates: readonly (Estimate | null)[];
  readonly covariance: Covariance;
  readonly df: PairDf;
}

interface Family {
  readonly places: readonly number[];
  /** Rows of one request are of the same people. */
  readonly dfs: Map<Line | undefined, PairDf>;
  readonly design: SurveyDesign;
}

function familyRow({ cells, totals, joint, lines }: Grid, row: number, { places, dfs, design }: Family): Row {
  const found = [...places.map((place) => joint?.cells[row]?.[place] ?? -1), joint?.totals[row] ?? -1];
  const scores = found.map((place) => joint?.estimates.scores?.[place] ?? nobody);
  const df = dfs.get(lines[row]) ?? pairDf(design, scores);
  dfs.set(lines[row], df);
  const estimates = [...places.map((place) => cells[row]?.[place] ?? null), totals[row] ?? null];
  return { estimates, covariance: unitCovariance(design, scores), df };
}

function pairDf(design: SurveyDesign, scores: readonly Scores[]): PairDf {
  const { replicates } = design;
  return replicates === undefined ? unionDf(design, scores) : () => replicates.df;
}

const nobody: Scores = { unit: [], value: new Float64Array(), magnitude: new Float64Array() };

/** In the order of the places; a missing answer is not compared with others, only with the total. */
function compareFamily(row: Row, places: readonly number[], { banner, options }: Work): readonly CellComparison[] {
  const letters = places.map((place) => banner.columns[place]?.letter ?? null);
  const compared = places.flatMap((_, i) => (letters[i] === null ? [] : [i]));
  const lower = new Map<number, number[]>();
  if (options.letters) addLower(lower, compared, { row, options });
  return places.map((_, i) => ({
    difference: options.difference ? fromTotal(row, [i, places.length], options) : null,
    higherThan: (lower.get(i) ?? []).flatMap((other) => letters[other] ?? []),
  }));
}

/** Holm's adjustment only needs to know of the pairs that could be significant; the others count all the same. */
function addLower(
  lower: Map<number, number[]>,
  places: readonly number[],
  { row, options }: { readonly row: Row; readonly options: CompareOptions },
): void {
  const pairs = places.flatMap((a, i) => places.slice(i + 1).map((b) => [a, b] as const));
  const least = twoSided({ df: Number.POSITIVE_INFINITY, level: options.level });
  const tested = pairs.map((pair) => {
    const t = tOf(row, pair, options);
    if (t === null || !(row.df(...pair) > 0)) return { t: null, p: null };
    return { t, p: Math.abs(t) < least ? 1 : tTwoSided(t, row.df(...pair)) };
  });
  const adjusted = adjustP(
    tested.map(({ p }) => p),
    "holm",
  );
  pairs.forEach(([a, b], k) => {
    const [p, t] = [adjusted[k] ?? null, tested[k]?.t ?? null];
    if (p === null || t === null || !(p < 1 - options.level)) return;
    const [above, below] = t > 0 ? [a, b] : [b, a];
    lower.set(
      above,
      [...(lower.get(above) ?? []), below].toSorted((x, y) => x - y),
    );
  });
}

function fromTotal(row: Row, pair: readonly [number, number], options: CompareOptions): TableDifference | null {
  const [own, total] = pair.map((place) => row.estimates[place]?.value ?? null);
  if (own === null || own === undefined || total === null || total === undefined) return null;
  const [value, t, df] = [own - total, tOf(row, pair, options), row.df(...pair)];
  if (t === null || !(df > 0)) return { value, se: null, p: null, significant: false };
  const p = tTwoSided(t, df);
  return { value, se: seOf(row, pair), p, significant: p < 1 - options.level };
}

/** The difference of two columns over its se; `null` where it cannot be tested. */
function tOf(row: Row, pair: readonly [number, number], { minimumN }: CompareOptions): number | null {
  const [first, second] = pair.map((place) => row.estimates[place] ?? null);
  if (!isTestable(first, minimumN) || !isTestable(second, minimumN)) return null;
  const se = seOf(row, pair);
  if (!(se > 0)) return null;
  return ((first?.value ?? 0) - (second?.value ?? 0)) / se;
}

/** Enough people, and neither nobody nor everybody of them, whose variance would be 0. */
const isTestable = (estimate: Estimate | null | undefined, minimumN: number): boolean =>
  estimate?.value !== null &&
  estimate?.value !== undefined &&
  estimate.se !== null &&
  estimate.n >= minimumN &&
  !(estimate.statistic === "share" && (estimate.value === 0 || estimate.value === 1));

const rounding = 1e-14;

function seOf({ covariance: { size, values } }: Row, [a, b]: readonly [number, number]): number {
  const [own, other, both] = [values[a * size + a] ?? 0, values[b * size + b] ?? 0, values[a * size + b] ?? 0];
  const variance = own + other - 2 * both;
  return variance <= rounding * (own + other) ? 0 : Math.sqrt(variance);
}

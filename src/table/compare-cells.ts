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
  /** Places of columns that are compared with each other. */
  readonly siblings: readonly (readonly number[])[];
}

/** `[row][column]`. */
export function compareCells(
  grid: Grid,
  { design, banner, options }: Omit<Work, "siblings">,
): readonly (readonly CellComparison[])[] {
  const work = { design, banner, options, siblings: options.letters ? siblingsOf(banner) : [] };
  const dfs = new Map<Line | undefined, PairDf>();
  return grid.rows.map((_, row) => {
    const scores = scoresAt(grid, row);
    const line = grid.lines[row];
    const df = dfs.get(line) ?? pairDf(grid, design, scores);
    dfs.set(line, df);
    return compareRow({ estimates: estimatesAt(grid, row), covariance: unitCovariance(design, scores), df }, work);
  });
}

/** Columns of one breakdown and one outer category; a missing answer is not compared. */
function siblingsOf({ columns }: Banner): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  columns.forEach(({ group, parent, letter }, place) => {
    if (letter === null) return;
    const key = `${group},${parent}`;
    found.set(key, [...(found.get(key) ?? []), place]);
  });
  return [...found.values()].filter(({ length }) => length > 1);
}

/** Degrees of freedom of two columns taken together. */
type PairDf = (a: number, b: number) => number;

/** Rows of one request are of the same people. */
function pairDf({ joint }: Grid, design: SurveyDesign, scores: readonly Scores[]): PairDf {
  if (design.replicates === undefined) return unionDf(design, scores);
  const df = joint?.estimates.df([]) ?? 0;
  return () => df;
}

/** One row: what stands in its columns, the total last, with their covariance. */
interface Row {
  readonly estimates: readonly (Estimate | null)[];
  readonly covariance: Covariance;
  readonly df: PairDf;
}

function compareRow(row: Row, { banner, options, siblings }: Work): readonly CellComparison[] {
  const total = row.estimates.length - 1;
  const lower = new Map<number, number[]>();
  for (const places of siblings) addLower(lower, places, { row, options });
  return banner.columns.map(({ kind }, column) => ({
    difference: options.difference && kind !== "total" ? fromTotal(row, [column, total], options) : null,
    higherThan: (lower.get(column) ?? []).flatMap((other) => banner.columns[other]?.letter ?? []),
  }));
}

const estimatesAt = ({ cells, totals }: Grid, row: number) => [...(cells[row] ?? []), totals[row] ?? null];

const nobody: Scores = { unit: [], value: new Float64Array(), magnitude: new Float64Array() };

function scoresAt({ joint }: Grid, row: number): readonly Scores[] {
  const places = [...(joint?.cells[row] ?? []), joint?.totals[row] ?? -1];
  return places.map((place) => joint?.estimates.scores?.[place] ?? nobody);
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

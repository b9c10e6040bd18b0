/** Which way round a heat map stands, and where its cells lie: whichever lets the heads of the columns be read. */
import { columnLetters } from "../data/column-letters.js";
import { type ChartContext, chartWidths } from "./chart.js";
import { rowNames } from "./gutter.js";
import { cropped, type HeatTable, transposed } from "./heatmap-table.js";
import { stackRows } from "./row-stack.js";
import { gaps, sizes } from "./theme.js";
import { widestPiece, wrap } from "./wrap.js";

/** Everything measured: heads wrapped, or letters where no way round leaves room for words. */
export interface HeatLayout {
  readonly table: HeatTable;
  readonly names: readonly (readonly string[])[];
  readonly heads: readonly (readonly string[])[];
  readonly lettered: boolean;
  readonly left: number;
  /** The right edge of the column of n beside the names, if rows are domains. */
  readonly nColumn: number | null;
  readonly cellWidth: number;
  readonly tops: readonly number[];
  readonly heights: readonly number[];
  readonly height: number;
  /** Rows and columns left out. */
  readonly omitted: number;
}

const rowHeight = 26;
const leastCell = 27;
const mostRows = 36;
const groupGap = 6;

/** Domains down the side if their columns can be headed in words, else the other way round, else with letters. */
export function heatLayout(table: HeatTable, context: ChartContext): HeatLayout {
  const ways = [table, transposed(table)];
  const worded = ways.map((way) => layoutOf(way, false, context)).find((layout) => layout !== null);
  if (worded) return worded;
  const [narrow] = ways.sort((a, b) => a.columns.length - b.columns.length);
  return layoutOf(narrow ?? table, true, context) ?? emptyLayout(table);
}

function layoutOf(whole: HeatTable, lettered: boolean, context: ChartContext): HeatLayout | null {
  const measure = (text: string) => context.measure(text, sizes.label.font);
  const names = rowNames(
    whole.rows.map(({ name }) => name),
    context.width === "full" ? 150 : 84,
    context,
  );
  const sizesOfRows = whole.rows.flatMap(({ n }) => (n === undefined ? [] : [measure(n)]));
  const nWidth = sizesOfRows.length > 0 ? Math.ceil(Math.max(...sizesOfRows, 8)) + gaps.column : 0;
  const left = names.width + nWidth + gaps.label;
  const plot = chartWidths[context.width] - left;
  const room = Math.max(1, Math.floor(plot / leastCell));
  const most = { rows: mostRows, columns: room };
  if (!lettered && whole.columns.length > room) return null;
  const table = cropped(whole, most);
  const cellWidth = plot / Math.max(table.columns.length, 1);
  const heads = table.columns.map(({ name }, i) =>
    lettered ? [columnLetters(i)] : wrap(name, cellWidth - 4, measure),
  );
  const fits = table.columns.every(
    ({ name }, i) => widestPiece(name, measure) <= cellWidth - 4 && (heads[i]?.length ?? 0) <= 4,
  );
  if (!lettered && !fits) return null;
  const lines = names.lines.slice(0, table.rows.length);
  return {
    table,
    names: lines,
    heads,
    lettered,
    left,
    nColumn: nWidth > 0 ? -gaps.label : null,
    cellWidth,
    ...stacked(table, lines),
    omitted: whole.rows.length - table.rows.length + whole.columns.length - table.columns.length,
  };
}

function stacked(table: HeatTable, names: readonly (readonly string[])[]) {
  const { tops, middles, height } = stackRows(names, { least: rowHeight, padding: 4 });
  const groups = table.rows.map(({ group }, i) => (i === 0 ? group : (table.rows[i - 1]?.group ?? group)));
  let shift = 0;
  const moved = tops.map((top, i) => {
    if (groups[i] !== table.rows[i]?.group) shift += groupGap;
    return top + shift;
  });
  const heights = tops.map((top, i) => ((middles[i] ?? top) - top) * 2);
  return { tops: moved, heights, height: height + shift };
}

const emptyLayout = (table: HeatTable): HeatLayout => ({
  table: cropped(table, { rows: 0, columns: 0 }),
  names: [],
  heads: [],
  lettered: false,
  left: 0,
  nColumn: null,
  cellWidth: 0,
  tops: [],
  heights: [],
  height: 1,
  omitted: 0,
});

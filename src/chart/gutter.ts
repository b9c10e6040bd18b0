/** Widths of the columns beside a plot, from the texts that will stand in them. */
import { type ChartContext, chartWidths } from "./chart.js";
import { gaps, sizes } from "./theme.js";
import { clamp, wrap } from "./wrap.js";

/** A column of printed values to the right of the plot. */
export interface ColumnTexts {
  readonly field: string;
  readonly head: string;
  readonly cells: readonly string[];
  readonly bold?: boolean;
  readonly color?: string;
  /** Whether ＊ may follow a cell, outside its alignment. */
  readonly star?: boolean;
}

/** A column in its place: `x` is its right edge, in pixels of the plot. */
export interface PlacedColumn extends ColumnTexts {
  readonly x: number;
}

/** Names of rows, wrapped, and the width of the widest line. */
export interface RowNames {
  readonly lines: readonly (readonly string[])[];
  readonly width: number;
}

/** The most lines a row's name takes. */
const mostLines = 3;

/** Row names wrapped to `limit` px and cut after three lines, which the table of the data gives in full. */
export function rowNames(names: readonly string[], limit: number, { measure }: ChartContext): RowNames {
  const fit = { width: limit, measure: (text: string) => measure(text, sizes.label.font) };
  const lines = names.map((name) => clamp(wrap(name, limit, fit.measure), mostLines, fit));
  return { lines, width: Math.ceil(Math.max(0, ...lines.flat().map(fit.measure))) };
}

/** The width each column needs: its widest cell or head, and the gap before it. */
export function columnsWidth(columns: readonly ColumnTexts[], context: ChartContext): number {
  return columns.reduce((sum, column) => sum + columnWidth(column, context), 0);
}

/** Columns one after another from the right edge of the plot. */
export function placeColumns(columns: readonly ColumnTexts[], plot: number, context: ChartContext): PlacedColumn[] {
  let right = plot;
  return columns.map((column) => {
    right += columnWidth(column, context);
    return { ...column, x: right - (column.star ? starWidth(context) : 0) };
  });
}

/** How wide row names may be so that the plot keeps `least` px beside columns of a given width. */
export const nameLimit = ({ width }: ChartContext, columns: number, least: number): number =>
  Math.max(60, Math.min(width === "full" ? 236 : 92, chartWidths[width] - columns - least - gaps.label));

const starWidth = ({ measure }: ChartContext): number => Math.ceil(measure("＊", sizes.label.font)) + 1;

function columnWidth({ head, cells, bold = false, star = false }: ColumnTexts, context: ChartContext): number {
  const widest = Math.max(0, ...cells.map((cell) => context.measure(cell, sizes.label.font, bold)));
  const headWidth = context.measure(head, sizes.small.font) - (star ? starWidth(context) : 0);
  return Math.ceil(Math.max(widest, headWidth)) + gaps.column + (star ? starWidth(context) : 0);
}

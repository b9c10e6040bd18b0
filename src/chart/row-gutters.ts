/** What stands beside rows: their names to the left of the plot, columns of printed values to its right. */
import type { ChartContext } from "./chart.js";
import { type ColumnTexts, columnsWidth, nameLimit, placeColumns, rowNames } from "./gutter.js";
import { type Layer, rowLabels } from "./layers.js";
import { plotWidth } from "./picture.js";
import { tablePart } from "./table-part.js";
import { gaps } from "./theme.js";

interface Beside {
  readonly names: readonly string[];
  readonly columns: readonly ColumnTexts[];
  /** What the plot keeps of the width, in px, however wide names are. */
  readonly least: number;
  /** Between names and plot; defaults to *that of bars*. */
  readonly gap?: number;
  /** The least room to the right of the plot, for the last label of its scale; defaults to *0*. */
  readonly edge?: number;
}

export interface RowGutters {
  readonly gutters: { readonly left: number; readonly right: number };
  readonly plot: number;
  /** Names, line by line. */
  readonly lines: readonly (readonly string[])[];
  readonly labels: Layer;
  readonly values: readonly Layer[];
}

export function rowGutters(
  { names, columns, least, gap = gaps.label, edge = 0 }: Beside,
  context: ChartContext,
): RowGutters {
  const right = Math.max(columnsWidth(columns, context), edge);
  const { lines, width } = rowNames(names, nameLimit(context, right, least), context);
  const gutters = { left: width + gap, right };
  const plot = plotWidth(context, gutters);
  return { gutters, plot, lines, labels: rowLabels(-gap), values: tablePart(placeColumns(columns, plot, context)) };
}

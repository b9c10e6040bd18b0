/** Where the panels of small multiples and their rows lie, from the texts that will stand in them. */
import { type ChartContext, chartWidths } from "./chart.js";
import { rowNames } from "./gutter.js";
import type { Printed } from "./printed.js";
import { stackRows } from "./row-stack.js";
import type { CategoryShare } from "./shares-of.js";
import { gaps, sizes } from "./theme.js";

/** A grid of panels of equal size; a row is counted through, panel by panel. */
export interface PanelGrid {
  readonly left: number;
  readonly height: number;
  readonly columns: number;
  readonly lines: number;
  /** The width of a panel, of its bars at the most, and where its values end. */
  readonly panel: number;
  readonly bar: number;
  readonly value: number;
  readonly names: readonly (readonly string[])[];
  readonly place: (row: number) => { x: number; y: number };
  readonly head: (panel: number) => { x: number; top: number };
}

const columnGap = 16;
const lineGap = 30;

export function panelGrid(
  answers: readonly CategoryShare[],
  { panels, cells }: { panels: number; cells: readonly (Printed | null)[] },
  context: ChartContext,
): PanelGrid {
  const { width, measure } = context;
  const { lines: names, width: nameWidth } = rowNames(
    answers.map(({ name }) => name),
    width === "full" ? 110 : 70,
    context,
  );
  const left = nameWidth + gaps.label;
  const columns = Math.min(width === "full" ? 4 : 2, panels);
  const panel = (chartWidths[width] - left - columnGap * (columns - 1)) / columns;
  const texts = cells.flatMap((cell) => (cell === null ? [] : [measure(cell.text, sizes.label.font)]));
  const starred = cells.some((cell) => cell !== null && cell.star !== "");
  const value = panel - (starred ? Math.ceil(measure("＊", sizes.label.font)) + 1 : 0);
  const { middles, height: tall } = stackRows(names, { least: 18, padding: 3 });
  const lines = Math.ceil(panels / columns);
  const origin = (at: number) => ({
    x: (at % columns) * (panel + columnGap),
    top: Math.floor(at / columns) * (tall + lineGap),
  });
  return {
    left,
    height: lines * tall + (lines - 1) * lineGap,
    columns,
    lines,
    panel,
    bar: value - Math.ceil(Math.max(...texts, 0)) - 8,
    value,
    names,
    place: (row) => {
      const { x, top } = origin(Math.floor(row / answers.length));
      return { x, y: top + (middles[row % answers.length] ?? 0) };
    },
    head: (at) => ({ x: origin(at).x, top: origin(at).top - gaps.head / 2 }),
  };
}

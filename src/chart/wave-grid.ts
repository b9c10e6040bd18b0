/** Where the panels of a chart of waves lie: as many side by side as leave the values of neighbouring waves apart. */
import { type ChartContext, chartWidths } from "./chart.js";
import { gaps, sizes } from "./theme.js";
import { changeText, type WaveSeries } from "./wave-series.js";
import { clamp, wrap } from "./wrap.js";

export const plotHeight = 96;
/** Above the scale: the value of a dot at its top. */
export const headroom = 20;
const between = { columns: 18, rows: 22 } as const;
const leastWidth = { full: 140, half: 118 } as const;

/** One answer in its place. */
export interface Panel {
  readonly series: WaveSeries;
  readonly left: number;
  readonly width: number;
  /** The top of the scale. */
  readonly top: number;
  readonly name: readonly string[];
  readonly change: readonly string[];
}

/** Names over their panels and changes under them, wrapped to the width of a panel. */
export function placedPanels(series: readonly WaveSeries[], left: number, context: ChartContext) {
  const { columns, width } = grid(series, chartWidths[context.width] - left, context);
  const lines = (texts: readonly string[], bold: boolean) => {
    const fit = { width, measure: (text: string) => context.measure(text, sizes.label.font, bold) };
    return texts.map((text) => clamp(wrap(text, width, fit.measure), 2, fit));
  };
  const names = lines(
    series.map(({ name }) => name),
    true,
  );
  const changes = lines(
    series.map((one) => changeText(one, context.lang)),
    false,
  );
  const panels: Panel[] = [];
  let y = 0;
  for (let start = 0; start < series.length; start += columns) {
    const row = { from: start, to: start + columns };
    const top = y + tallest(names, row) * sizes.label.line + headroom;
    for (const [i, one] of series.slice(row.from, row.to).entries()) {
      const texts = { name: names[start + i] ?? [], change: changes[start + i] ?? [] };
      panels.push({ series: one, left: i * (width + between.columns), width, top, ...texts });
    }
    y = top + plotHeight + gaps.label + (1 + tallest(changes, row)) * sizes.label.line + between.rows;
  }
  return { panels, height: y - between.rows };
}

const tallest = (texts: readonly (readonly string[])[], { from, to }: { from: number; to: number }): number =>
  Math.max(1, ...texts.slice(from, to).map(({ length }) => length));

/** As many columns as leave the values of neighbouring waves apart, in rows of about the same length. */
function grid(series: readonly WaveSeries[], room: number, context: ChartContext): { columns: number; width: number } {
  const least = leastWidth[context.width];
  const most = Math.max(1, Math.min(series.length, Math.floor((room + between.columns) / (least + between.columns))));
  const widthOf = (columns: number) => Math.min((room - between.columns * (columns - 1)) / columns, 300);
  const fits = (columns: number) => series.every(({ points }) => isApart(points, widthOf(columns), context));
  const found = Array.from({ length: most }, (_, i) => most - i).find(fits) ?? 1;
  const columns = Math.ceil(series.length / Math.ceil(series.length / found));
  return { columns, width: widthOf(columns) };
}

export function isApart(points: WaveSeries["points"], width: number, { measure }: ChartContext): boolean {
  const x = across(points, { left: 0, width });
  const needed = (i: number) =>
    measure((points[i]?.cell.text ?? "") + (points[i]?.cell.star ?? ""), sizes.label.font, true);
  return points.slice(1).every(({ at }, i) => x(at) - x(points[i]?.at ?? 0) >= (needed(i) + needed(i + 1)) / 2 + 4);
}

/** The pixel of a year: waves at their true distance. */
export function across(
  points: WaveSeries["points"],
  { left, width }: Pick<Panel, "left" | "width">,
): (at: number) => number {
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const pad = Math.min(40, width / 4);
  return (at) => left + pad + (to > from ? (at - from) / (to - from) : 0.5) * (width - 2 * pad);
}

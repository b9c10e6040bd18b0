/** Where the bars of a stacked chart lie, and the names and n beside or above them. */
import type { ChartContext } from "./chart.js";
import { rowNames } from "./gutter.js";
import { column, heads, type Layer, rowLabels } from "./layers.js";
import { muted } from "./palette.js";
import { plotWidth } from "./picture.js";
import type { StackRow } from "./stack-rows.js";
import { gaps, sizes } from "./theme.js";
import { sampleSize, say } from "./words.js";
import { shorten } from "./wrap.js";

export const barHeight = 22;
const groupGap = 11;

/** Where each bar lies and what stands beside it. */
export interface StackLayout {
  readonly tops: readonly number[];
  readonly left: number;
  readonly height: number;
  readonly layers: readonly Layer[];
}

/** Names and n to the left of the bars. */
export function besideBars(rows: readonly StackRow[], context: ChartContext): StackLayout {
  const names = rowNames(
    rows.map(({ name }) => name),
    150,
    context,
  );
  const nWidth = Math.ceil(Math.max(...rows.map(({ n }) => context.measure(n, sizes.label.font)), 10));
  const left = names.width + gaps.column + nWidth + gaps.label;
  const tops: number[] = [];
  let y = 0;
  for (const [i, row] of rows.entries()) {
    const tall = Math.max(barHeight, (names.lines[i]?.length ?? 1) * sizes.label.line);
    if (i > 0) y += 9 + (row.group === rows[i - 1]?.group ? 0 : groupGap);
    tops.push(y + (tall - barHeight) / 2);
    y += tall;
  }
  const data = rows.map(({ n }, i) => ({ label: names.lines[i] ?? [], n, y: (tops[i] ?? 0) + barHeight / 2 }));
  const beside = (layer: Layer): Layer => ({ ...layer, data: { values: data } });
  const layers = [
    beside(rowLabels(-left, "left")),
    beside(column("n", -gaps.label, { color: muted })),
    heads([{ x: -gaps.label, head: "n" }]),
  ];
  return { tops, left, height: Math.max(y, barHeight), layers };
}

/** Names and n on a line above each bar, which has the whole width. */
export function aboveBars(rows: readonly StackRow[], context: ChartContext): StackLayout {
  const width = plotWidth(context, { left: 0, right: 0 });
  const names = rows.map(({ name, n }) => {
    const size = say(context.lang, `（${sampleSize(context.lang, n)}）`, ` (${sampleSize(context.lang, n)})`);
    const measure = (text: string) => context.measure(text, sizes.label.font);
    return shorten(name, width - measure(size), measure) + size;
  });
  const tops: number[] = [];
  let y = -sizes.label.line - 3;
  for (const [i, row] of rows.entries()) {
    if (i > 0) y += 8 + (row.group === rows[i - 1]?.group ? 0 : groupGap);
    y += sizes.label.line + 3;
    tops.push(y);
    y += barHeight;
  }
  const data = rows.map((_, i) => ({ label: [names[i] ?? ""], y: (tops[i] ?? 0) - sizes.label.line / 2 - 3 }));
  return {
    tops,
    left: 0,
    height: Math.max(y, barHeight),
    layers: [{ ...rowLabels(0, "left"), data: { values: data } }],
  };
}

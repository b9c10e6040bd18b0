/** A key of colours in the order of the data, in as many lines as it takes; for names that cannot stand at their marks. */
import { type ChartContext, chartWidths } from "./chart.js";
import { type Layer, rectsAt, textsAt } from "./layers.js";
import { sizes } from "./theme.js";
import { shorten } from "./wrap.js";

interface KeyEntry {
  readonly name: string;
  readonly colour: string;
}

interface PlacedEntry extends KeyEntry {
  readonly x: number;
  readonly row: number;
}

const swatch = 10;
const after = 14;
const rowHeight = 17;

/** The key above the plot, `above` px from it at the least; `left` is the gutter beside the plot. */
export function keyAbove(
  entries: readonly KeyEntry[],
  { left, above }: { readonly left: number; readonly above: number },
  context: ChartContext,
): Layer[] {
  const placed = place(entries, chartWidths[context.width], context);
  const last = placed.at(-1)?.row ?? 0;
  return marks(placed, ({ row }) => -above - 14 - (last - row) * rowHeight, left);
}

/** The key below the plot from its left edge, its first line `y` px from the top of the plot, and how tall it is. */
export function keyBelow(
  entries: readonly KeyEntry[],
  { left, y }: { readonly left: number; readonly y: number },
  context: ChartContext,
): { readonly layers: Layer[]; readonly height: number } {
  const placed = place(entries, chartWidths[context.width] - left, context);
  const layers = marks(placed, ({ row }) => y + swatch / 2 + row * rowHeight, 0);
  return { layers, height: ((placed.at(-1)?.row ?? 0) + 1) * rowHeight - (rowHeight - swatch) };
}

function place(entries: readonly KeyEntry[], room: number, { measure }: ChartContext): PlacedEntry[] {
  const measured = (text: string) => measure(text, sizes.label.font);
  const placed: PlacedEntry[] = [];
  let [x, row] = [0, 0];
  for (const { name: long, colour } of entries) {
    const name = shorten(long, room - swatch - 4, measured);
    const needed = swatch + 4 + measured(name);
    if (x > 0 && x + needed > room) [x, row] = [0, row + 1];
    placed.push({ x, row, name, colour });
    x += needed + after;
  }
  return placed;
}

function marks(placed: readonly PlacedEntry[], middle: (entry: PlacedEntry) => number, left: number): Layer[] {
  const swatches = placed.map((entry) => {
    const y = middle(entry) - swatch / 2;
    const x = entry.x - left;
    return { x, y, x2: x + swatch, y2: y + swatch, fill: entry.colour };
  });
  const texts = placed.map((entry) => ({ x: entry.x - left + swatch + 4, y: middle(entry), text: entry.name }));
  const style = {
    align: "left",
    baseline: "middle",
    fontSize: sizes.label.font,
    lineHeight: sizes.label.line,
  } as const;
  return [rectsAt(swatches), textsAt(texts, style)];
}

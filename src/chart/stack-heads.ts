/** Names of the parts of a stack: over the first bar, joined to their piece by a line, or as a key where they cannot fit. */
import type { ChartContext } from "./chart.js";
import { keyAbove } from "./key.js";
import { type Layer, rulesAt, textsAt } from "./layers.js";
import { line } from "./palette.js";
import { spread } from "./spread.js";
import { sizes } from "./theme.js";
import { widestPiece, wrap } from "./wrap.js";

/** A part to be named: its colour, and the middle of its piece of the first bar in px. */
export interface PartName {
  readonly name: string;
  readonly colour: string;
  readonly middle: number;
}

/** Where names may stand, in pixels of the plot. */
interface Room {
  readonly left: number;
  readonly plot: number;
  /** What already stands above the first bar, in px; names with lines to their piece need it free. */
  readonly above: number;
  /** Widths to try before that which an even division leaves. */
  readonly limits?: readonly number[];
}

/** What the heads of the columns beside the first bar take, in px; a key stands above them. */
const columnHeads = 16;
const headGap = 12;
const style = {
  align: "center",
  baseline: "bottom",
  fontSize: sizes.label.font,
  lineHeight: sizes.label.line,
} as const;
/** More lines than this over a bar are a key instead. */
const mostLines = 3;

/** Heads with leader lines, or the key where heads would break within a word or stand too high. */
export function partHeads(parts: readonly PartName[], room: Room, context: ChartContext): Layer[] {
  const measure = (text: string) => context.measure(text, sizes.label.font);
  const limit = Math.max(44, Math.min(120, (room.plot - headGap * (parts.length - 1)) / Math.max(parts.length, 1)));
  const natural = parts.map(({ name }) => [name]);
  const wrapped = [...(room.limits ?? []), limit].map((width) =>
    parts.map(({ name }) => wrap(name, Math.max(width, widestPiece(name, measure)), measure)),
  );
  for (const lines of [natural, ...wrapped]) {
    const widths = lines.map((some) => Math.max(...some.map(measure)));
    const needed = widths.reduce((sum, width) => sum + width, 0) + headGap * (widths.length - 1);
    const isLow = lines.every((some) => some.length <= mostLines);
    if (room.above === 0 && isLow && needed <= room.plot) return headsOver(parts, lines, { widths, plot: room.plot });
  }
  return keyAbove(parts, { left: room.left, above: room.above || columnHeads }, context);
}

function headsOver(
  parts: readonly PartName[],
  lines: readonly (readonly string[])[],
  at: { widths: readonly number[]; plot: number },
): Layer[] {
  const wanted = parts.map(({ middle }, i) => ({ centre: middle, width: at.widths[i] ?? 0 }));
  const centres = spread(wanted, { low: 0, high: at.plot, gap: headGap });
  const texts = centres.map((x, i) => {
    const text = lines[i] ?? [];
    return { x, y: -11 - (text.length - 1) * sizes.label.line, text };
  });
  const leaders = parts.map(({ middle }, i) => ({ x: centres[i] ?? 0, y: -9, x2: middle, y2: 0 }));
  return [textsAt(texts, style), rulesAt(leaders, { color: line, strokeWidth: 0.8 })];
}

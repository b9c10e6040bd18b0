/** The names of the questions of a diverging chart with the sum of the left side: beside the bars, or over them. */
import type { ChartContext } from "./chart.js";
import type { ScaleRow, SidePart } from "./diverging-rows.js";
import { sumName } from "./diverging-words.js";
import { rowNames } from "./gutter.js";
import { column, type Layer, rowLabels, textsAt } from "./layers.js";
import { muted } from "./palette.js";
import { plotWidth } from "./picture.js";
import { stackRows } from "./row-stack.js";
import { gaps, sizes } from "./theme.js";
import { say } from "./words.js";
import { shorten, wrap } from "./wrap.js";

export const barHeight = 22;

/** Where bars lie, and what stands beside or over them. */
export interface Beside {
  readonly left: number;
  readonly middles: readonly number[];
  readonly height: number;
  readonly layers: readonly Layer[];
}

/** Names and the sum of the left side in columns beside the bars. */
export function namesBeside(rows: readonly ScaleRow[], parts: readonly SidePart[], context: ChartContext): Beside {
  const measure = (text: string) => context.measure(text, sizes.small.font);
  const names = rowNames(
    rows.map(({ name }) => name),
    170,
    context,
  );
  const head = wrap(sumName(parts, context.lang), 64, measure).slice(0, 3);
  const star = rows.some(({ sum }) => sum.star !== "") ? Math.ceil(context.measure("＊", sizes.label.font)) : 0;
  const cell = Math.max(
    ...head.map(measure),
    ...rows.map(({ sum }) => context.measure(sum.text, sizes.label.font, true)),
  );
  const left = Math.ceil(names.width + gaps.column + cell + star + gaps.column);
  const { middles, height } = stackRows(names.lines, { least: barHeight + 10, padding: 8 });
  const x = -gaps.column - star;
  const data = rows.map(({ sum }, i) => ({
    label: names.lines[i] ?? [],
    text: sum.text,
    star: sum.star,
    y: middles[i] ?? 0,
  }));
  const beside = (layer: Layer): Layer => ({ ...layer, data: { values: data } });
  return {
    left,
    middles,
    height,
    layers: [
      beside(rowLabels(-(left - names.width))),
      beside(column("text", x, { fontWeight: "bold" })),
      beside(column("star", x + 1, { align: "left" })),
      textsAt([{ x, y: -gaps.head - (head.length - 1) * sizes.small.line, text: head }], {
        align: "right",
        baseline: "bottom",
        fontSize: sizes.small.font,
        color: muted,
      }),
    ],
  };
}

/** Names over the bars, which have the whole width, with the sum of the left side at the right. */
export function namesAbove(rows: readonly ScaleRow[], context: ChartContext): Beside {
  const { lang, measure } = context;
  const plot = plotWidth(context, { left: 0, right: 0 });
  const step = sizes.label.line + 4 + barHeight + 9;
  const placed = rows.map(({ name, sum }, i) => {
    const text = say(lang, `計 ${sum.text}`, `total ${sum.text}`) + sum.star;
    const room = plot - measure(text, sizes.label.font, true) - 8;
    return {
      y: i * step + sizes.label.line / 2,
      text,
      name: shorten(name, room, (some) => measure(some, sizes.label.font)),
    };
  });
  const style = { baseline: "middle", fontSize: sizes.label.font } as const;
  return {
    left: 0,
    middles: rows.map((_, i) => i * step + sizes.label.line + 4 + barHeight / 2),
    height: rows.length * step - 9,
    layers: [
      textsAt(
        placed.map(({ y, name }) => ({ x: 0, y, text: name })),
        { ...style, align: "left" },
      ),
      textsAt(
        placed.map(({ y, text }) => ({ x: plot, y, text })),
        { ...style, align: "right", fontWeight: "bold" },
      ),
    ],
  };
}

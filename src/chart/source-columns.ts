/** Sources in the full column: source, ages, definition, then the chart, the number and its interval. */
import { type ChartContext, chartWidths } from "./chart.js";
import { type ColumnTexts, columnsWidth, placeColumns } from "./gutter.js";
import { type Layer, pixel, rulesAt, textsAt, toMiddle } from "./layers.js";
import { gridLine, line, muted } from "./palette.js";
import type { Body } from "./picture.js";
import { stackRows } from "./row-stack.js";
import { sourceDatum, sourceMarks, sourceScale } from "./source-marks.js";
import { type SourceRow, sourceInterval } from "./source-rows.js";
import { tablePart } from "./table-part.js";
import { gaps, sizes } from "./theme.js";
import { say } from "./words.js";
import { clamp, wrap } from "./wrap.js";

/** The most lines of a cell; the table of the data gives the rest. */
const mostLines = 6;
const leastPlot = 120;
const between = 12;

interface TextColumn {
  readonly head: string;
  readonly lines: readonly (readonly string[])[];
  /** From the left edge. */
  readonly x: number;
  readonly width: number;
}

/** A row for each source. */
export function sourceColumns(rows: readonly SourceRow[], context: ChartContext): Body {
  const numbers = numberColumns(rows, context);
  const right = columnsWidth(numbers, context);
  const texts = textColumns(rows, chartWidths.full - right - leastPlot - between, context);
  const last = texts.at(-1);
  const left = Math.ceil((last?.x ?? 0) + (last?.width ?? 0)) + between;
  const plot = chartWidths.full - left - right;
  const tallest = rows.map((_, i) => longest(texts.map(({ lines }) => lines[i] ?? [])));
  const { tops, middles, height } = stackRows(tallest, { least: 34, padding: 14 });
  const across = (y: number) => ({ x: -left, y, x2: plot + right, y2: y });
  return {
    left,
    right,
    height,
    axis: true,
    rows: rows.map((row, i) => sourceDatum(row, middles[i] ?? 0)),
    layers: [
      sourceScale(rows, plot, context),
      rulesAt(tops.slice(1).map(across), { color: gridLine }),
      rulesAt([across(0)], { color: line, strokeWidth: 1 }),
      ...sourceMarks,
      ...texts.flatMap(({ head, lines, x }) => [
        cells(lines, { x: x - left, middles }),
        textsAt([{ x: x - left, y: -gaps.head, text: head }], {
          align: "left",
          baseline: "bottom",
          fontSize: sizes.small.font,
          color: muted,
        }),
      ]),
      ...tablePart(placeColumns(numbers, plot, context)),
    ],
  };
}

const longest = (cells: readonly (readonly string[])[]): readonly string[] =>
  cells.reduce((best, lines) => (lines.length > best.length ? lines : best), []);

/** Source, ages and definition, the two long ones sharing what the short one leaves. */
function textColumns(rows: readonly SourceRow[], room: number, { measure, lang }: ChartContext): TextColumn[] {
  const width = (text: string) => measure(text, sizes.label.font);
  const heads = say(lang, "資料,年齢,数えているもの", "Source,Ages,Who is counted").split(",");
  const texts = [
    rows.map(({ source }) => source),
    rows.map(({ ages }) => ages),
    rows.map(({ definition }) => definition),
  ];
  const widest = (i: number) => Math.max(measure(heads[i] ?? "", sizes.small.font), ...(texts[i] ?? []).map(width));
  const ages = Math.min(widest(1), 90);
  const rest = room - ages - 2 * between;
  const source = Math.min(widest(0), Math.max(rest / 2, rest - widest(2)));
  const limits = [source, ages, Math.min(widest(2), rest - source)];
  let x = 0;
  return texts.map((column, i) => {
    const limit = limits[i] ?? 0;
    const fit = { width: limit, measure: width };
    const lines = column.map((text) => clamp(wrap(text, limit, width), mostLines, fit));
    const placed = { head: heads[i] ?? "", lines, x, width: limit };
    x += limit + between;
    return placed;
  });
}

const cells = (
  lines: readonly (readonly string[])[],
  { x, middles }: { x: number; middles: readonly number[] },
): Layer => ({
  data: {
    values: lines.map((text, i) => ({ text, y: (middles[i] ?? 0) - (sizes.label.line / 2) * (text.length - 1) })),
  },
  mark: { type: "text", align: "left", baseline: "middle", dy: toMiddle, lineHeight: sizes.label.line },
  encoding: { x: { value: x }, y: pixel("y"), text: { field: "text", type: "nominal" } },
});

function numberColumns(rows: readonly SourceRow[], { lang }: ChartContext): ColumnTexts[] {
  const star = rows.some((row) => row.star !== "");
  return [
    { field: "text", head: say(lang, "人数", "People"), cells: rows.map(({ text }) => text), bold: true, star },
    { field: "interval", head: sourceInterval(rows, lang), cells: rows.map(({ interval }) => interval), color: muted },
  ];
}

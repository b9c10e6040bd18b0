/** Sources in half a column: source, ages and definition as text, and below them the chart with its number. */
import { groundsAt } from "./boxes.js";
import { type ChartContext, chartWidths } from "./chart.js";
import { type ColumnTexts, columnsWidth, placeColumns } from "./gutter.js";
import { type Layer, type PlacedPair, rulesAt, textsAt } from "./layers.js";
import { gridLine, muted, paper } from "./palette.js";
import type { Body } from "./picture.js";
import { sourceDatum, sourceMarks, sourceScale } from "./source-marks.js";
import type { SourceRow } from "./source-rows.js";
import { tablePart } from "./table-part.js";
import { sizes } from "./theme.js";
import { say } from "./words.js";
import { clamp, wrap } from "./wrap.js";

const markHeight = 24;
const between = 8;
/** Room for half of the 0 below the axis. */
const left = 8;

/** A block for each source. */
export function sourceBlocks(rows: readonly SourceRow[], context: ChartContext): Body {
  const width = chartWidths.half;
  const star = rows.some((row) => row.star !== "");
  const numbers: ColumnTexts[] = [{ field: "text", head: "", cells: rows.map(({ text }) => text), bold: true, star }];
  const right = columnsWidth(numbers, context);
  const plot = width - left - right;
  const { blocks, height } = blocksOf(rows, context);
  const style = { align: "left", baseline: "top", fontSize: sizes.label.font, lineHeight: sizes.label.line } as const;
  return {
    left,
    right,
    height,
    axis: true,
    rows: rows.map((row, i) => sourceDatum(row, blocks[i]?.mark ?? 0)),
    layers: [
      sourceScale(rows, plot, context),
      ground(
        blocks.map(({ top, mark }) => ({ x: -left, y: top - 1, x2: width - left, y2: mark - markHeight / 2 + 2 })),
      ),
      rulesAt(
        blocks.slice(1).map(({ top }) => ({ x: -left, y: top - between / 2, x2: width - left, y2: top - between / 2 })),
        { color: gridLine },
      ),
      textsAt(
        blocks.map(({ name, top }) => ({ x: -left, y: top, text: name })),
        { ...style, fontWeight: "bold" },
      ),
      textsAt(
        blocks.map(({ about, under }) => ({ x: -left, y: under, text: about })),
        { ...style, color: muted },
      ),
      ...sourceMarks,
      ...tablePart(placeColumns(numbers, plot, context)),
    ],
  };
}

/** Names and definitions wrapped, and where they and the marks below them lie. */
function blocksOf(rows: readonly SourceRow[], { lang, measure }: ChartContext) {
  const width = chartWidths.half;
  const lines = (text: string, bold: boolean, most: number) => {
    const fit = { width, measure: (some: string) => measure(some, sizes.label.font, bold) };
    return clamp(wrap(text, width, fit.measure), most, fit);
  };
  let y = 0;
  const blocks = rows.map(({ source, ages, definition }) => {
    const [name, about] = [
      lines(source, true, 2),
      lines(say(lang, `${definition}（${ages}）`, `${definition} (${ages})`), false, 3),
    ];
    const top = y;
    const under = top + name.length * sizes.label.line;
    const mark = under + about.length * sizes.label.line + markHeight / 2;
    y = mark + markHeight / 2 + between;
    return { name, about, top, under, mark };
  });
  return { blocks, height: y };
}

/** White behind texts, so that the grid does not run through them. */
const ground = (places: readonly PlacedPair[]): Layer => groundsAt(places, paper);

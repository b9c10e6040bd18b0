/** Ordered classes as columns: intervals as lines, values above them, brackets over classes counted as one. */
import { formatPercent } from "../table/format.js";
import { type ChartContext, chartWidths } from "./chart.js";
import { brackets, runOf } from "./duration-brackets.js";
import type { Durations, NetShare } from "./duration-rows.js";
import { type Datum, type Layer, rulesAt, textsAt } from "./layers.js";
import { gridLine, lightFill, line, muted, paper, series } from "./palette.js";
import type { Body } from "./picture.js";
import { printed } from "./printed.js";
import { type ShareAxis, shareAxis } from "./share-axis.js";
import { gaps, sizes } from "./theme.js";
import { uprightColumns } from "./upright-columns.js";
import { textsAbove } from "./value-texts.js";
import { withheldWord } from "./words.js";
import { widestPiece, wrap } from "./wrap.js";

const plotHeight = 140;
const widest = 52;
const mostLines = 3;
/** Between an interval and its value. */
const above = 4;

interface Layout {
  readonly axis: ShareAxis;
  readonly left: number;
  readonly step: number;
  /** Names of the classes, line by line. */
  readonly names: readonly (readonly string[])[];
}

function layoutOf({ shares }: Durations, { measure, width, lang }: ChartContext): Layout {
  const high = Math.max(0.01, ...shares.map(({ estimate }) => topOf(estimate)));
  const axis = shareAxis([0, high], plotHeight, lang);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ label }) => measure(label, sizes.label.font)))) + gaps.label;
  const step = (chartWidths[width] - left) / Math.max(shares.length, 1);
  const names = shares.map(({ name }) => wrap(name, step - 6, (text) => measure(text, sizes.label.font)));
  return { axis, left, step, names };
}

const topOf = (estimate: NetShare["estimate"]): number =>
  estimate.disclosure === "suppressed" ? 0 : Math.max(estimate.value ?? 0, estimate.interval?.high ?? 0);

/** Whether names stand below columns in three unbroken lines, values side by side, and every net is one run of columns. */
export function columnsFit(durations: Durations, context: ChartContext): boolean {
  const { step, names } = layoutOf(durations, context);
  const measure = (text: string) => context.measure(text, sizes.label.font);
  const fits = ({ name, estimate }: Durations["shares"][number], i: number) => {
    const { text, star, hidden } = printed(estimate, (value) => formatPercent(value));
    const value = context.measure(hidden ? withheldWord(context.lang) : text + star, sizes.label.font, true);
    return widestPiece(name, measure) <= step - 6 && (names[i]?.length ?? 0) <= mostLines && value <= step - 4;
  };
  return durations.shares.every(fits) && durations.nets.every((net) => runOf(net, durations) !== null);
}

/** A column for each class in its order. */
export function durationColumns(durations: Durations, context: ChartContext): Body {
  const { axis, left, step, names } = layoutOf(durations, context);
  const width = chartWidths[context.width] - left;
  const up = (share: number) => plotHeight - (Math.min(share, axis.domain[1]) / axis.domain[1]) * plotHeight;
  const focus = durations.nets[0]?.categories ?? [];
  const rows = durations.shares.map((share, i) => {
    const fill = share.residual ? paper : focus.includes(share.category) ? series[0] : lightFill;
    return columnDatum(share, { x: step * (i + 0.5), half: Math.min(step * 0.36, widest / 2), fill, up }, context);
  });
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const grid = axis.ticks
    .filter(({ value }) => value > 0)
    .map(({ value }) => ({ x: 0, y: up(value), x2: width, y2: up(value) }));
  return {
    left,
    right: 0,
    height: plotHeight + gaps.label + lines * sizes.label.line,
    axis: false,
    rows,
    layers: [
      rulesAt(grid, { color: gridLine }),
      textsAt(
        axis.ticks.map(({ value, label }) => ({ x: -gaps.label, y: up(value), text: label })),
        { align: "right", baseline: "middle", fontSize: sizes.label.font, color: muted },
      ),
      ...marks,
      rulesAt([{ x: 0, y: plotHeight, x2: width, y2: plotHeight }], { color: line, strokeWidth: 1 }),
      textsAt(
        names.map((text, i) => ({ x: step * (i + 0.5), y: plotHeight + gaps.label, text })),
        { align: "center", baseline: "top", fontSize: sizes.label.font, lineHeight: sizes.label.line },
      ),
      ...brackets(durations, { step, width, tops: rows.map(({ yText }) => Number(yText) - sizes.label.font) }, context),
    ],
  };
}

interface ColumnPlace {
  readonly x: number;
  readonly half: number;
  readonly fill: string;
  readonly up: (share: number) => number;
}

function columnDatum(
  { name, estimate }: Durations["shares"][number],
  { x, half, fill, up }: ColumnPlace,
  context: ChartContext,
): Datum {
  const cell = printed(estimate, (value) => formatPercent(value));
  const ends = {
    yLow: cell.low === null ? null : up(Math.max(0, cell.low)),
    yHigh: cell.high === null ? null : up(cell.high),
  };
  const top = cell.value === null ? null : up(cell.value);
  return {
    name,
    value: cell.value,
    low: cell.low,
    high: cell.high,
    n: cell.n,
    x,
    x1: x - half,
    x2: x + half,
    zero: plotHeight,
    top,
    ...ends,
    yText: Math.min(top ?? plotHeight, ends.yHigh ?? plotHeight) - above,
    text: cell.hidden ? withheldWord(context.lang) : cell.text + cell.star,
    fill: cell.hollow ? paper : fill,
  };
}

const marks: readonly Layer[] = [...uprightColumns, textsAbove({ y: "yText" }, { fontWeight: "bold" })];

/** The distribution of a number: bars whose area is the share of their class, a density, the mean and the median. */
import type { ChartTopic } from "../codebook/chart-declaration.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { type DensityPoint, densityCurve } from "./density-curve.js";
import { declaredTitle } from "./finding.js";
import { classLabels, measureRows } from "./histogram-labels.js";
import { columns, curveLayer, intervals, type Scales, shareGrid } from "./histogram-marks.js";
import { type Histogram, type HistogramBar, histogramOf } from "./histogram-rows.js";
import { histogramAlt, histogramFinding, histogramNotes } from "./histogram-words.js";
import { type Datum, type Layer, type PlacedText, rulesAt, textsAt } from "./layers.js";
import { lightFill, line, paper } from "./palette.js";
import { type Body, chartOf, emptyBody, plotWidth } from "./picture.js";
import { drawnEnds } from "./printed.js";
import { shareAxis } from "./share-axis.js";
import { shareTable } from "./share-rows.js";
import { lineIs, measureOf } from "./share-words.js";
import { gaps, sizes } from "./theme.js";
import type { Tick } from "./ticks.js";
import { say } from "./words.js";

const tall = 150;
/** Bars this wide, in px, bear a halo about their interval. */
const leastForHalo = 12;
/** The most classes a curve is drawn through: more of them are a curve themselves. */
const mostForCurve = 24;

/** The classes of a number question, drawn to the scale of its values. */
export function histogramChart(
  input: ChartInput,
  options: ChartOptions & ChartTopic<"histogram">,
  context: ChartContext,
): Chart {
  const { lang } = context;
  const histogram = histogramOf(input, options, lang);
  const shares = [...histogram.bars.map(({ share }) => share), ...histogram.missing];
  const lead = histogram.mean === undefined ? undefined : { name: "", estimate: histogram.mean };
  const title = declaredTitle(options.title, lead, { written: histogramFinding(histogram, lang), lang });
  const subtitle = [
    measureOf(input, options, { shares, lang }),
    ...(shares.length > 0 ? [lineIs(shares, lang)] : []),
  ].join(say(lang, "。", ". "));
  const alt = histogramAlt(title, histogram, lang);
  const curve = curveOf(histogram);
  const notes = histogramNotes(input, options, { histogram, curve: curve.length > 0, lang });
  const data = shareTable(shares, lang);
  return chartOf({ id: options.id, title, subtitle, alt, notes, data }, body(histogram, curve, context), context);
}

/** Only where every class can be relied on: a curve hides what is not known. */
function curveOf({ bars }: Histogram): DensityPoint[] {
  if (bars.length > mostForCurve) return [];
  if (bars.some(({ cell }) => cell.value === null || cell.hollow)) return [];
  return densityCurve(bars.map(({ from, to, cell }) => ({ from, to, share: cell.value ?? 0 })));
}

function body(histogram: Histogram, curve: readonly DensityPoint[], context: ChartContext): Body {
  const { bars } = histogram;
  if (bars.length === 0) return emptyBody;
  const frame = frameOf(histogram, context);
  const labels = classLabels(histogram, { ...frame, top: tall }, context);
  const measures = measureRows(histogram, { ...frame, top: tall + labels.height }, context);
  return {
    left: frame.left,
    right: 0,
    height: tall + labels.height + measures.height,
    axis: false,
    rows: bars.map((bar) => datum(bar, frame)),
    layers: [
      ...shareGrid(frame.ticks, frame.y, frame.plot),
      columns,
      ...curveLayer(curve, frame, Math.min(...bars.map(({ from, to }) => to - from))),
      ...intervals(Math.min(...bars.map((bar) => widthOf(bar, frame))) >= leastForHalo),
      values(frame.ticks.length > 0 ? [] : bars, frame, context),
      rulesAt([{ x: 0, y: tall, x2: frame.plot, y2: tall }], { color: line, strokeWidth: 1 }),
      ...labels.layers,
      ...measures.layers,
    ],
  };
}

/** The scales, and ticks for an axis where bars of equal width are too narrow to bear their values. */
interface Frame extends Scales {
  readonly left: number;
  readonly plot: number;
  readonly ticks: readonly Tick[];
}

function frameOf({ bars, equalWidths }: Histogram, context: ChartContext): Frame {
  const [least, most] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1];
  const high = Math.max(
    0.02,
    ...bars.map(({ cell, scale }) => (drawnEnds(cell, [0, 1]).high ?? cell.value ?? 0) * scale),
  );
  const axis = shareAxis([0, high], 160, context.lang);
  const widest = Math.max(...axis.ticks.map(({ label }) => context.measure(label, sizes.label.font)));
  const frame = (left: number, top: number, ticks: readonly Tick[]): Frame => {
    const plot = plotWidth(context, { left, right: 0 });
    const x = (value: number) => ((value - least) / (most - least)) * plot;
    return { left, plot, ticks, x, y: (share) => tall * (1 - share / top) };
  };
  const printed = frame(0, high, []);
  const allFit = bars.every((bar) => fits(bar, printed, context));
  return allFit || !equalWidths ? printed : frame(Math.ceil(widest) + gaps.label, axis.domain[1], axis.ticks);
}

const widthOf = ({ from, to }: HistogramBar, { x }: Scales): number => x(to) - x(from);

const fits = (bar: HistogramBar, scales: Scales, { measure }: ChartContext): boolean =>
  measure(bar.cell.text + bar.cell.star, sizes.label.font, true) + 4 <= widthOf(bar, scales);

/** Values over their intervals, as far as they fit; x or … at the foot of a class that has none. */
function values(bars: readonly HistogramBar[], scales: Scales, context: ChartContext): Layer {
  const placed = bars.flatMap((bar): PlacedText[] => {
    const { cell, from, to, scale } = bar;
    const middle = scales.x((from + to) / 2);
    if (cell.value === null) return [{ x: middle, y: tall - 5, text: cell.text }];
    const top = scales.y(Math.max(cell.value, drawnEnds(cell, [0, 1]).high ?? 0) * scale);
    return fits(bar, scales, context) ? [{ x: middle, y: top - 4, text: cell.text + cell.star }] : [];
  });
  return textsAt(placed, { align: "center", baseline: "bottom", fontSize: sizes.label.font, fontWeight: "bold" });
}

function datum({ share, cell, from, to, scale }: HistogramBar, { x, y }: Scales): Datum {
  const { low, high } = drawnEnds(cell, [0, 1]);
  const at = (end: number | null) => (end === null ? null : y(end * scale));
  return {
    name: share.name,
    from,
    to,
    ...cell,
    low,
    high,
    left: x(from) + 0.5,
    right: x(to) - 0.5,
    middle: x((from + to) / 2),
    top: at(cell.value),
    bottom: tall,
    lowY: at(low),
    highY: at(high),
    fill: cell.hollow ? paper : lightFill,
  };
}

/** What stands below the bars of a histogram: classes or the values they begin at, then the mean and the median. */
import { inLanguage } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { formatNumber } from "../table/format.js";
import type { ChartContext } from "./chart.js";
import type { Histogram } from "./histogram-rows.js";
import { measureText } from "./histogram-words.js";
import { hollowOr } from "./interval-marks.js";
import { type Layer, type PlacedText, pixel, textsAt, toMiddle } from "./layers.js";
import { dotColour, muted } from "./palette.js";
import { sizes } from "./theme.js";
import { say } from "./words.js";
import { widestPiece, wrap } from "./wrap.js";

/** Layers, and the room they take below the bars. */
interface Below {
  readonly layers: Layer[];
  readonly height: number;
}

/** Where values lie: `x` in px, the width of the plot, and the top of what stands below the bars. */
interface Ground {
  readonly x: (value: number) => number;
  readonly plot: number;
  readonly top: number;
}

/** The names of the classes under their bars; where they do not fit, the values at which classes begin. */
export function classLabels(histogram: Histogram, ground: Ground, context: ChartContext): Below {
  const { bars } = histogram;
  const { x, top } = ground;
  const width = (text: string) => context.measure(text, sizes.label.font);
  const room = bars.map(({ from, to }) => x(to) - x(from) - 4);
  const names = bars.map(({ share }, i) => wrap(share.name, Math.max(room[i] ?? 0, 1), width));
  const fit = bars.every(
    ({ share }, i) => widestPiece(share.name, width) <= (room[i] ?? 0) && (names[i]?.length ?? 0) <= 2,
  );
  if (!fit) return edgeLabels(histogram, ground, context);
  const placed = bars.map(({ from, to }, i) => ({ x: x((from + to) / 2), y: top + 6, text: names[i] ?? [] }));
  const style = { align: "center", baseline: "top", fontSize: sizes.label.font, lineHeight: sizes.label.line } as const;
  return {
    layers: [textsAt(placed, style)],
    height: 8 + Math.max(...names.map(({ length }) => length)) * sizes.label.line,
  };
}

/** Every tenth, fifth, second value or all at which classes begin or end, as many as stand apart; the unit on the last. */
function edgeLabels({ question, bars, equalWidths }: Histogram, ground: Ground, context: ChartContext): Below {
  const edges = [...new Set(bars.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const unit = say(context.lang, "", " ") + inLanguage(question.unit, context.lang);
  const texts = new Map(
    edges.map((edge, i) => [
      edge,
      formatNumber(edge, Number.isInteger(edge) ? 0 : 1) + (i === edges.length - 1 ? unit : ""),
    ]),
  );
  const sets = [1, 2, 5, 10, 20, 50, 100].map((step) => edges.filter((edge) => edge % step === 0));
  const round = sets
    .filter((set) => set.length > 2 && equalWidths)
    .map((set) => ({ set, placed: place(set, texts, ground, context) }));
  const whole = round.find(({ set, placed }) => placed.length === set.length)?.placed;
  const kept = whole ?? place(edges, texts, ground, context);
  return {
    layers: [textsAt(kept, { align: "center", baseline: "top", fontSize: sizes.label.font, color: muted })],
    height: 8 + sizes.label.line,
  };
}

/** From the last value back, leaving out those that would touch the one placed before. */
function place(
  edges: readonly number[],
  texts: ReadonlyMap<number, string>,
  { x, plot, top }: Ground,
  { measure }: ChartContext,
): PlacedText[] {
  const kept: PlacedText[] = [];
  let free = Number.POSITIVE_INFINITY;
  for (const edge of [...edges].reverse()) {
    const text = texts.get(edge) ?? "";
    const half = measure(text, sizes.label.font) / 2;
    const at = Math.min(Math.max(x(edge), half), plot - half);
    if (at + half + 6 > free) continue;
    kept.push({ x: at, y: top + 6, text });
    free = at - half;
  }
  return kept;
}

const rowHeight = 18;

/** The mean and the median as dots with their intervals on the scale of the bars, each with its value beside it. */
export function measureRows(
  { question, mean, median }: Histogram,
  ground: Ground,
  { lang, measure }: ChartContext,
): Below {
  const shown = [
    { estimate: mean, name: say(lang, "平均", "Mean") },
    { estimate: median, name: say(lang, "中央値", "Median") },
  ].flatMap(({ estimate, name }) => {
    const text = measureText(estimate, { name, question, lang });
    return text === null || estimate === undefined ? [] : [{ estimate, text }];
  });
  if (shown.length === 0) return { layers: [], height: 0 };
  const { data, bottom } = placedMeasures(shown, ground, measure);
  const beside = (isRight: boolean): Layer =>
    textsAt(
      data
        .filter((row) => row.isRight === isRight)
        .map(({ label, labelY, text }) => ({ x: label, y: labelY + toMiddle, text })),
      { align: isRight ? "left" : "right", baseline: "middle", fontSize: sizes.label.font },
    );
  return {
    height: bottom - ground.top - 6,
    layers: [
      {
        data: { values: data },
        mark: { type: "rule", color: dotColour, strokeWidth: 2.4 },
        encoding: { x: pixel("low"), x2: { field: "high" }, y: pixel("y") },
      },
      {
        data: { values: data },
        mark: { type: "point", size: 60, stroke: dotColour, strokeWidth: 1.6 },
        encoding: { x: pixel("at"), y: pixel("y"), fill: hollowOr(dotColour) },
      },
      beside(true),
      beside(false),
    ],
  };
}

interface Measure {
  readonly estimate: Estimate;
  readonly text: string;
}

/** Each below the one before, its value to the right, else to the left, else under it. */
function placedMeasures(shown: readonly Measure[], { x, plot, top }: Ground, measure: ChartContext["measure"]) {
  const inside = (value: number) => Math.min(plot, Math.max(0, x(value)));
  let y = top + 10;
  const data = shown.map(({ estimate: { value, interval, reliability }, text }) => {
    const at = inside(value ?? 0);
    const [low, high] = interval === null ? [at, at] : [inside(interval.low), inside(interval.high)];
    const width = measure(text, sizes.label.font);
    const isRight = high + 8 + width <= plot || low - 8 < width;
    const isBelow = isRight && high + 8 + width > plot;
    const label = isBelow ? Math.max(0, Math.min(at - width / 2, plot - width)) : isRight ? high + 8 : low - 8;
    const row = { at, low, high, y, label, labelY: isBelow ? y + 16 : y, text, isRight, hollow: reliability !== "ok" };
    y = row.labelY + rowHeight;
    return row;
  });
  return { data, bottom: y };
}

/** Panels of one scale: interval and dot for each wave, a line and a band only between waves that can be compared. */
import type { ChartContext } from "./chart.js";
import { hollowOr, intervalLine, upright } from "./interval-marks.js";
import { type Datum, type Layer, pixel, rulesAt, textsAt } from "./layers.js";
import { dotColour, gridLine, ink, line, muted } from "./palette.js";
import type { Body } from "./picture.js";
import type { ShareAxis } from "./share-axis.js";
import { gaps, sizes } from "./theme.js";
import { textsAbove } from "./value-texts.js";
import { waveAxis } from "./wave-axis.js";
import { across, headroom, isApart, type Panel, placedPanels, plotHeight } from "./wave-grid.js";
import type { WaveSeries } from "./wave-series.js";
import { withheldWord } from "./words.js";
import { shorten } from "./wrap.js";

/** As many panels side by side as have room, waves at their distance in time. */
export function wavePanels(series: readonly WaveSeries[], context: ChartContext): Body {
  const axis = waveAxis(series, context);
  const measure = (text: string, bold = false) => context.measure(text, sizes.label.font, bold);
  const left = Math.ceil(Math.max(...axis.ticks.map(({ label }) => measure(label)))) + gaps.label;
  const { panels, height } = placedPanels(series, left, context);
  const up = (panel: Panel, value: number) => panel.top + plotHeight * (1 - (value - axis.domain[0]) / span(axis));
  const data = panels.flatMap((panel) => pointData(panel, (value) => up(panel, value), context));
  return {
    left,
    right: 0,
    height,
    axis: false,
    rows: data,
    layers: [
      ...scaleLayers(panels, axis, up),
      ...band(data),
      ...marks,
      rulesAt(
        panels.map((panel) => ({
          x: panel.left,
          y: up(panel, axis.domain[0]),
          x2: panel.left + panel.width,
          y2: up(panel, axis.domain[0]),
        })),
        { color: line, strokeWidth: 1 },
      ),
      ...breaks(panels, data),
      ...panelTexts(panels),
      ...waveLabels(panels, data, context),
    ],
  };
}

/** Grid lines in every panel, their labels beside the first of each row. */
function scaleLayers(panels: readonly Panel[], axis: ShareAxis, up: (panel: Panel, value: number) => number): Layer[] {
  const ticks = panels.flatMap((panel) =>
    axis.ticks.map(({ value, label }) => ({ panel, y: up(panel, value), label, value })),
  );
  return [
    rulesAt(
      ticks
        .filter(({ value }) => value !== axis.domain[0])
        .map(({ panel, y }) => ({ x: panel.left, y, x2: panel.left + panel.width, y2: y })),
      { color: gridLine },
    ),
    textsAt(
      ticks.filter(({ panel }) => panel.left === 0).map(({ y, label }) => ({ x: -gaps.label, y, text: label })),
      { align: "right", baseline: "middle", fontSize: sizes.label.font, color: muted },
    ),
  ];
}

const span = ({ domain: [low, high] }: ShareAxis): number => high - low;

/** A point for each wave, in pixels. */
function pointData(panel: Panel, up: (value: number) => number, context: ChartContext): Datum[] {
  const { points } = panel.series;
  const x = across(points, panel);
  const isCrowded = !isApart(points, panel.width, context);
  let run = 0;
  return points.map(({ at, label, cell, follows }, i) => {
    if (!follows && i > 0) run++;
    const high = cell.high === null ? null : up(cell.high);
    const y = cell.value === null ? null : up(cell.value);
    const base = panel.top + plotHeight;
    return {
      panel: panel.series.category,
      wave: label,
      run: `${panel.series.category}.${run}`,
      value: cell.value,
      low: cell.low,
      high: cell.high,
      n: cell.n,
      x: x(at),
      y,
      yLow: cell.low === null ? null : up(Math.max(0, cell.low)),
      yHigh: high,
      yText: Math.min(high ?? base, (y ?? base) - 5) - 4,
      text: isCrowded && i > 0 && i < points.length - 1 ? "" : valueText(cell, context),
      hollow: cell.hollow,
    };
  });
}

const valueText = ({ hidden, text, star }: WaveSeries["points"][number]["cell"], { lang }: ChartContext): string =>
  hidden ? withheldWord(lang) : text + star;

/** The band is drawn where a run has two waves or more with an interval. */
function band(data: readonly Datum[]): Layer[] {
  const runs = data.filter(({ low }) => low !== null).map(({ run }) => run);
  if (new Set(runs).size === runs.length) return [];
  return [
    {
      transform: [{ filter: "datum.low!==null" }],
      mark: { type: "area", color: "#c3cee3", opacity: 0.55 },
      encoding: { x: pixel("x"), y: pixel("yLow"), y2: { field: "yHigh" }, detail: { field: "run", type: "nominal" } },
    },
    {
      transform: [{ filter: "datum.value!==null" }],
      mark: { type: "line", color: dotColour, strokeWidth: 1.6 },
      encoding: { x: pixel("x"), y: pixel("y"), detail: { field: "run", type: "nominal" } },
    },
  ];
}

const marks: readonly Layer[] = [
  intervalLine({ color: dotColour, strokeWidth: 2 }, upright),
  {
    transform: [{ filter: "datum.value!==null" }],
    mark: { type: "point", size: 66, stroke: dotColour, strokeWidth: 1.6 },
    encoding: { x: pixel("x"), y: pixel("y"), fill: hollowOr(dotColour) },
  },
  textsAbove({ y: "yText" }, { fontWeight: "bold" }),
];

/** A dotted line between waves that cannot be compared. */
function breaks(panels: readonly Panel[], data: readonly Datum[]): Layer[] {
  const values = panels.flatMap(({ series, top }) => {
    const own = data.filter(({ panel }) => panel === series.category);
    return own.slice(1).flatMap(({ run, x }, i) => {
      if (run === own[i]?.run) return [];
      const middle = (Number(x) + Number(own[i]?.x)) / 2;
      return [{ x: middle, y: top - headroom + 4, x2: middle, y2: top + plotHeight }];
    });
  });
  return values.length === 0 ? [] : [rulesAt(values, { color: ink, strokeWidth: 1.2, strokeDash: [2, 3] })];
}

/** The answer over its panel, the change below. */
function panelTexts(panels: readonly Panel[]): Layer[] {
  const names = panels.map(({ left, top, name }) => ({
    x: left,
    y: top - headroom - name.length * sizes.label.line,
    text: name,
  }));
  const y = plotHeight + gaps.label + sizes.label.line + 1;
  const changes = panels.map(({ left, top, change }) => ({ x: left, y: top + y, text: change }));
  const style = { align: "left", baseline: "top", fontSize: sizes.label.font, lineHeight: sizes.label.line } as const;
  return [textsAt(names, { ...style, fontWeight: "bold" }), textsAt(changes, style)];
}

/** The waves below each panel: the first and last always, those between where they have room. */
function waveLabels(panels: readonly Panel[], data: readonly Datum[], { measure }: ChartContext): Layer[] {
  const texts = panels.flatMap(({ series, left, width, top }) => {
    const own = data.filter(({ panel }) => panel === series.category);
    const room = Math.min(width, own.length > 1 ? width / 2 - 3 : width);
    const labels = own.map(({ wave, x }) => {
      const text = shorten(String(wave), room, (some) => measure(some, sizes.label.font));
      const half = measure(text, sizes.label.font) / 2;
      return { text, half, x: Math.min(Math.max(Number(x), left + half), left + width - half) };
    });
    const shown: typeof labels = [];
    const last = labels.at(-1);
    for (const label of labels) {
      const before = shown.at(-1);
      const clear = before === undefined || label.x - label.half > before.x + before.half + 4;
      const beforeLast = last === undefined || label === last || label.x + label.half + 4 < last.x - last.half;
      if (clear && beforeLast) shown.push(label);
    }
    return shown.map(({ text, x }) => ({ x, y: top + plotHeight + gaps.label - 2, text }));
  });
  return [textsAt(texts, { align: "center", baseline: "top", fontSize: sizes.label.font, color: muted })];
}

/** The marks of a histogram, in pixels of the plot. */
import { boxes } from "./boxes.js";
import type { DensityPoint } from "./density-curve.js";
import { haloInterval, intervalLine } from "./interval-marks.js";
import { type Layer, pixel, rulesAt, textsAt, toMiddle } from "./layers.js";
import { barColour, dotColour, gridLine, ink, muted } from "./palette.js";
import { gaps, sizes } from "./theme.js";
import type { Tick } from "./ticks.js";

/** Where values and shares lie. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (share: number) => number;
}

/** Bars between the ends of their classes. */
export const columns: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  ...boxes({ across: ["left", "right"] }, { stroke: barColour, strokeWidth: 0.8 }),
};

const ends = { x: pixel("middle"), y: pixel("lowY"), y2: { field: "highY" } };

/** Intervals up and down the bars, on a halo where bars are wide enough to bear one. */
export const intervals = (halo: boolean): Layer[] =>
  halo ? haloInterval(ends) : [intervalLine({ color: ink, strokeWidth: 0.8 }, ends)];

/** The density, `unit` wide classes being as high as their bars; a little inside the plot, as its line has a width. */
export function curveLayer(curve: readonly DensityPoint[], { x, y }: Scales, unit: number): Layer[] {
  if (curve.length === 0) return [];
  const [low, high] = [x(curve[0]?.value ?? 0) + 1, x(curve.at(-1)?.value ?? 0) - 1];
  const points = curve.map(({ value, density }, i) => ({
    i,
    x: Math.min(high, Math.max(low, x(value))),
    y: y(density * unit),
  }));
  return [
    {
      data: { values: points },
      mark: { type: "line", color: dotColour, strokeWidth: 1.6, strokeJoin: "round" },
      encoding: { x: pixel("x"), y: pixel("y"), order: { field: "i", type: "quantitative" } },
    },
  ];
}

/** Faint lines across and their shares at the left, where bars are too narrow to bear their values. */
export const shareGrid = (ticks: readonly Tick[], y: Scales["y"], plot: number): Layer[] =>
  ticks.length === 0
    ? []
    : [
        rulesAt(
          ticks.map(({ value }) => ({ x: 0, y: y(value), x2: plot, y2: y(value) })),
          { color: gridLine, strokeWidth: 0.7 },
        ),
        textsAt(
          ticks.map(({ value, label }) => ({ x: -gaps.label, y: y(value) + toMiddle, text: label })),
          { align: "right", baseline: "middle", fontSize: sizes.label.font, color: muted },
        ),
      ];

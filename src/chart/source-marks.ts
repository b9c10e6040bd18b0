/** Marks of sources: ■ counted, ● estimated with its interval, a dotted line for what an assumption alone moves. */

import type { ChartContext } from "./chart.js";
import { hollowOr, intervalLine } from "./interval-marks.js";
import { along, type Datum, type Layer, pixel, scaleLayer } from "./layers.js";
import { dotColour, muted } from "./palette.js";
import type { SourceRow } from "./source-rows.js";
import { peopleTicks } from "./ticks.js";

/** The scale from nobody to the largest number that any row may reach. */
export function sourceScale(rows: readonly SourceRow[], plot: number, context: ChartContext): Layer {
  const ends = rows.flatMap(({ count }) => [count.value ?? 0, count.interval?.high ?? 0, count.bounds?.high ?? 0]);
  const limit = Math.max(1, ...ends) * 1.03;
  return scaleLayer([0, limit], peopleTicks(limit, plot, context));
}

/** The numbers of a row as marks read them. */
export const sourceDatum = ({ count, text, star, interval }: SourceRow, y: number): Datum => ({
  y,
  kind: count.kind,
  value: count.value,
  low: count.interval === null || count.value === null ? null : Math.max(0, count.interval.low),
  high: count.value === null ? null : (count.interval?.high ?? null),
  boundLow: count.bounds?.low ?? null,
  boundHigh: count.bounds?.high ?? null,
  hollow: star !== "",
  text,
  star,
  interval,
});

export const sourceMarks: readonly Layer[] = [
  {
    transform: [{ filter: "datum.boundLow!==null" }],
    mark: { type: "rule", color: muted, strokeWidth: 1.4, strokeDash: [2, 2] },
    encoding: { x: along("boundLow"), x2: { field: "boundHigh" }, y: pixel("y") },
  },
  intervalLine({ color: dotColour, strokeWidth: 2.4 }),
  {
    transform: [{ filter: "datum.value!==null" }],
    mark: { type: "point", size: 75, stroke: dotColour, strokeWidth: 1.6 },
    encoding: {
      x: along("value"),
      y: pixel("y"),
      shape: { condition: { test: "datum.kind==='known'", value: "square" }, value: "circle" },
      fill: hollowOr(dotColour),
    },
  },
];

/** Intervals as marks: lines from one end to the other, over bars on a white halo, or with a dot. */
import { along, type Encoding, type Layer, pixel } from "./layers.js";
import { ink, paper } from "./palette.js";

interface LineStyle {
  readonly color: string;
  readonly strokeWidth: number;
  readonly opacity?: number;
}

/** Along the scale of the values, level with the row. */
const level: Encoding = { x: along("low"), x2: { field: "high" }, y: pixel("y") };

/** Up and down, in pixels. */
export const upright: Encoding = { x: pixel("x"), y: pixel("yLow"), y2: { field: "yHigh" } };

/** The line of every row that has an interval; defaults to *level* with it. */
export const intervalLine = (style: LineStyle, ends: Encoding = level): Layer => ({
  transform: [{ filter: "datum.low!==null" }],
  mark: { type: "rule", ...style },
  encoding: ends,
});

/** An interval over a bar: ink on a white halo, without caps, so that it is not read as a limit of the bar. */
export const haloInterval = (ends: Encoding = level, { halo = 3.4, line = 1.3 } = {}): Layer[] => [
  intervalLine({ color: paper, strokeWidth: halo, opacity: 0.9 }, ends),
  intervalLine({ color: ink, strokeWidth: line }, ends),
];

/** An interval as the mark itself, with its estimate a dot. */
export const dotInterval = (color: string): Layer[] => [
  intervalLine({ color, strokeWidth: 2.4 }),
  {
    transform: [{ filter: "datum.value!==null" }],
    mark: { type: "point", size: 75, stroke: color, strokeWidth: 1.6 },
    encoding: { x: along("value"), y: pixel("y"), fill: hollowOr(color) },
  },
];

/** The fill of a dot: hollow where its estimate is to be used with care. */
export const hollowOr = (value: string) => ({ condition: { test: "datum.hollow", value: paper }, value });

/** The marks of small multiples, in pixels. */
import { type Layer, pixel, toMiddle } from "./layers.js";
import { ink, paper } from "./palette.js";

/** Bars from the left edge of their panel; hollow where to be used with care. */
export const panelBars: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  mark: { type: "rect", strokeWidth: 1 },
  encoding: {
    x: pixel("x"),
    x2: { field: "end" },
    y: pixel("top"),
    y2: { field: "bottom" },
    fill: { field: "fill", type: "nominal", scale: null },
    stroke: { field: "stroke", type: "nominal", scale: null },
  },
};

const interval = (mark: { color: string; strokeWidth: number; opacity?: number }): Layer => ({
  transform: [{ filter: "datum.low!==null" }],
  mark: { type: "rule", ...mark },
  encoding: { x: pixel("from"), x2: { field: "to" }, y: pixel("y") },
});
/** Intervals over the bars, on a halo. */
export const panelIntervals = [
  interval({ color: paper, strokeWidth: 2.6, opacity: 0.9 }),
  interval({ color: ink, strokeWidth: 1 }),
];

const atValue = (field: string, shift: number, align: "left" | "right"): Layer => ({
  mark: { type: "text", align, baseline: "middle", dy: toMiddle, xOffset: shift },
  encoding: { x: pixel("x"), y: pixel("y"), text: { field, type: "nominal" } },
});
/** Values at the right edge of a panel, and ＊ after them. */
export const panelValues = (shift: number): Layer => atValue("text", shift, "right");
export const panelStars = (shift: number): Layer => atValue("star", shift + 1, "left");

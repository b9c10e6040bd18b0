/** The marks of small multiples, in pixels. */
import { outlinedBoxes } from "./boxes.js";
import { haloInterval } from "./interval-marks.js";
import { type Layer, pixel, toMiddle } from "./layers.js";
import { printedAt } from "./value-texts.js";

/** Bars from the left edge of their panel; hollow where to be used with care. */
export const panelBars: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  ...outlinedBoxes({ across: ["x", "end"] }),
};

/** Intervals over the bars, on a halo. */
export const panelIntervals = haloInterval(
  { x: pixel("from"), x2: { field: "to" }, y: pixel("y") },
  { halo: 2.6, line: 1 },
);

const atValue = (field: string, shift: number, align: "left" | "right"): Layer => ({
  mark: { type: "text", align, baseline: "middle", dy: toMiddle, xOffset: shift },
  encoding: printedAt({ text: field }),
});
/** Values at the right edge of a panel, and ＊ after them. */
export const panelValues = (shift: number): Layer => atValue("text", shift, "right");
export const panelStars = (shift: number): Layer => atValue("star", shift + 1, "left");

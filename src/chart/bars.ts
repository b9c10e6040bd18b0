import { along, type Layer, pixel } from "./layers.js";

/** Bars from zero to the value; hollow, with an outline, where it is to be used with care. */
export const bars: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  mark: { type: "rect" },
  encoding: {
    x: along("zero"),
    x2: { field: "value" },
    y: pixel("top"),
    y2: { field: "bottom" },
    fill: { field: "fill", type: "nominal", scale: null },
    stroke: { field: "stroke", type: "nominal", scale: null },
    strokeWidth: { condition: { test: "datum.hollow", value: 1.2 }, value: 0 },
  },
};

import { corners } from "./boxes.js";
import { along, type Layer, ownColour } from "./layers.js";

/** Bars from zero to the value; hollow, with an outline, where it is to be used with care. */
export const bars: Layer = {
  transform: [{ filter: "datum.value!==null" }],
  mark: { type: "rect" },
  encoding: {
    ...corners({ across: ["zero", "value"], scale: along }),
    fill: ownColour("fill"),
    stroke: ownColour("stroke"),
    strokeWidth: { condition: { test: "datum.hollow", value: 1.2 }, value: 0 },
  },
};

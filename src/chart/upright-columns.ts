/** Columns from a line up to their value, with intervals over them. */
import { boxes } from "./boxes.js";
import { haloInterval, upright } from "./interval-marks.js";
import type { Layer } from "./layers.js";

export const uprightColumns: readonly Layer[] = [
  {
    transform: [{ filter: "datum.top!==null" }],
    ...boxes({ across: ["x1", "x2"], down: ["zero", "top"] }),
  },
  ...haloInterval(upright),
];

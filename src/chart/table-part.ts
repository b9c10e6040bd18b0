import type { PlacedColumn } from "./gutter.js";
import { column, heads, type Layer } from "./layers.js";

/** The printed values beside the plot with their heads; ＊ stands after the aligned digits. */
export const tablePart = (columns: readonly PlacedColumn[]): Layer[] => [
  ...columns.flatMap(({ field, x, bold, color, star }) => [
    column(field, x, { ...(bold ? { fontWeight: "bold" } : {}), ...(color ? { color } : {}) }),
    ...(star ? [column("star", x + 1, { align: "left" })] : []),
  ]),
  heads(columns.filter(({ head }) => head !== "")),
];

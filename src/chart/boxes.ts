/** Boxes between two places across and two down, named by the fields that hold them, in the colour of their row. */
import { type Encoding, type Layer, ownColour, type PlacedPair, pixel } from "./layers.js";
import { muted } from "./palette.js";

type Position = NonNullable<Encoding["x"]>;

interface Corners {
  readonly across: readonly [from: string, to: string];
  /** Defaults to *top* and *bottom*. */
  readonly down?: readonly [from: string, to: string];
  /** How the places across are read; defaults to *pixels*. */
  readonly scale?: (field: string) => Position;
}

/** The corners of a box. */
export const corners = ({ across: [x, x2], down: [y, y2] = ["top", "bottom"], scale = pixel }: Corners) => ({
  x: scale(x),
  x2: { field: x2 },
  y: pixel(y),
  y2: { field: y2 },
});

/** Filled boxes of one outline; defaults to *a thin grey line*. */
export const boxes = (
  place: Corners,
  outline: { readonly stroke?: string; readonly strokeWidth?: number } = { stroke: muted, strokeWidth: 0.6 },
): Layer => ({
  mark: { type: "rect", ...outline },
  encoding: { ...corners(place), fill: ownColour("fill") },
});

/** Filled boxes whose outline too has the colour of their row. */
export const outlinedBoxes = (place: Corners): Layer => ({
  mark: { type: "rect", strokeWidth: 1 },
  encoding: { ...corners(place), fill: ownColour("fill"), stroke: ownColour("stroke") },
});

/** Grounds of one colour, without an outline. */
export const groundsAt = (values: readonly PlacedPair[], color: string): Layer => ({
  data: { values: values.map((value) => ({ ...value })) },
  mark: { type: "rect", color },
  encoding: corners({ across: ["x", "x2"], down: ["y", "y2"] }),
});

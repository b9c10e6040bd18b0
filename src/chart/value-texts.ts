/** The texts of rows where each row says, by the names of the fields that hold places, text and colour. */
import { type Layer, ownColour, pixel, toMiddle } from "./layers.js";

interface TextFields {
  /** Defaults to *x*. */
  readonly x?: string;
  /** Defaults to *y*. */
  readonly y?: string;
  /** Defaults to *text*. */
  readonly text?: string;
  /** Defaults to *one colour for all*, that of the mark. */
  readonly colour?: string;
}

/** A text at the place of its row, in pixels. */
export const printedAt = ({ x = "x", y = "y", text = "text", colour }: TextFields) => ({
  x: pixel(x),
  y: pixel(y),
  text: { field: text, type: "nominal" } as const,
  ...(colour === undefined ? {} : { color: ownColour(colour) }),
});

/** Texts in the middle of their boxes, readable on the fill of each. */
export const centredTexts: Layer = {
  mark: { type: "text", baseline: "middle", align: "center", dy: toMiddle },
  encoding: printedAt({ colour: "colour" }),
};

/** Texts that stand on their place. */
export const textsAbove = (fields: TextFields, style: { fontWeight?: "bold"; color?: string }): Layer => ({
  mark: { type: "text", align: "center", baseline: "bottom", ...style },
  encoding: printedAt(fields),
});

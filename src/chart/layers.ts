/** The blocks charts are made of: small functions that each return one Vega-Lite layer, in pixels of the plot. */
import type { TopLevelSpec } from "vega-lite";
import type { Lang } from "../codebook/label.js";
import { line, muted } from "./palette.js";
import { gaps, sizes } from "./theme.js";
import type { Tick } from "./ticks.js";
import { withheldWord } from "./words.js";

export type Layer = Extract<TopLevelSpec, { layer: readonly unknown[] }>["layer"][number];

/** The channels of a mark. */
export type Encoding = NonNullable<Extract<Layer, { mark: unknown }>["encoding"]>;

/** One row of the data a chart draws; texts are as printed, what is hidden is `null`. */
export type Datum = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

interface TextStyle {
  readonly align?: "left" | "center" | "right";
  readonly baseline?: "top" | "middle" | "bottom";
  readonly fontWeight?: "bold";
  readonly color?: string;
  readonly dx?: number;
}

/** Vega's middle of a line is a little above that of digits and kanji. */
export const toMiddle = 0.7;

/** A position that is already in pixels. */
export const pixel = (field: string) => ({ field, type: "quantitative", scale: null, axis: null }) as const;

/** A position along the scale of the values. */
export const along = (field: string) => ({ field, type: "quantitative" }) as const;

/** A colour that the row itself holds. */
export const ownColour = (field: string) => ({ field, type: "nominal", scale: null }) as const;

/** The scale of the values, in a layer of its own so that it stands without any row: faint grid, labels below. */
export function scaleLayer(domain: readonly [number, number], ticks: readonly Tick[]): Layer {
  const labels = ticks.map(({ value, label }) => `datum.value===${value}?'${label}':`).join("");
  const axis = { grid: true, values: ticks.map(({ value }) => value), labelExpr: `${labels}''` };
  const scale = { domain: [...domain], nice: false, zero: false };
  return {
    data: { values: [{ from: domain[0] }] },
    mark: { type: "point", opacity: 0 },
    encoding: { x: { ...along("from"), title: null, scale, axis: ticks.length > 0 ? axis : null } },
  };
}

/** 秘匿 at the axis in place of the marks of a suppressed row. */
export const hiddenMarks = (cells: readonly { readonly hidden: boolean }[], lang: Lang): Layer[] =>
  cells.some(({ hidden }) => hidden)
    ? [
        {
          transform: [{ filter: "datum.hidden" }],
          mark: {
            type: "text",
            align: "left",
            baseline: "middle",
            dy: toMiddle,
            color: muted,
            text: withheldWord(lang),
          },
          encoding: { x: { value: 5 }, y: pixel("y") },
        },
      ]
    : [];

/** A column of the table part: the field's text at `x`, level with the row. */
export const column = (field: string, x: number, { align = "right", ...style }: TextStyle = {}): Layer => ({
  mark: { type: "text", align, baseline: "middle", dy: toMiddle, ...style },
  encoding: { x: { value: x }, y: pixel("y"), text: { field, type: "nominal" } },
});

/** Row names to the left of the plot, each one or more lines about the row's middle. */
export const rowLabels = (x: number, align: "left" | "center" | "right" = "right"): Layer => ({
  mark: {
    type: "text",
    align,
    baseline: "middle",
    lineHeight: sizes.label.line,
    dy: { expr: `${toMiddle}-${sizes.label.line / 2}*(length(datum.label)-1)` },
  },
  encoding: { x: { value: x }, y: pixel("y"), text: { field: "label", type: "nominal" } },
});

/** A text, or lines of it, at a place of its own. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string | readonly string[];
}

/** Texts of one style, each at its place. */
export const textsAt = (
  values: readonly PlacedText[],
  style: TextStyle & { fontSize?: number; lineHeight?: number } = {},
): Layer => ({
  data: { values: values.map((value) => ({ ...value })) },
  mark: { type: "text", lineHeight: sizes.small.line, ...style },
  encoding: { x: pixel("x"), y: pixel("y"), text: { field: "text", type: "nominal" } },
});

/** Column heads above the plot, right aligned like the columns. */
export const heads = (columns: readonly { x: number; head: string }[]): Layer =>
  textsAt(
    columns.map(({ x, head }) => ({ x, y: -gaps.head, text: head })),
    { align: "right", baseline: "bottom", fontSize: sizes.small.font, color: muted },
  );

/** Notes and source below the picture, left aligned with its edge; named, so that a page can set them as text instead. */
export const foot = (text: readonly string[], { x, y }: { x: number; y: number }): Layer => ({
  ...textsAt([{ x, y, text }], { align: "left", baseline: "top", fontSize: sizes.small.font, color: muted }),
  name: "notes",
});

/** A line from one point to another, or a rectangle between two corners. */
export interface PlacedPair {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

const corners = { x: pixel("x"), y: pixel("y"), x2: { field: "x2" }, y2: { field: "y2" } };

/** Lines of one style. */
export const rulesAt = (
  values: readonly PlacedPair[],
  style: { color?: string; strokeWidth?: number; strokeDash?: number[] } = {},
): Layer => ({
  data: { values: values.map((value) => ({ ...value })) },
  mark: { type: "rule", color: line, strokeWidth: 0.7, ...style },
  encoding: corners,
});

/** Outlined rectangles, each with its fill. */
export const rectsAt = (values: readonly (PlacedPair & { fill: string })[]): Layer => ({
  data: { values: values.map((value) => ({ ...value })) },
  mark: { type: "rect", stroke: muted, strokeWidth: 0.6 },
  encoding: { ...corners, fill: ownColour("fill") },
});

/** Something invisible from edge to edge, so that the picture is as wide as promised whatever it holds. */
export const fullWidth = (left: number, width: number): Layer => ({
  data: { values: [{}] },
  mark: { type: "rect", opacity: 0 },
  encoding: { x: { value: -left }, x2: { value: width - left }, y: { value: 0 }, y2: { value: 1 } },
});

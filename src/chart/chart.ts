import type { TopLevelSpec } from "vega-lite";
import type { Lang } from "../codebook/label.js";

/** Half column 80 mm, full column 165 mm, at 96 px an inch: text is the same size in both. */
export const chartWidths = { half: 302, full: 624 } as const;
export type ChartWidth = keyof typeof chartWidths;

/** The width in px of a text set in the chart font; layout is computed from it before the specification. */
export type MeasureText = (text: string, fontSize: number, bold?: boolean) => number;

/** What every chart is drawn for; the rest of its input is estimates. */
export interface ChartContext {
  readonly lang: Lang;
  readonly width: ChartWidth;
  readonly measure: MeasureText;
}

/** One chart, ready to draw: a Vega-Lite 6 specification and the same content as text. */
export interface Chart {
  readonly id: string;
  readonly lang: Lang;
  readonly width: ChartWidth;
  readonly spec: TopLevelSpec;
  /** The finding, written from the numbers. */
  readonly title: string;
  /** The measure: what, of whom, where, when, n, unit. */
  readonly subtitle: string;
  /** Finding, main numbers with interval and n, warning: what a screen reader says. */
  readonly alt: string;
  /** Notes, then source, line by line. */
  readonly notes: readonly string[];
  /** The data behind the picture as a table: first row heads, then cells as printed. */
  readonly data: readonly (readonly string[])[];
}

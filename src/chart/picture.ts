/** One view of known width: headline above, notes below, and between them whatever layers a chart has. */
import type { TopLevelSpec } from "vega-lite";
import { type Chart, type ChartContext, chartWidths } from "./chart.js";
import { type Datum, foot, fullWidth, type Layer } from "./layers.js";
import { gaps, sizes, theme } from "./theme.js";
import { clamp, wrap } from "./wrap.js";

/** What is written around the marks. */
interface Wording {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly notes: readonly string[];
}

/** The marks, and how much room they take; `left` and `right` are the gutters beside the plot. */
export interface Body {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Whether tick labels stand below the plot. */
  readonly axis: boolean;
  readonly rows: readonly Datum[];
  readonly layers: readonly Layer[];
}

/** Nothing to draw: the headline says so, and the notes stay. */
export const emptyBody: Body = { left: 0, right: 0, height: 1, axis: false, rows: [], layers: [] };

/** The width left for the plot between its gutters. */
export const plotWidth = (context: ChartContext, { left, right }: { left: number; right: number }): number =>
  chartWidths[context.width] - left - right;

/** What is written around the marks, under whose name, and the data as a table. */
interface Written extends Wording {
  readonly id: string;
  readonly data: Chart["data"];
}

/** A chart of what it says and what it draws. */
export function chartOf({ id, data, ...wording }: Written, body: Body, context: ChartContext): Chart {
  const { title, subtitle, alt, notes } = wording;
  const { lang, width } = context;
  return { id, lang, width, spec: pictureSpec(wording, body, context), title, subtitle, alt, notes, data };
}

/** Everything measured, nothing left to autosize. */
function pictureSpec(wording: Wording, body: Body, context: ChartContext): TopLevelSpec {
  const width = chartWidths[context.width];
  const below = body.height + (body.axis ? gaps.belowAxis : gaps.belowPlot);
  const notes = wording.notes.flatMap((note) => small(note, width, context));
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: wording.alt,
    title: {
      text: headlineLines(wording.title, sizes.title.font, context),
      subtitle: headlineLines(wording.subtitle, sizes.subtitle.font, context),
    },
    width: plotWidth(context, body),
    height: body.height,
    data: { values: body.rows.map((row) => ({ ...row })) },
    layer: [fullWidth(body.left, width), ...body.layers, foot(notes, { x: -body.left, y: below })],
    config: theme,
  };
}

/** Title or subtitle, wrapped; at most three lines at full width and five in half a column. */
function headlineLines(text: string, fontSize: number, context: ChartContext): string[] {
  const bold = fontSize === sizes.title.font;
  const fit = { width: chartWidths[context.width], measure: (line: string) => context.measure(line, fontSize, bold) };
  return clamp(wrap(text, fit.width, fit.measure), context.width === "full" ? 3 : 5, fit);
}

const small = (note: string, width: number, { measure }: ChartContext): string[] =>
  wrap(note, width, (line) => measure(line, sizes.small.font));

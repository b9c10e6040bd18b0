import type { Config } from "vega-lite";
import { fontFamily } from "./font.js";
import { gridLine, ink, muted, paper } from "./palette.js";

/** Sizes in px at 96 an inch; the same in both widths, since pictures are never scaled. */
export const sizes = {
  title: { font: 14, line: 19 },
  subtitle: { font: 11.5, line: 16 },
  label: { font: 11, line: 14 },
  small: { font: 9.5, line: 13 },
} as const;

/** Space in px between blocks. */
export const gaps = {
  label: 8,
  dotLabel: 12,
  column: 14,
  head: 6,
  headline: 12,
  belowAxis: 28,
  belowPlot: 12,
} as const;

/** The one theme: left-aligned headline, no frame, no axis furniture but a faint grid where values are not printed. */
export const theme: Config = {
  font: fontFamily,
  background: paper,
  padding: { left: 0, right: 0, top: 2, bottom: 3 },
  aria: false,
  view: { stroke: null },
  title: {
    anchor: "start",
    frame: "bounds",
    fontSize: sizes.title.font,
    fontWeight: "bold",
    lineHeight: sizes.title.line,
    color: ink,
    subtitleFontSize: sizes.subtitle.font,
    subtitleColor: muted,
    subtitleLineHeight: sizes.subtitle.line,
    subtitlePadding: 4,
    offset: gaps.headline,
  },
  axis: {
    labelFontSize: sizes.label.font,
    labelLimit: 0,
    maxExtent: 400,
    labelPadding: 6,
    labelFlush: false,
    labelColor: muted,
    domain: false,
    ticks: false,
    grid: false,
    gridColor: gridLine,
    gridWidth: 0.7,
  },
  text: { fontSize: sizes.label.font, color: ink },
  rule: { color: ink, strokeWidth: 1.3 },
  point: { filled: true, opacity: 1 },
};

/** What a chart can be written as: its specification, SVG with text, SVG with text as outlines, a 300 dpi picture. */
export const chartFormats = ["vl", "svg", "outlined", "png"] as const;
export type ChartFormat = (typeof chartFormats)[number];

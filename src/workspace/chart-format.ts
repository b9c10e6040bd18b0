/** What a chart can be written as: its specification, a vector picture, a 300 dpi picture. */
export const chartFormats = ["vl", "svg", "png"] as const;
export type ChartFormat = (typeof chartFormats)[number];

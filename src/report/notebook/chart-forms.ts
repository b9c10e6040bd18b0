/** A chart as a notebook shows it: the picture with its text as shapes, so that it looks alike on every machine. */

import type { Chart } from "../../chart/chart.js";
import { openChartFont } from "../../chart/font.js";
import { drawChart } from "../draw.js";
import type { Drawing } from "../wave-results.js";
import type { RichForms } from "./rich.js";

/** A drawing with its alternative text. */
export const drawingForms = ({ outlined, chart }: Pick<Drawing, "outlined" | "chart">): RichForms => ({
  "image/svg+xml": outlined,
  "text/plain": chart.alt,
});

/** A chart is drawn when it is shown. */
export const chartForms = async (chart: Chart): Promise<RichForms> =>
  drawingForms(await drawChart(chart, await openChartFont()));

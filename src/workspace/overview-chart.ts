/** The overview drawn: sources side by side in both languages and widths. */
import { openChartFont } from "../chart/font.js";
import { sourcesChart } from "../chart/sources-chart.js";
import type { SourceCount } from "../prevalence/source-count.js";
import { drawEach, type Wanted } from "../report/draw.js";
import type { DrawnChart } from "../report/wave-results.js";

/** Null where there is nothing to draw. */
export async function overviewChart(rows: readonly SourceCount[], wanted: Wanted = {}): Promise<DrawnChart | null> {
  if (rows.length === 0) return null;
  return drawEach("sources", (context) => sourcesChart(rows, { id: "sources", first: true }, context), {
    font: await openChartFont(),
    wanted,
  });
}

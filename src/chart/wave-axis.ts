import type { ChartContext } from "./chart.js";
import { type ShareAxis, shareAxis } from "./share-axis.js";
import { peopleTicks } from "./ticks.js";
import { plotHeight } from "./wave-grid.js";
import type { WaveSeries } from "./wave-series.js";

/** Shares in per cent from 0; means on round steps from 0. */
export function waveAxis(series: readonly WaveSeries[], context: ChartContext): ShareAxis {
  const ends = series.flatMap(({ points }) => points.flatMap(({ cell }) => [cell.value ?? 0, cell.high ?? 0]));
  const high = Math.max(...ends);
  if (series.every(({ change }) => change.category !== undefined))
    return shareAxis([0, Math.max(high, 0.01)], plotHeight * 1.8, context.lang);
  const limit = Math.max(1, high) * 1.03;
  const ticks = peopleTicks(limit, plotHeight * 3, context).map((tick) => ({
    ...tick,
    label: tick.label.replace("人", ""),
  }));
  return { domain: [0, limit], ticks };
}

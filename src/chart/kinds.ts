/**
 * How each kind of chart is built. To add one that `ChartFields` (codebook/chart-declaration.ts) already types:
 * 1. one file here, `grouped-chart.ts`, exporting `groupedChart: ChartBuilder<"grouped">` — estimates and labels in,
 *    `Chart` out; its rows and its words may be files of their own;
 * 2. its line in `builders` below and its name in `chartKinds` (codebook/chart-declaration.ts);
 * 3. its pictures in test/gallery/pictures/ with hard cases, and what it must be estimated in
 *    workspace/wave-estimates.ts, if shares by the breakdowns it names are not enough.
 * A name in `chartKinds` without a line here does not compile; a kind in neither is refused in a survey.
 */
import type { AnyChartKind, ChartDeclaration, ChartKind, ChartTopic } from "../codebook/chart-declaration.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { divergingChart } from "./diverging-chart.js";
import { durationChart } from "./duration-chart.js";
import { forestChart } from "./forest-chart.js";
import { funnelChart } from "./funnel-chart.js";
import { groupedChart } from "./grouped-chart.js";
import { headcountChart } from "./headcount-chart.js";
import { heatmapChart } from "./heatmap-chart.js";
import { histogramChart } from "./histogram-chart.js";
import { mapChart } from "./map-chart.js";
import { multiplesChart } from "./multiples-chart.js";
import { overlapChart } from "./overlap-chart.js";
import { pyramidChart } from "./pyramid-chart.js";
import { shareChart } from "./share-chart.js";
import { stackedShareChart } from "./stacked-share-chart.js";
import { waveChart } from "./wave-chart.js";

/** Estimates and labels in, one chart in one language and width out. */
export type ChartBuilder<Kind extends AnyChartKind> = (
  input: ChartInput,
  options: ChartOptions & ChartTopic<Kind>,
  context: ChartContext,
) => Chart;

type Builders = { readonly [Kind in ChartKind]: ChartBuilder<Kind> };

const builders: Builders = {
  map: mapChart,
  histogram: histogramChart,
  diverging: divergingChart,
  multiples: multiplesChart,
  heatmap: heatmapChart,
  forest: forestChart,
  grouped: groupedChart,
  headcount: headcountChart,
  shares: shareChart,
  stacked: stackedShareChart,
  funnel: funnelChart,
  overlap: overlapChart,
  wave: waveChart,
  pyramid: pyramidChart,
  duration: durationChart,
};

/** What a survey may declare about a chart beyond what its kind needs. */
export type DeclaredChart = ChartDeclaration & Omit<ChartOptions, "id">;

type DeclaredAs<Kind extends ChartKind> = {
  readonly [Some in Kind]: { readonly kind: Some } & ChartOptions & ChartTopic<Some>;
}[Kind];

/** Builds a chart as a survey declared it. */
export function buildChart<Kind extends ChartKind>(
  input: ChartInput,
  declaration: DeclaredAs<Kind>,
  context: ChartContext,
): Chart {
  const build: Builders[Kind] = builders[declaration.kind];
  return build(input, declaration, context);
}

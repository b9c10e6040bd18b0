import type { ChartDeclaration } from "../codebook/survey.js";
import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { headcountChart } from "./headcount-chart.js";
import { shareChart } from "./share-chart.js";
import { stackedShareChart } from "./stacked-share-chart.js";

/** What a survey may declare about a chart beyond what its kind needs. */
export type DeclaredChart = ChartDeclaration & Omit<ChartOptions, "id">;

/** How each kind of chart is built; a new kind is one file and one line here. */
const kinds = {
  headcount: headcountChart,
  shares: shareChart,
  stacked: stackedShareChart,
} as const satisfies { [Kind in ChartDeclaration["kind"]]: ChartBuilder<Kind> };

type ChartBuilder<Kind> = (
  input: ChartInput,
  options: Extract<DeclaredChart, { kind: Kind }>,
  context: ChartContext,
) => Chart;

/** Builds a chart as a survey declared it. */
export function buildChart(input: ChartInput, declaration: DeclaredChart, context: ChartContext): Chart {
  switch (declaration.kind) {
    case "headcount":
      return kinds.headcount(input, declaration, context);
    case "shares":
      return kinds.shares(input, declaration, context);
    case "stacked":
      return kinds.stacked(input, declaration, context);
  }
}

import type { Chart, ChartContext } from "../../src/chart/chart.js";
import type { ChartInput } from "../../src/chart/chart-input.js";
import { buildChart, type DeclaredChart } from "../../src/chart/kinds.js";

/** A chart as a survey declares it. */
interface DeclaredPicture {
  readonly input: ChartInput;
  readonly declaration: DeclaredChart;
  readonly build?: undefined;
}

/** A chart that no survey declares, such as one of several surveys; `input` holds no estimates. */
interface BuiltPicture {
  readonly input: ChartInput;
  readonly declaration: { readonly id: string };
  readonly build: (context: ChartContext) => Chart;
}

/** One picture of the gallery: what is drawn, from what. */
export type Picture = DeclaredPicture | BuiltPicture;

/** The picture in one language and width. */
export const chartOf = (picture: Picture, context: ChartContext): Chart =>
  picture.build === undefined ? buildChart(picture.input, picture.declaration, context) : picture.build(context);

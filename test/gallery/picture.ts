import type { ChartInput } from "../../src/chart/chart-input.js";
import type { DeclaredChart } from "../../src/chart/kinds.js";

/** One picture of the gallery: what is drawn, from what. */
export interface Picture {
  readonly input: ChartInput;
  readonly declaration: DeclaredChart;
}

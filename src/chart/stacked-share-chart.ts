import type { Chart, ChartContext } from "./chart.js";
import type { ChartInput, ChartOptions } from "./chart-input.js";
import { shareChart } from "./share-chart.js";
import type { ShareTopic } from "./share-words.js";
export function stackedShareChart(
  input: ChartInput,
  options: ChartOptions & ShareTopic & { readonly by: readonly string[] },
  context: ChartContext,
): Chart {
  return shareChart(input, options, context);
}

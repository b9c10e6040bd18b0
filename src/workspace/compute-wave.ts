/** One wave from accepted responses to results: estimates, headcounts, reconciliation, charts. */
import { openChartFont } from "../chart/font.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import { headcounts } from "../prevalence/headcounts.js";
import type { PublishedFigure } from "../reconcile/reconciliation.js";
import { drawDeclared } from "../report/draw.js";
import type { DrawnChart, WaveResults } from "../report/wave-results.js";
import { assessed, assessedGroup } from "../table/reliability.js";
import type { ReadWave } from "./accept-responses.js";
import { type PublishedFile, printedPeople } from "./published.js";
import { waveEstimates } from "./wave-estimates.js";
import { figuresAbout, waveReconciliation } from "./wave-reconciliation.js";
import { waveSample } from "./wave-sample.js";

/** What is the same for every wave of a build. */
export interface Computation {
  readonly version: string;
  /** Figures of the survey, and of all others. */
  readonly published: PublishedFile | null;
  readonly others: readonly PublishedFigure[];
}

/** Everything but the pictures. */
export type Numbers = Omit<WaveResults, "charts">;

const estimatesOf = ({ document, recommended }: GroupEstimate) =>
  document === recommended || document.share.interval?.method === recommended.share.interval?.method
    ? [recommended.share, recommended.people]
    : [recommended.share, recommended.people, document.share, document.people];

export function waveNumbers({ found, wave, reading }: ReadWave, computation: Computation): Numbers {
  const { survey } = found;
  const sample = waveSample(reading.responses, { survey, wave: wave.wave }, computation.version);
  const groups = headcounts(sample, { survey, wave: wave.wave }).map(assessedGroup);
  const { n, read, refused, source } = reading.responses;
  return {
    survey,
    wave: wave.wave,
    responses: { n, read, refused, source },
    groups,
    estimates: [...groups.flatMap(estimatesOf), ...waveEstimates(survey, sample).map(assessed)],
    reconciliation: waveReconciliation(sample, { found, wave }, computation),
    printed: printedPeople(figuresAbout(found, wave, computation.published), groups),
  };
}

/** Draws what the survey declares; `drawing` is told of each chart before it is drawn. */
export async function drawCharts(
  numbers: Numbers,
  drawing: (chart: string) => Promise<void>,
): Promise<readonly DrawnChart[]> {
  const font = await openChartFont();
  const drawn: DrawnChart[] = [];
  for (const [index, chart] of numbers.survey.charts.entries()) {
    await drawing(chart.id);
    drawn.push(await drawDeclared(numbers, { ...chart, first: index === 0 }, font));
  }
  return drawn;
}

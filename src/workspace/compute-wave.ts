/** One wave from accepted responses to results: estimates, headcounts, reconciliation, charts. */
import { openChartFont } from "../chart/font.js";
import { caseSurvey, type TwoLevelSurvey } from "../codebook/case-survey.js";
import type { Question } from "../codebook/question.js";
import { clusteredShares } from "../estimate/clustering/clustered-shares.js";
import type { Sample } from "../estimate/request.js";
import { caseCounts } from "../prevalence/case-counts.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import { headcounts } from "../prevalence/headcounts.js";
import type { PublishedFigure } from "../reconcile/reconciliation.js";
import type { Sources } from "../reconcile/sources.js";
import { drawDeclared } from "../report/draw.js";
import type { CaseResults, DrawnChart, LevelResults, WaveResults } from "../report/wave-results.js";
import { assessed, assessedGroup } from "../table/reliability.js";
import type { ReadWave } from "./accept-responses.js";
import { caseWave } from "./case-wave.js";
import { type LevelSamples, levelSamples } from "./level-samples.js";
import { type PublishedFile, printedPeople } from "./published.js";
import { waveEstimates } from "./wave-estimates.js";
import { figuresAbout, waveReconciliation } from "./wave-reconciliation.js";

/** What is the same for every wave of a build. */
export interface Computation {
  readonly version: string;
  /** Figures of the survey, and of all others. */
  readonly published: PublishedFile | null;
  readonly others: readonly PublishedFigure[];
  /** References, populations and projections that expressions of published figures may name. */
  readonly sources: Sources;
}

/** Everything of a level but the pictures. */
type LevelNumbers = Omit<LevelResults, "charts">;

/** Everything but the pictures. */
export interface Numbers extends LevelNumbers {
  readonly cases?: Omit<CaseResults, "charts">;
}

const estimatesOf = ({ document, recommended }: GroupEstimate) =>
  document === recommended || document.share.interval?.method === recommended.share.interval?.method
    ? [recommended.share, recommended.people]
    : [recommended.share, recommended.people, document.share, document.people];

export function waveNumbers(read: ReadWave, computation: Computation): Numbers {
  const samples = levelSamples(read, computation.version);
  const own = respondentNumbers(read, samples, computation);
  const { cases } = samples;
  return cases === null ? own : { ...own, cases: caseNumbers(cases, read) };
}

function respondentNumbers({ found, wave, reading }: ReadWave, samples: LevelSamples, computation: Computation) {
  const { survey } = found;
  const sample = samples.respondents;
  const groups = headcounts(sample, { survey, wave: wave.wave }).map(assessedGroup);
  const { n, read, refused, source } = reading.responses;
  return {
    survey,
    wave: wave.wave,
    responses: { n, read, refused, source },
    groups,
    estimates: [...groups.flatMap(estimatesOf), ...waveEstimates(survey, sample).map(assessed)],
    reconciliation: waveReconciliation(samples, { found, wave }, computation),
    printed: printedPeople(figuresAbout(found, wave, computation.published), groups),
  };
}

/** The cases by the codebook of their own; the respondent's questions break them down and are not estimated again. */
function caseNumbers(sample: Sample, { found, wave }: ReadWave): Omit<CaseResults, "charts"> {
  const two = found.survey as TwoLevelSurvey;
  const survey = caseSurvey(two);
  const { n, read, refused, source } = sample.responses;
  const groups = caseCounts(sample, survey).map(assessedGroup);
  const questions = Object.keys(two.cases.questions);
  const shared = questions.filter((name) => hasShares(survey.questions[name]));
  return {
    survey,
    wave: caseWave(two, wave.wave, sample),
    responses: { n, read, refused, source },
    groups,
    estimates: [...groups.flatMap(estimatesOf), ...waveEstimates(survey, sample, questions).map(assessed)],
    reconciliation: [],
    clustering: clusteredShares(sample, shared, { interval: survey.intervals.recommended }),
  };
}

const hasShares = (question: Question | undefined): boolean =>
  question !== undefined && ("categories" in question || (question.kind === "number" && question.bins.length > 0));

/** Draws what the survey declares; `drawing` is told of each chart before it is drawn. */
async function drawCharts(
  numbers: LevelNumbers,
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

/** All results, with the pictures of both levels. */
export async function drawn(numbers: Numbers, drawing: (chart: string) => Promise<void>): Promise<WaveResults> {
  const charts = await drawCharts(numbers, drawing);
  const { cases, ...own } = numbers;
  if (cases === undefined) return { ...own, charts };
  return { ...own, charts, cases: { ...cases, charts: await drawCharts(cases, drawing) } };
}

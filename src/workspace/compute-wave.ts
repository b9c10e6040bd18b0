/** One wave from accepted responses to results: estimates, headcounts, reconciliation, charts. */
import { openChartFont } from "../chart/font.js";
import { caseSurvey, type TwoLevelSurvey } from "../codebook/case-survey.js";
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import { isTabulated } from "../codebook/table-declaration.js";
import type { Wave } from "../codebook/wave.js";
import { clusteredShares } from "../estimate/clustering/clustered-shares.js";
import type { Sample } from "../estimate/request.js";
import { caseCounts } from "../prevalence/case-counts.js";
import { combinations } from "../prevalence/combinations.js";
import type { GroupEstimate } from "../prevalence/group-estimate.js";
import { headcounts } from "../prevalence/headcounts.js";
import type { PublishedFigure } from "../reconcile/reconciliation.js";
import type { Sources } from "../reconcile/sources.js";
import { drawDeclared, type Wanted } from "../report/draw.js";
import type { CaseResults, DrawnChart, LevelResults, WaveResults } from "../report/wave-results.js";
import { assessed, assessedGroup, assessedPeople } from "../table/reliability.js";
import { surveyTables } from "../table/survey-tables.js";
import type { Table } from "../table/table.js";
import { tableDeclarations } from "../table/table-sets.js";
import type { ReadWave } from "./accept-responses.js";
import { caseWave } from "./case-wave.js";
import { type LevelSamples, levelSamples } from "./level-samples.js";
import { type Audited, protectedLevel, tellsCases } from "./protect-level.js";
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
  /** Told what was hidden of each level. */
  readonly audited?: Audited;
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
  const { audited = () => {} } = computation;
  const inner = cases === null ? null : protectedLevel(caseNumbers(cases, read), cases);
  const reported = read.found.survey.cases?.reported ?? null;
  const level = protectedLevel(own, samples.respondents, tellsCases(reported, inner?.found ?? null));
  audited(level.audit);
  if (inner === null) return level.shown;
  audited(inner.audit);
  return { ...level.shown, cases: inner.shown };
}

function respondentNumbers({ found, wave, reading }: ReadWave, samples: LevelSamples, computation: Computation) {
  const { survey } = found;
  const sample = samples.respondents;
  const groups = headcounts(sample, { survey, wave: wave.wave }).map(assessedGroup);
  const combined = shownCombinations(sample, { survey, wave: wave.wave });
  const { n, read, refused, source } = reading.responses;
  return {
    survey,
    wave: wave.wave,
    responses: { n, read, refused, source },
    groups,
    ...(combined && { combinations: combined }),
    estimates: [
      ...groups.flatMap(estimatesOf),
      ...(combined ?? []).flatMap(({ recommended: { share, people } }) => [share, people]),
      ...waveEstimates(survey, sample).map(assessed),
    ],
    tables: surveyTables(sample, survey),
    reconciliation: waveReconciliation(samples, { found, wave }, computation),
    printed: printedPeople(figuresAbout(found, wave, computation.published), groups),
  };
}

/** Who is in exactly which targets; `null` where no chart shows it. */
const shownCombinations = (sample: Sample, declared: { readonly survey: Survey; readonly wave: Wave }) =>
  declared.survey.charts.some(({ kind }) => kind === "overlap")
    ? combinations(sample, declared).map((one) => ({ ...one, recommended: assessedPeople(one.recommended) }))
    : null;

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
    tables: caseTables(sample, survey, two),
    reconciliation: [],
    clustering: clusteredShares(sample, shared, {
      interval: survey.intervals.recommended,
      leading: (question, category) => isAnswer(survey.questions[question], category),
    }),
  };
}

function caseTables(sample: Sample, survey: Survey, two: TwoLevelSurvey): readonly Table[] {
  const { label, questions: own } = two.cases;
  const people = { ja: `${label.ja}全体`, en: `All: ${label.en ?? label.ja}` };
  const questions = Object.keys(own);
  const rows = questions.filter((name) => isTabulated(survey.questions[name]));
  return surveyTables(
    sample,
    survey,
    tableDeclarations(survey).map((declared) => ({ rows, people, ...declared })),
  );
}

/** An answer of its own: neither a rest of others nor missing. */
const isAnswer = (question: Question | undefined, name: string): boolean =>
  question !== undefined && "categories" in question
    ? question.categories.some((category) => category.name === name && !category.residual)
    : question?.kind === "number" && question.bins.some((bin) => bin.name === name);

const hasShares = (question: Question | undefined): boolean =>
  question !== undefined && ("categories" in question || (question.kind === "number" && question.bins.length > 0));

/** How the charts of a wave are drawn. */
export interface Drawing {
  /** Told of each chart before it is drawn. */
  readonly drawing: (chart: string) => Promise<void>;
  /** Which pictures of each; defaults to *all*. */
  readonly wanted?: Wanted;
}

/** Draws what the survey declares. */
async function drawCharts(numbers: LevelNumbers, { drawing, wanted }: Drawing): Promise<readonly DrawnChart[]> {
  const font = await openChartFont();
  const drawn: DrawnChart[] = [];
  for (const [index, chart] of numbers.survey.charts.entries()) {
    if (wanted?.charts?.(chart.id) === false) continue;
    await drawing(chart.id);
    drawn.push(await drawDeclared(numbers, { ...chart, first: index === 0 }, font, wanted));
  }
  return drawn;
}

/** All results, with the pictures of both levels. */
export async function drawn(numbers: Numbers, how: Drawing): Promise<WaveResults> {
  const charts = await drawCharts(numbers, how);
  const { cases, ...own } = numbers;
  if (cases === undefined) return { ...own, charts };
  return { ...own, charts, cases: { ...cases, charts: await drawCharts(cases, how) } };
}

/** Everything a codebook asks to be estimated: each question for everyone, by each breakdown, and within each target described; nets. */
import type { ChartDeclaration } from "../codebook/chart-declaration.js";
import type { Question } from "../codebook/question.js";
import type { Survey } from "../codebook/survey.js";
import { conditionMask } from "../data/condition-mask.js";
import { domain } from "../design/domain.js";
import type { Domain } from "../design/survey-design.js";
import type { Estimate } from "../estimate/estimate.js";
import { estimate } from "../estimate/estimates.js";
import type { EstimateRequest, Sample } from "../estimate/request.js";
import { netEstimates } from "./net-estimates.js";

/** Questions that charts or the survey break others down by, in order of first mention. */
const breakdowns = ({ by, charts }: Survey): string[] => [
  ...new Set([...by, ...charts.flatMap((chart) => ("by" in chart ? [chart.by].flat() : []))]),
];

/** Targets whose people are described, by the survey or by a chart. */
const described = ({ profiles, charts }: Survey): string[] => [
  ...new Set([...profiles, ...charts.flatMap((chart) => ("target" in chart && chart.target ? [chart.target] : []))]),
];

/** What a question gives: shares of its categories or classes, a mean if it is a number. */
function statisticsOf(question: Question): EstimateRequest["statistic"][] {
  if (question.kind === "number") return question.bins.length > 0 ? ["share", "mean"] : ["mean"];
  return "categories" in question ? ["share"] : [];
}

function members(survey: Survey, sample: Sample, target: string): Domain[] {
  const declared = survey.targets[target];
  return declared ? [domain(conditionMask(sample.responses, declared.when), { target })] : [];
}

/** One question of everyone or of a target: overall, then by each breakdown but itself. */
function requestsFor(name: string, { survey, among }: { survey: Survey; among: Domain | null }): EstimateRequest[] {
  const question = survey.questions[name];
  if (!question) return [];
  const within = among ? { domain: among } : {};
  const isDrawn = survey.charts.some((chart) => chart.kind === "histogram" && chart.question === name);
  const median = { statistic: "quantile", question: name, probabilities: [0.5], ...within } as const;
  const found = statisticsOf(question).flatMap((statistic) => {
    const base = statistic === "share" ? ({ base: "asked" } as const) : {};
    const request = { statistic, question: name, ...base, ...within };
    const others = breakdowns(survey).filter((by) => by !== name);
    return [request, ...others.map((by) => ({ ...request, by: [by] }))];
  });
  const sides = survey.charts.filter(isPyramidOf(name)).map(({ by }) => [by]);
  const totals = sides.map((by) => ({ statistic: "total", question: name, by, ...within }) as const);
  return [...found, ...(isDrawn ? [median] : []), ...totals];
}

/** People are estimated only where a pyramid shows them. */
const isPyramidOf =
  (question: string) =>
  (chart: ChartDeclaration): chart is Extract<ChartDeclaration, { kind: "pyramid" }> =>
    chart.kind === "pyramid" && chart.question === question && chart.measure !== "respondents";

/**
 * Shares are of those who were asked, with a missing answer as a category of its own, as the documents print them;
 * intervals are by the recommended method.
 */
export function waveEstimates(
  survey: Survey,
  sample: Sample,
  questions: readonly string[] = Object.keys(survey.questions),
): readonly Estimate[] {
  const groups = [null, ...described(survey).flatMap((target) => members(survey, sample, target))];
  const requests = groups.flatMap((among) => questions.flatMap((name) => requestsFor(name, { survey, among })));
  const found = estimate(sample, requests, { interval: survey.intervals.recommended, missing: "category" });
  const nets = netEstimates(survey, sample, { questions, members: (target) => members(survey, sample, target) });
  return [...found, ...nets];
}

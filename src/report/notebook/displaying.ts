/**
 * The functions of the public API whose results a notebook shows by themselves. They are those of their rooms, which know
 * nothing of notebooks; each result only gains the method that a kernel looks for.
 */
import { headcountChart as plainHeadcountChart } from "../../chart/headcount-chart.js";
import { shareChart as plainShareChart } from "../../chart/share-chart.js";
import { stackedShareChart as plainStackedShareChart } from "../../chart/stacked-share-chart.js";
import { compareWaves as plainCompareWaves } from "../../compare/compare-waves.js";
import { naiveEstimate as plainNaiveEstimate } from "../../estimate/clustering/naive-estimate.js";
import { estimate as plainEstimate } from "../../estimate/estimates.js";
import type { Sample } from "../../estimate/request.js";
import { estimateSurvey as plainEstimateSurvey, type SurveySample } from "../../estimate/survey-estimates.js";
import { headcounts as plainHeadcounts } from "../../prevalence/headcounts.js";
import { surveyTables as plainSurveyTables } from "../../table/survey-tables.js";
import { tabulate as plainTabulate } from "../../table/tabulate.js";
import { drawChart as plainDrawChart } from "../draw.js";
import type { DisplayOptions } from "./context.js";
import { formsOf } from "./display.js";
import { shown } from "./rich.js";

type Kind = Parameters<typeof formsOf>[0];

const showing = <Value extends Kind["value"]>(kind: Kind["kind"], value: Value, options: DisplayOptions = {}): Value =>
  shown(value, () => formsOf({ kind, value } as Kind, { lang: "ja", ...options }));

/** The codebook of a sample that has one, whose labels then stand for names. */
const codebookOf = (sample: Sample & Partial<Pick<SurveySample, "survey">>): DisplayOptions =>
  sample.survey === undefined ? {} : { survey: sample.survey };

/** Estimates in the order of the requests; within one, domains and then categories in codebook order. */
export const estimate: typeof plainEstimate = (sample, ...rest) =>
  showing("estimates", plainEstimate(sample, ...rest), codebookOf(sample));

/** Design-based estimates of a survey; options as in `estimate`. Throws `unknown-name` for a name the compiler could not check. */
export const estimateSurvey: typeof plainEstimateSurvey = (sample, ...rest) =>
  showing("estimates", plainEstimateSurvey(sample, ...rest), { survey: sample.survey });

/** The same quantities as if the rows had been drawn one by one: what overlooking the clusters would claim. */
export const naiveEstimate: typeof plainNaiveEstimate = (sample, ...rest) =>
  showing("estimates", plainNaiveEstimate(sample, ...rest), codebookOf(sample));

/** Every target, their union and every overlap somebody is in: share and people. */
export const headcounts: typeof plainHeadcounts = (...args) => showing("groups", plainHeadcounts(...args));

/** One table for each question of `rows`. A misspelt name does not compile. */
export const tabulate: typeof plainTabulate = (...args) => showing("tables", plainTabulate(...args));

/** Tables as the survey declares them, or as asked for; in the order of declarations, then of questions. */
export const surveyTables: typeof plainSurveyTables = (...args) => showing("tables", plainSurveyTables(...args));

/** Every question that two waves share, compared: later minus earlier. */
export const compareWaves: typeof plainCompareWaves = (pair, ...rest) =>
  showing("changes", plainCompareWaves(pair, ...rest), { survey: pair.later.survey });

/** Shares of one question as bars with intervals. */
export const shareChart: typeof plainShareChart = (...args) => showing("chart", plainShareChart(...args));

/** Shares that add up to 100 %, a bar for everyone and one for each domain. */
export const stackedShareChart: typeof plainStackedShareChart = (...args) =>
  showing("chart", plainStackedShareChart(...args));

/** People of each target with intervals. */
export const headcountChart: typeof plainHeadcountChart = (...args) => showing("chart", plainHeadcountChart(...args));

/** One picture of a chart, as SVG with text and as SVG with outlined text. */
export const drawChart: typeof plainDrawChart = async (...args) => showing("drawing", await plainDrawChart(...args));

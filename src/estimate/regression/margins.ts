import { SurveyError } from "../../errors.js";
import { sum } from "../../math/compensated-sum.js";
import { type Covariance, covariance } from "../../variance/covariance.js";
import { combinedScores, type Scores } from "../../variance/scores.js";
import { scoresOf } from "../../variance/variance-of.js";
import type { Interval } from "../interval.js";
import { waldBounds } from "../intervals.js";
import { quotient } from "../quotient.js";
import type { ModelTotals } from "./coefficient-scores.js";
import { dataColumn, linearPredictor, weightedDot } from "./data-column.js";
import type { Family } from "./families.js";
import type { Fit, ModelData } from "./fit.js";
import { columnValues, type ModelColumn } from "./model-matrix.js";
import type { ModelRecord } from "./model-record.js";
import { amongAll } from "./model-rows.js";
import type { RegressionReason } from "./regression-reasons.js";

/** The mean outcome predicted if everyone in the model were in one category of a question. */
export interface Margin extends ModelRecord {
  readonly question: string;
  readonly category: string;
  readonly value: number | null;
  readonly se: number | null;
  readonly interval: Interval | null;
  readonly reasons: readonly RegressionReason[];
}

/** Margins by category, the reference first, with the covariance of each pair; zero where a margin is null. */
export interface PredictedMargins {
  readonly margins: readonly Margin[];
  readonly covariance: Covariance;
}

export interface MarginOptions {
  /**
   * linearised: of the coefficients and of who is in the sample together, with their covariance; parts: the sum of the
   * two variances, as R's svypredmeans has it; defaults to *linearised*.
   */
  readonly variance?: "linearised" | "parts";
}

/** A model as its margins need it. */
export interface FittedModel {
  readonly about: ModelRecord;
  readonly level: number;
  readonly columns: readonly ModelColumn[];
  /** Categories of each factor, the reference first. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  readonly data: ModelData;
  readonly family: Family;
  readonly totals: ModelTotals;
  readonly fit: Fit | null;
  readonly scores: readonly Scores[] | null;
  readonly reasons: readonly RegressionReason[];
}

/**
 * Predicted margins: M_c = Σ w μ(x_i with c) / Σ w, se by linearisation through the coefficients and the mean.
 * Graubard & Korn (1999), Predictive margins with survey data, Biometrics 55, 652-659.
 */
export function predictedMargins(
  model: FittedModel,
  question: string,
  { variance = "linearised" }: MarginOptions = {},
): PredictedMargins {
  const categories = model.categories.get(question);
  if (categories === undefined || categories.length === 0) throw noFactor(question, [...model.categories.keys()]);
  const { about, fit, scores, reasons } = model;
  if (fit === null) {
    const margins = categories.map((category) => ({ ...about, question, category, ...unknown(null, reasons) }));
    return { margins, covariance: zero(categories.length) };
  }
  const found = categories.map((category) => prediction(model, fit, { question, category }));
  const spread = scores === null ? null : marginCovariance(model, { found, scores, variance });
  const margins = found.map(({ value }, c) => ({
    ...about,
    question,
    category: categories[c]!,
    ...(spread === null ? unknown(value, reasons) : known(model, value, spread.values[c * spread.size + c]!)),
  }));
  return { margins, covariance: spread ?? zero(categories.length) };
}

interface Prediction {
  readonly means: Float64Array;
  readonly value: number;
  /** ∂M/∂β. */
  readonly slopes: readonly number[];
}

function prediction(
  { columns, data, family }: FittedModel,
  { coefficients }: Fit,
  everyone: { question: string; category: string },
): Prediction {
  const matrix = columns.map((column) => dataColumn(columnValues(column, data.outcome.length, everyone)));
  const predictor = linearPredictor(matrix, data.outcome.length, coefficients);
  const size = sum(data.weights);
  const means = predictor.map(family.mean);
  const variances = predictor.map(family.variance);
  return {
    means,
    value: sum(means.map((mean, i) => data.weights[i]! * mean)) / size,
    slopes: matrix.map((column) => weightedDot(column, variances, data.weights) / size),
  };
}

function marginCovariance(
  { totals }: FittedModel,
  {
    found,
    scores,
    variance,
  }: { found: readonly Prediction[]; scores: readonly Scores[]; variance: "linearised" | "parts" },
): Covariance {
  const { design, rows } = totals;
  const table = totals.of(found.map(({ means }) => amongAll(means, rows, design.n)));
  const sampled = found.map(({ value }, c) => {
    const read = [table.sums[0]!, table.sums[c + 1]!];
    return scoresOf(
      design,
      { totals: table, domain: 0 },
      { statistic: quotient, columns: [0, c + 1], value, gradient: quotient.gradient(read) },
    );
  });
  const modelled = found.map(({ slopes }) => combinedScores(scores, slopes));
  if (variance === "parts") return added(covariance(design, sampled), covariance(design, modelled));
  return covariance(
    design,
    sampled.map((own, c) => combinedScores([own, modelled[c]!], [1, 1])),
  );
}

const added = (a: Covariance, b: Covariance): Covariance => ({
  size: a.size,
  values: a.values.map((x, i) => x + b.values[i]!),
});

const zero = (size: number): Covariance => ({ size, values: new Float64Array(size * size) });

type Spread = Pick<Margin, "value" | "se" | "interval" | "reasons">;

const unknown = (value: number | null, reasons: readonly RegressionReason[]): Spread => ({
  value,
  se: null,
  interval: null,
  reasons,
});

function known({ about: { df }, level, reasons }: FittedModel, value: number, variance: number): Spread {
  const se = Math.sqrt(variance);
  if (!(df > 0)) return { value, se, interval: null, reasons: ["no-degrees-of-freedom"] };
  const [low, high] = waldBounds(value, { variance, df, level });
  return { value, se, interval: { low, high, level, method: "wald" }, reasons };
}

const noFactor = (question: string, known: readonly string[]): SurveyError =>
  new SurveyError(
    "invalid-option",
    {
      ja: `区分のある項ではありません: ${question} (${known.join(", ")})`,
      en: `not a term with categories: ${question} (expected ${known.length > 0 ? known.join(", ") : "a model with one"})`,
    },
    { question, known },
  );

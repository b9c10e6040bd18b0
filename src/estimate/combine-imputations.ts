import type { IntervalMethod } from "../codebook/interval-method.js";
import { SurveyError } from "../errors.js";
import type { Estimate } from "./estimate.js";
import { type Pooling, type PoolingDf, poolImputations } from "./imputation-pooling.js";
import { effectiveSize } from "./interval-input.js";
import { intervalOf } from "./interval-of.js";
import { settings } from "./settings.js";

export interface CombineOptions {
  /** Confidence level, strictly between 0 and 1; defaults to 0.95. */
  readonly level?: number;
  /** How the interval of a share is built; defaults to *logit*. */
  readonly interval?: IntervalMethod;
  /** How degrees of freedom are pooled; defaults to *barnard-rubin*. */
  readonly df?: PoolingDf;
}

/** One estimate from all imputations, and what they say of the missing answers; `null` where one has no value. */
export interface Combined {
  readonly estimate: Estimate;
  readonly pooling: Pooling | null;
}

/**
 * The same quantity estimated from each of several imputed data sets as one estimate, by Rubin's rules.
 * Rubin (1987), Multiple Imputation for Nonresponse in Surveys, §3.1.
 */
export function combineImputations(estimates: readonly Estimate[], options: CombineOptions = {}): Combined {
  const chosen = settings({
    ...(options.level === undefined ? {} : { level: options.level }),
    ...(options.interval === undefined ? {} : { interval: options.interval }),
  });
  const first = sameQuantity(estimates);
  const lacking = estimates.find(({ value, se }) => value === null || se === null);
  if (lacking !== undefined) return { estimate: withoutValue(first, lacking), pooling: null };
  const pooling = poolImputations(
    estimates.map(({ value }) => value!),
    estimates.map(({ se }) => se! ** 2),
    { designDf: Math.min(...estimates.map(({ df }) => df)), ...(options.df === undefined ? {} : { df: options.df }) },
  );
  const { value, variance, df } = pooling;
  const bounded = first.statistic === "share";
  const n = Math.min(...estimates.map((estimate) => estimate.n));
  const input = { share: value, variance, n, df, level: chosen.level };
  const { interval, reason } = intervalOf(input, { method: chosen.interval, bounded, census: false });
  const se = Math.sqrt(variance);
  const effectiveN = bounded && variance > 0 ? effectiveSize(input) : null;
  return {
    estimate: {
      ...first,
      value,
      se,
      interval,
      df,
      n,
      size: estimates.reduce((total, { size }) => total + size, 0) / estimates.length,
      effectiveN,
      deff: null,
      cv: value === 0 ? null : se / Math.abs(value),
      reasons: reason === null ? [] : [reason],
    },
    pooling,
  };
}

const withoutValue = (first: Estimate, { reasons }: Estimate): Estimate => ({
  ...first,
  value: null,
  se: null,
  interval: null,
  effectiveN: null,
  deff: null,
  cv: null,
  reasons,
});

/** The first of several estimates of one quantity; others are an error. */
function sameQuantity(estimates: readonly Estimate[]): Estimate {
  const [first, second] = estimates;
  if (first === undefined || second === undefined) {
    throw new SurveyError("invalid-option", {
      ja: `代入データの数: ${estimates.length}(2 以上)`,
      en: `imputations: ${estimates.length} (expected at least 2)`,
    });
  }
  const other = estimates.find((estimate) => quantityOf(estimate) !== quantityOf(first));
  if (other === undefined) return first;
  throw new SurveyError("invalid-option", {
    ja: `代入データの推計が同じ量ではありません: ${quantityOf(other)}(${quantityOf(first)})`,
    en: `imputations estimate different quantities: ${quantityOf(other)} (expected ${quantityOf(first)})`,
  });
}

const quantityOf = ({ statistic, question, category, probability, domain }: Estimate): string =>
  JSON.stringify([statistic, question, category ?? null, probability ?? null, domain]);

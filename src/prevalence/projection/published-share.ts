/**
 * A share as a document publishes it, as an estimate: k of n from a simple random sample, v = (1 − n/N) p(1 − p)/(n − 1),
 * or a rounded percentage of which nothing more is known. Cochran (1977), §3.2.
 */

import type { Estimate, Lineage } from "../../estimate/estimate.js";
import { effectiveSize } from "../../estimate/interval-input.js";
import { intervalOf } from "../../estimate/interval-of.js";
import type { EstimateOptions } from "../../estimate/options.js";
import { settings } from "../../estimate/settings.js";
import { invalidOption } from "../../invalid-option.js";

/** What the share is of, as in an estimate. */
export interface PublishedName {
  readonly survey: string;
  readonly wave: string;
  /** Defaults to *targets*: a group whose people are counted. */
  readonly question?: string;
  readonly category: string;
  /** Defaults to everyone. */
  readonly domain?: Readonly<Record<string, string>>;
  /** Defaults to nothing known. */
  readonly lineage?: Lineage;
}

/** People counted among those who answered. */
export interface PublishedCount extends PublishedName {
  readonly count: number;
  /** Who answered; a range where the document does not say, but its rate does. */
  readonly n: number | { readonly from: number; readonly to: number };
  /** People the sample was drawn from; defaults to so many that it takes none of them away. */
  readonly population?: number;
}

/** A percentage and nothing else. */
export interface PrintedShare extends PublishedName {
  readonly percent: number;
  /** Decimals it was rounded to, half up. */
  readonly digits: number;
}

export type PublishedShareOptions = Pick<EstimateOptions, "level" | "interval">;

/** Counts as an estimate with origin *published*; `interval` defaults to *wilson*, which has an answer for 0 of n. */
export function publishedShare(published: PublishedCount, options: PublishedShareOptions = {}): Estimate {
  const { count, n } = published;
  const range = typeof n === "number" ? { from: n, to: n } : n;
  const middle = Math.round((range.from + range.to) / 2);
  refuseImpossible(published, range);
  const of = (size: number) => countsOf(published, { count, n: size }, options);
  const share = of(middle);
  if (range.from === range.to) return share;
  const [most, least] = [of(range.from).interval, of(range.to).interval];
  return {
    ...share,
    interval: share.interval && most && least && { ...share.interval, low: least.low, high: most.high },
    reasons: [...share.reasons, "implied-base"],
  };
}

interface Counted {
  readonly count: number;
  readonly n: number;
}

function countsOf(published: PublishedCount, { count, n }: Counted, options: PublishedShareOptions): Estimate {
  const { level, interval: method } = settings({ interval: "wilson", ...options });
  const share = count / n;
  const population = published.population ?? Number.POSITIVE_INFINITY;
  const census = population === n;
  const variance = n === 1 ? 0 : ((1 - n / population) * share * (1 - share)) / (n - 1);
  const input = { share, variance, n, df: n - 1, level };
  const { interval, reason } = intervalOf(input, { method, bounded: true, census });
  const known = census || n > 1;
  const effectiveN = effectiveSize(input);
  return {
    ...nameOf(published),
    value: share,
    se: known ? Math.sqrt(variance) : null,
    interval,
    df: n - 1,
    n,
    count,
    size: population === Number.POSITIVE_INFINITY ? n : population,
    effectiveN: Number.isFinite(effectiveN) ? effectiveN : null,
    cv: share === 0 || !known ? null : Math.sqrt(variance) / share,
    reasons: reason === null ? [] : [reason],
  };
}

/** A printed percentage as an estimate without standard error; its interval is what rounding leaves open. */
export function printedShare(printed: PrintedShare): Estimate {
  const { percent, digits } = printed;
  if (!(percent >= 0 && percent <= 100)) throw invalidOption("percent", String(percent), "between 0 and 100");
  if (!(Number.isInteger(digits) && digits >= 0 && digits <= 6))
    throw invalidOption("digits", String(digits), "0 to 6");
  const half = 0.5 * 10 ** -digits;
  const [low, high] = [Math.max(0, percent - half) / 100, Math.min(100, percent + half) / 100];
  return {
    ...nameOf(printed),
    value: percent / 100,
    se: null,
    interval: { low, high, level: 1, method: "rounding" },
    df: 0,
    n: 0,
    size: 0,
    effectiveN: null,
    cv: null,
    reasons: ["no-published-precision"],
  };
}

const nothingKnown: Lineage = { responses: "", codebook: "", version: "" };

const nameOf = ({ survey, wave, question = "targets", category, domain = {}, lineage = nothingKnown }: PublishedName) =>
  ({
    survey,
    wave,
    statistic: "share",
    question,
    category,
    domain,
    deff: null,
    base: "all",
    reliability: "ok",
    disclosure: "open",
    origin: "published",
    lineage,
  }) as const;

function refuseImpossible({ count, population }: PublishedCount, { from, to }: { from: number; to: number }): void {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to >= from)) {
    throw invalidOption("n", from === to ? String(from) : `${from} to ${to}`, "whole numbers from 1");
  }
  if (!(Number.isInteger(count) && count >= 0 && count <= from)) {
    throw invalidOption("count", String(count), `a whole number from 0 to n, ${from}`);
  }
  if (population !== undefined && !(population >= to))
    throw invalidOption("population", String(population), `at least n, ${to}`);
}

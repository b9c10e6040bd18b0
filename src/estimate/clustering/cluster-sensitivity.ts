/**
 * How the interval of a share depends on how alike the rows of one cluster are: the variance of a simple random sample times
 * deff = 1 + (b̄ − 1) ρ, with ρ the intra-class correlation and b̄ = Σ b² / Σ b the size of the cluster that a row is in.
 * Kish (1965), Survey Sampling, §8.2; Killip, Mahfoud & Pearce (2004). For rows of equal weight.
 */
import type { IntervalMethod } from "../../codebook/interval-method.js";
import { intervalMethods } from "../../codebook/interval-method.js";
import { invalidOption } from "../../invalid-option.js";
import type { Estimate } from "../estimate.js";
import type { Interval } from "../interval.js";
import { atBound } from "../interval-input.js";
import { intervalOf } from "../interval-of.js";
import { clusterSizes } from "./cluster-sizes.js";

/** Whom the rows came in. */
export interface Clusters {
  /** Rows of each cluster that was drawn, in the base of the share. */
  readonly sizes: ArrayLike<number>;
  /** Clusters they were drawn from; defaults to so many that none are taken away. */
  readonly population?: number;
}

/** The share, if the correlation within clusters were this. */
export interface ClusterSensitivity {
  readonly icc: number;
  readonly deff: number;
  readonly se: number;
  readonly interval: Interval | null;
  /** n / deff. */
  readonly effectiveN: number;
}

/** The same share over a range of correlations, by the interval method and level of the estimate. */
export function clusterSensitivity(
  estimate: Pick<Estimate, "value" | "interval">,
  clusters: Clusters,
  iccs: readonly number[],
): readonly ClusterSensitivity[] {
  const { value: share, interval } = estimate;
  const sizes = clusterSizes(clusters.sizes);
  if (share === null || sizes === null) return [];
  if (!(share >= 0 && share <= 1)) throw invalidOption("estimate", String(share), { ja: "割合", en: "a share" });
  const drawn = clusters.sizes.length;
  const population = clusters.population ?? Number.POSITIVE_INFINITY;
  if (!(population >= drawn)) {
    const expected = { ja: `${drawn} 以上のクラスター`, en: `at least ${drawn} clusters` };
    throw invalidOption("population", String(population), expected);
  }
  const left = 1 - drawn / population;
  const { rows, weightedMean } = sizes;
  const simple = rows > 1 ? (left * share * (1 - share)) / (rows - 1) : 0;
  const method = methodOf(interval);
  return iccs.map((icc) => {
    const deff = 1 + (weightedMean - 1) * checked(icc);
    const variance = simple * deff;
    const n = atBound({ share, variance, n: rows, df: 1, level: 0.95 }) ? rows / deff : rows;
    const input = { share, variance, n, df: sizes.clusters - sizes.empty - 1, level: interval?.level ?? 0.95 };
    const found = intervalOf(input, { method, bounded: true, census: left === 0 });
    return { icc, deff, se: Math.sqrt(variance), interval: found.interval, effectiveN: rows / deff };
  });
}

const methodOf = (interval: Interval | null): IntervalMethod =>
  intervalMethods.find((method) => method === interval?.method) ?? "wilson";

function checked(icc: number): number {
  if (icc >= 0 && icc <= 1) return icc;
  throw invalidOption("icc", String(icc), { ja: "0 以上 1 以下", en: "between 0 and 1" });
}

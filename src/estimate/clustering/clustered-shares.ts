/** Every share of some questions twice, with its clusters and as if there were none, and how alike the rows of a cluster are. */
import type { Column } from "../../data/column.js";
import { answerCoding, type Coding, optionCoding } from "../../totals/coding.js";
import type { Estimate } from "../estimate.js";
import { estimate } from "../estimates.js";
import type { EstimateOptions, EstimateRequest, Sample } from "../request.js";
import { type ClusterSensitivity, clusterSensitivity } from "./cluster-sensitivity.js";
import { type ClusterSizes, clusterSizes } from "./cluster-sizes.js";
import { clusterSums, intraclassCorrelation } from "./intraclass-correlation.js";
import { naiveEstimate } from "./naive-estimate.js";

/** One share, with its clusters and without. */
export interface ClusteredShare {
  readonly clustered: Estimate;
  readonly naive: Estimate;
  /** `null` where it cannot be told. */
  readonly icc: number | null;
  /** The share over a range of correlations; empty but for the most frequent category of each question. */
  readonly sensitivity: readonly ClusterSensitivity[];
}

export interface Clustering {
  readonly sizes: ClusterSizes;
  readonly shares: readonly ClusteredShare[];
}

/** The correlations usual within the clients of one agency, and beyond. */
export const usualCorrelations = [0, 0.01, 0.02, 0.05, 0.1, 0.2] as const;

/** `leading` says which categories may stand for their question over the range of correlations; defaults to *all*. */
type Options = Pick<EstimateOptions, "level" | "interval"> & {
  readonly leading?: (question: string, category: string) => boolean;
};

const every = (): boolean => true;

/** The shares of everyone asked, a missing answer being a category; `null` if there is no row. */
export function clusteredShares(
  sample: Sample,
  questions: readonly string[],
  { leading = every, ...options }: Options = {},
): Clustering | null {
  const requests = questions.map((question): EstimateRequest => ({ statistic: "share", question, base: "asked" }));
  const shown = { ...options, missing: "category" } as const;
  const sizes = clusterSizes(sizesOf(sample, () => true));
  if (sizes === null) return null;
  const naive = naiveEstimate(sample, requests, shown);
  const shares = estimate(sample, requests, { ...shown, deff: "wor" }).map((clustered, i): ClusteredShare => {
    const rows = rowsOf(sample, clustered);
    const icc = rows === null ? null : intraclassCorrelation(clusterSums(rows, sample.design.stages[0]));
    return { clustered, naive: naive[i]!, icc, sensitivity: [] };
  });
  return { sizes, shares: withSensitivity(sample, shares, leading) };
}

/** Rows of each psu that meet a condition. */
function sizesOf({ design }: Sample, meets: (row: number) => boolean): Float64Array {
  const [{ unit, units }] = design.stages;
  const sizes = new Float64Array(units);
  for (let row = 0; row < unit.length; row++) if (meets(row)) sizes[unit[row]!]!++;
  return sizes;
}

/** The most frequent category of each question is shown over the range. */
function withSensitivity(
  sample: Sample,
  shares: readonly ClusteredShare[],
  leading: NonNullable<Options["leading"]>,
): ClusteredShare[] {
  const most = new Map<string, ClusteredShare>();
  for (const share of shares) {
    const { question, category = "", value } = share.clustered;
    if (!leading(question, category)) continue;
    if ((value ?? -1) > (most.get(question)?.clustered.value ?? -1)) most.set(question, share);
  }
  return shares.map((share) => {
    if (most.get(share.clustered.question) !== share) return share;
    const base = rowsOf(sample, share.clustered)?.base ?? (() => true);
    const clusters = { sizes: sizesOf(sample, base), ...populationOf(sample) };
    return { ...share, sensitivity: clusterSensitivity(share.clustered, clusters, usualCorrelations) };
  });
}

function populationOf({ design }: Sample): { population?: number } {
  const population = design.stages[0].fpc.reduce((sum, size) => sum + size, 0);
  return Number.isFinite(population) ? { population } : {};
}

/** Who is in the base of a share, and who of them has its category. */
function rowsOf({ responses }: Sample, { question, category }: Estimate) {
  const column = responses.columns.get(question);
  const found = column === undefined || category === undefined ? null : codingOf(column, category);
  if (found === null) return null;
  const { codes, code } = found;
  return { base: (row: number) => codes[row]! > 0, has: (row: number) => codes[row] === code };
}

function codingOf(column: Column, category: string): { readonly codes: Coding["codes"]; readonly code: number } | null {
  const options = { base: "asked", missing: "category" } as const;
  if (column.kind === "multiple") {
    const option = column.categories.findIndex(({ name }) => name === category);
    return option < 0 ? null : { codes: optionCoding(column, option, options).codes, code: 1 };
  }
  const { codes, categories } = answerCoding(column, options);
  const position = categories.findIndex(({ name }) => name === category);
  return position < 0 ? null : { codes, code: position + 1 };
}

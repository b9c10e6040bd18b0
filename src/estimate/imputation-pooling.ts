import { sum } from "../math/compensated-sum.js";
import type { ReadonlyNumbers } from "../math/numbers.js";

/** Degrees of freedom of pooled estimates. */
export const poolingDfs = ["barnard-rubin", "rubin", "mitools"] as const;
export type PoolingDf = (typeof poolingDfs)[number];

/** What the estimates from several imputations say together. */
export interface Pooling {
  readonly value: number;
  /** T = Ū + (1 + 1/m) B. */
  readonly variance: number;
  /** Ū, the mean of their variances. */
  readonly within: number;
  /** B, the variance between them. */
  readonly between: number;
  /** r = (1 + 1/m) B / Ū. */
  readonly relativeIncrease: number;
  /** λ = (1 + 1/m) B / T, the share of the variance that is due to missing answers. */
  readonly lambda: number;
  /** The fraction of missing information, (r + 2/(ν + 3)) / (r + 1), ν = (m − 1)(1 + 1/r)². */
  readonly missingInformation: number;
  readonly df: number;
}

/**
 * Rubin's rules. Rubin (1987), Multiple Imputation for Nonresponse in Surveys, §3.3; degrees of freedom for a design with
 * few by Barnard & Rubin (1999), Small-sample degrees of freedom with multiple imputation, Biometrika 86, 948-955.
 * *rubin* takes the design's for infinite; *mitools* is R's package, which leaves 1 + 1/m out of the observed part.
 */
export function poolImputations(
  values: ReadonlyNumbers,
  variances: ReadonlyNumbers,
  { designDf, df = "barnard-rubin" }: { designDf: number; df?: PoolingDf },
): Pooling {
  const m = values.length;
  const start = values[0]!;
  const value = start + sum(Float64Array.from({ length: m }, (_, i) => values[i]! - start)) / m;
  const within = sum(variances) / m;
  const between = sum(Float64Array.from({ length: m }, (_, i) => (values[i]! - value) ** 2)) / (m - 1);
  const added = (1 + 1 / m) * between;
  const variance = within + added;
  const relativeIncrease = added / within;
  const lambda = variance === 0 ? 0 : added / variance;
  const large = lambda === 0 ? Number.POSITIVE_INFINITY : (m - 1) / (lambda * lambda);
  const observed = { "barnard-rubin": 1 - lambda, rubin: Number.NaN, mitools: within / (within + between) }[df];
  return {
    value,
    variance,
    within,
    between,
    relativeIncrease,
    lambda,
    missingInformation: within === 0 ? lambda : (relativeIncrease + 2 / (large + 3)) / (relativeIncrease + 1),
    df: df === "rubin" ? large : smallSampleDf(large, designDf, lambda === 0 ? 1 : observed),
  };
}

/** 1 / (1/ν_m + 1/ν_obs), ν_obs = (ν + 1)/(ν + 3) ν times the observed part. */
function smallSampleDf(large: number, designDf: number, observed: number): number {
  if (designDf === Number.POSITIVE_INFINITY) return large;
  const complete = ((designDf + 1) / (designDf + 3)) * designDf * observed;
  return complete > 0 ? 1 / (1 / large + 1 / complete) : 0;
}

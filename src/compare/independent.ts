import type { Estimate } from "../estimate/estimate.js";
import type { JointEstimates } from "../estimate/joint.js";
import { contrastVariance } from "./contrast.js";

/**
 * Estimates of samples drawn independently, such as waves: covariances between samples are 0, and the df of a contrast
 * are those of Satterthwaite: (Σ v)² / Σ v²/df, v being what each sample adds to the variance.
 * Satterthwaite (1946), An approximate distribution of estimates of variance components, Biometrics Bulletin 2, 110-114.
 */
export function independent(samples: readonly JointEstimates[]): JointEstimates {
  const estimates = samples.flatMap((sample) => sample.estimates);
  const starts = samples.map((_, s) =>
    samples.slice(0, s).reduce((count, sample) => count + sample.estimates.length, 0),
  );
  return {
    estimates,
    covariance: { size: estimates.length, values: blocks(samples, { starts, size: estimates.length }) },
    df: (coefficients) =>
      satterthwaite(
        samples.flatMap((sample, s) => {
          const own = coefficients.slice(starts[s]!, starts[s]! + sample.estimates.length);
          if (own.every((times) => times === 0)) return [];
          return [{ variance: contrastVariance(sample, own), df: sample.df(own) }];
        }),
      ),
  };
}

/** An estimate by itself, when its sample is no longer at hand: a printed wave, a stored record. */
export const alone = (estimate: Estimate): JointEstimates => ({
  estimates: [estimate],
  covariance: { size: 1, values: Float64Array.of((estimate.se ?? 0) ** 2) },
  df: () => estimate.df,
});

function blocks(
  samples: readonly JointEstimates[],
  { starts, size }: { starts: readonly number[]; size: number },
): Float64Array {
  const values = new Float64Array(size * size);
  samples.forEach(({ covariance }, s) => {
    const start = starts[s]!;
    for (let i = 0; i < covariance.size; i++) {
      const row = covariance.values.subarray(i * covariance.size, (i + 1) * covariance.size);
      values.set(row, (start + i) * size + start);
    }
  });
  return values;
}

/** A part without variance has no say, unless none has any; a part without df leaves none. */
function satterthwaite(parts: readonly { readonly variance: number; readonly df: number }[]): number {
  const uncertain = parts.filter(({ variance }) => variance > 0);
  if (uncertain.length <= 1) return (uncertain[0] ?? parts[0])?.df ?? 0;
  if (uncertain.some(({ df }) => !(df > 0))) return 0;
  const total = uncertain.reduce((sum, { variance }) => sum + variance, 0);
  const loss = uncertain.reduce((sum, { variance, df }) => sum + (variance / total) ** 2 / df, 0);
  return loss === 0 ? Number.POSITIVE_INFINITY : 1 / loss;
}

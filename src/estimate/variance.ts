import type { DomainAnswers } from "../totals/totals.js";
import type { Statistic } from "../variance/statistic.js";
import { nothing } from "./findings.js";
import type { Quantity } from "./quantity.js";

/**
 * The variance of a number in the population: n/(n − 1) Σ w (y − ȳ)² / Σ w.
 * Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, §5.9; n/(n − 1) as Kish (1965) and R's svyvar.
 */
export const variance: Quantity = {
  label: { ja: "分散", en: "variance" },
  bounded: false,
  base: () => "answered",
  plans: ({ question }) => [
    {
      measure: { kind: "derived", question, derive: deviations },
      parts: () => [
        {
          statistic: meanSquare,
          columns: [0, 1, 2],
          readBack: (found, { n }) => (n < 2 ? nothing("one-answer") : found),
        },
      ],
    },
  ],
};

/** Σ w d² / Σ w − (Σ w d / Σ w)² of deviations d. */
const meanSquare: Statistic = {
  value: (totals) => totals[2]! / totals[0]! - (totals[1]! / totals[0]!) ** 2,
  gradient(totals) {
    const [size, mean] = [totals[0]!, totals[1]! / totals[0]!];
    return [(2 * mean * mean - totals[2]! / size) / size, (-2 * mean) / size, 1 / size];
  },
};

/** The deviations from the mean of the domain, times √(n/(n − 1)), and their squares. */
function deviations({ n, values, weights, order, start }: DomainAnswers): readonly Float64Array[] {
  const first = new Float64Array(n).fill(Number.NaN);
  for (let d = 0; d + 1 < start.length; d++) {
    const rows = order.subarray(start[d]!, start[d + 1]!);
    const mean = weightedMean(rows, values, weights);
    const stretch = rows.length > 1 ? Math.sqrt(rows.length / (rows.length - 1)) : 0;
    for (const row of rows) first[row] = (values[row]! - mean) * stretch;
  }
  return [first, first.map((deviation) => deviation * deviation)];
}

function weightedMean(rows: Int32Array, values: Float64Array, weights: Float64Array): number {
  let [total, size] = [0, 0];
  for (const row of rows) {
    total += weights[row]! * values[row]!;
    size += weights[row]!;
  }
  return total / size;
}

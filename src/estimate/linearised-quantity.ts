import type { Message } from "../errors.js";
import type { DomainAnswers } from "../totals/totals.js";
import { nothing } from "./findings.js";
import type { Quantity } from "./quantity.js";
import { quotient } from "./quotient.js";
import type { ReasonCode } from "./reasons.js";

/** The answers of a domain from the lowest, and the weight of each. */
export interface SortedAnswers {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** A statistic of some answers that does not change with the scale of the weights, and its derivative by each weight. */
export interface Linearisation {
  readonly value: number;
  readonly derivatives: Float64Array;
}

/**
 * A quantity that is no function of a few totals: the mean of θ + N ∂θ/∂w_k, which is θ, with the variance of θ. Over
 * replicates it is this mean that varies.
 * Deville (1999), Variance estimation for complex statistics and estimators, Survey Methodology 25, 193-203.
 */
export const linearisedQuantity = (
  label: Message,
  linearise: (answers: SortedAnswers) => Linearisation | ReasonCode,
): Quantity => ({
  label,
  bounded: false,
  base: () => "answered",
  plans({ question }) {
    const missing = new Map<number, ReasonCode>();
    const derive = (answers: DomainAnswers) => [pseudoValues(answers, linearise, missing)];
    return [
      {
        measure: { kind: "derived", question, derive },
        parts: () => [
          {
            statistic: quotient,
            columns: [0, 1],
            readBack(found, { domain }) {
              const reason = missing.get(domain);
              return reason === undefined ? found : nothing(reason);
            },
          },
        ],
      },
    ];
  },
});

function pseudoValues(
  { n, values, weights, order, start }: DomainAnswers,
  linearise: (answers: SortedAnswers) => Linearisation | ReasonCode,
  missing: Map<number, ReasonCode>,
): Float64Array {
  const pseudo = new Float64Array(n).fill(Number.NaN);
  for (let d = 0; d + 1 < start.length; d++) {
    const rows = order.subarray(start[d]!, start[d + 1]!);
    if (rows.length === 0) continue;
    const sorted = { values: taken(values, rows), weights: taken(weights, rows) };
    const found = linearise(sorted);
    if (typeof found === "string") missing.set(d, found);
    const size = sorted.weights.reduce((total, weight) => total + weight, 0);
    rows.forEach((row, i) => {
      pseudo[row] = typeof found === "string" ? 0 : found.value + size * found.derivatives[i]!;
    });
  }
  return pseudo;
}

const taken = (numbers: DomainAnswers["values"], rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => numbers[row]!);

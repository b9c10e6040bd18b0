import { type Linearisation, linearisedQuantity, type SortedAnswers } from "./linearised-quantity.js";
import type { ReasonCode } from "./reasons.js";

/**
 * The Gini coefficient of an amount such as income, 0 if all have the same: G = Σ_k Σ_l w_k w_l |y_k − y_l| / (2 N Y),
 * N = Σ w, Y = Σ w y; ∂G/∂w_k = Σ_l w_l |y_k − y_l| / (N Y) − G (1/N + y_k/Y). Amounts below zero have none.
 * Langel & Tillé (2013), Variance estimation of the Gini index: revisiting a result several times published, JRSS A 176, 521-540.
 */
export const gini = linearisedQuantity({ ja: "ジニ係数", en: "Gini coefficient" }, coefficient);

function coefficient({ values, weights }: SortedAnswers): Linearisation | ReasonCode {
  if (values[0]! < 0) return "outside-its-range";
  const [size, amount] = [total(weights), total(weights.map((weight, i) => weight * values[i]!))];
  if (!(amount > 0)) return "zero-denominator";
  let [below, amountBelow, differences] = [0, 0, 0];
  const distances = values.map((value, i) => {
    const weight = weights[i]!;
    below += weight;
    amountBelow += weight * value;
    const distance = value * (2 * below - size) + amount - 2 * amountBelow;
    differences += weight * distance;
    return distance;
  });
  const value = differences / (2 * size * amount);
  const derivatives = distances.map(
    (distance, i) => distance / (size * amount) - value * (1 / size + values[i]! / amount),
  );
  return { value, derivatives };
}

const total = (numbers: Float64Array): number => numbers.reduce((sum, x) => sum + x, 0);

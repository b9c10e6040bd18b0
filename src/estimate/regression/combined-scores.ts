import type { Scores } from "../../variance/scores.js";

/** Σ a_j z_j of scores over the same units. */
export function combinedScores(scores: readonly Scores[], slopes: readonly number[]): Scores {
  const [first] = scores;
  const value = new Float64Array(first!.unit.length);
  const magnitude = new Float64Array(first!.unit.length);
  scores.forEach((own, j) => {
    for (let e = 0; e < value.length; e++) {
      value[e]! += slopes[j]! * own.value[e]!;
      magnitude[e]! += Math.abs(slopes[j]!) * own.magnitude[e]!;
    }
  });
  return { unit: first!.unit, value, magnitude };
}

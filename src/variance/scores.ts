import type { UnitTotals } from "../totals/totals.js";

/** Linearised values by unit, zero for units not listed: their design-based spread is the variance of the statistic. */
export interface Scores {
  /** Units of one stage, ascending. */
  readonly unit: ArrayLike<number>;
  readonly value: Float64Array;
  /** Per unit the size of the terms that make the value up: what rounding is measured against. */
  readonly magnitude: Float64Array;
}

/** z = Σ g_k T_k for every unit with members of the domain. Särndal, Swensson & Wretman (1992), §5.5. */
export function scores(
  { totals, domain }: { totals: UnitTotals; domain: number },
  { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
): Scores {
  const from = totals.start[domain]!;
  const to = totals.start[domain + 1]!;
  const value = new Float64Array(to - from);
  const magnitude = new Float64Array(to - from);
  columns.forEach((column, k) => {
    addTerms({ value, magnitude }, totals.columns[column]!.subarray(from, to), gradient[k]!);
  });
  return { unit: totals.unit.subarray(from, to), value, magnitude };
}

function addTerms(
  { value, magnitude }: Pick<Scores, "value" | "magnitude">,
  totals: Float64Array,
  slope: number,
): void {
  for (let e = 0; e < totals.length; e++) {
    const term = slope * totals[e]!;
    value[e]! += term;
    magnitude[e]! += Math.abs(term);
  }
}

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

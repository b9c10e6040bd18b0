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
  totals: UnitTotals,
  domain: number,
  { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
): Scores {
  const [from, to] = [totals.start[domain]!, totals.start[domain + 1]!];
  const value = new Float64Array(to - from);
  const magnitude = new Float64Array(to - from);
  columns.forEach((column, k) => {
    const slope = gradient[k]!;
    for (let e = from; e < to; e++) {
      const term = slope * totals.values[e * totals.width + column]!;
      value[e - from]! += term;
      magnitude[e - from]! += Math.abs(term);
    }
  });
  return { unit: totals.unit.subarray(from, to), value, magnitude };
}

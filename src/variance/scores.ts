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
  { start, unit, columns: totals }: UnitTotals,
  domain: number,
  { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
): Scores {
  const from = start[domain]!;
  const to = start[domain + 1]!;
  const value = new Float64Array(to - from);
  const magnitude = new Float64Array(to - from);
  for (let k = 0; k < columns.length; k++)
    addTerms({ value, magnitude }, totals[columns[k]!]!.subarray(from, to), gradient[k]!);
  return { unit: unit.subarray(from, to), value, magnitude };
}

function addTerms({ value, magnitude }: Omit<Scores, "unit">, totals: Float64Array, slope: number): void {
  for (let e = 0; e < value.length; e++) {
    const term = slope * totals[e]!;
    value[e]! += term;
    magnitude[e]! += Math.abs(term);
  }
}

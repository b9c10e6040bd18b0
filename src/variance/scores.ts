import type { UnitTotals } from "../totals/totals.js";

/** Linearised values by unit, zero for units not listed: their design-based spread is the variance of the statistic. */
export interface Scores {
  /** Units of one stage, ascending. */
  readonly unit: ArrayLike<number>;
  readonly value: Float64Array;
  /** Per unit the size of the terms that make the value up: what rounding is measured against. */
  readonly magnitude: Float64Array;
}

/** Room for the scores of one statistic at a time. */
export type ScoreRoom = Pick<Scores, "value" | "magnitude">;

export const scoreRoom = (units: number): ScoreRoom => ({
  value: new Float64Array(units),
  magnitude: new Float64Array(units),
});

/** z = Σ g_k T_k for every unit with members of the domain. Särndal, Swensson & Wretman (1992), §5.5. */
export function scores(
  { totals, domain }: { totals: UnitTotals; domain: number },
  { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
  room?: ScoreRoom,
): Scores {
  const from = totals.start[domain]!;
  const to = totals.start[domain + 1]!;
  const { value, magnitude } = room ?? scoreRoom(to - from);
  const terms = columns.map((column) => totals.columns[column]!.subarray(from, to));
  if (terms.length === 2) setTwo({ value, magnitude }, terms, gradient);
  else
    terms.forEach((term, k) => {
      addTerms({ value, magnitude }, term, { slope: gradient[k]!, first: k === 0 });
    });
  return { unit: totals.unit.subarray(from, to), value, magnitude };
}

/** What most statistics read, in one pass. */
function setTwo({ value, magnitude }: ScoreRoom, terms: readonly Float64Array[], gradient: readonly number[]): void {
  const [first, second] = [terms[0]!, terms[1]!];
  const [slope, other] = [gradient[0]!, gradient[1]!];
  for (let e = 0; e < first.length; e++) {
    const x = slope * first[e]!;
    const y = other * second[e]!;
    value[e] = x + y;
    magnitude[e] = Math.abs(x) + Math.abs(y);
  }
}

function addTerms(
  { value, magnitude }: ScoreRoom,
  totals: Float64Array,
  { slope, first }: { slope: number; first: boolean },
): void {
  for (let e = 0; e < totals.length; e++) {
    const term = slope * totals[e]!;
    value[e] = first ? term : value[e]! + term;
    magnitude[e] = first ? Math.abs(term) : magnitude[e]! + Math.abs(term);
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

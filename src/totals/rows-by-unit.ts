import type { SurveyDesign } from "../design/survey-design.js";

/** What each row weighs, and the unit it is added to. */
export interface RowsByUnit {
  readonly weights: Float64Array;
  readonly unit: Int32Array;
  readonly units: number;
  /** The same rows unit by unit, where it is known. */
  readonly sorted?: SortedRows;
}

/** Rows in the order of their units: what is added up stays in the cache. Codes are sorted once, for all breakdowns. */
export class SortedRows {
  readonly weights: Float64Array;
  readonly #codes = new WeakMap<Codes, Codes>();

  constructor(
    readonly order: Int32Array,
    weights: Float64Array,
  ) {
    this.weights = new Float64Array(order.length);
    for (let i = 0; i < order.length; i++) this.weights[i] = weights[order[i]!]!;
  }

  codes(codes: Codes): Codes {
    const known = this.#codes.get(codes);
    if (known !== undefined) return known;
    const sorted = codes instanceof Uint8Array ? new Uint8Array(codes.length) : new Uint16Array(codes.length);
    gather(sorted, codes, this.order);
    this.#codes.set(codes, sorted);
    return sorted;
  }
}

function gather(sorted: Codes, codes: Codes, order: Int32Array): void {
  for (let i = 0; i < order.length; i++) sorted[i] = codes[order[i]!]!;
}

type Codes = Uint8Array | Uint16Array;

/** The rows of a design by the units of its last variance stage. */
export const designRows = ({ weights, stages, varianceStages, order }: SurveyDesign): RowsByUnit => {
  const { unit, units } = stages[varianceStages - 1]!;
  let sorted: SortedRows | undefined;
  return {
    weights,
    unit,
    units,
    get sorted() {
      sorted ??= new SortedRows(order, weights);
      return sorted;
    },
  };
};

/** Whether every unit is one row; a unit may have none, as a respondent without cases. */
export function isOneRowEach({ unit, units }: Pick<RowsByUnit, "unit" | "units">): boolean {
  if (units !== unit.length) return false;
  const seen = new Uint8Array(units);
  for (let row = 0; row < unit.length; row++) seen[unit[row]!] = 1;
  return !seen.includes(0);
}

/** Every row a unit of its own, weighing 1. */
export const rowsAlone = (n: number): RowsByUnit => ({
  weights: new Float64Array(n).fill(1),
  unit: Int32Array.from({ length: n }, (_, row) => row),
  units: n,
});

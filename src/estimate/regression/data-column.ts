/** A column of a model matrix; where it is mostly 0, as for a category, also the rows that are not. */
export interface DataColumn {
  readonly values: Float64Array;
  /** `null` where most rows count. */
  readonly support: Int32Array | null;
}

const mostly = 0.5;

/** A column with its support. */
export function dataColumn(values: Float64Array): DataColumn {
  const support = new Int32Array(values.length);
  let held = 0;
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) support[held++] = i;
  return { values, support: held < mostly * values.length ? support.slice(0, held) : null };
}

/** Σ w x y. */
export function weightedDot({ values, support }: DataColumn, y: Float64Array, weights: Float64Array): number {
  let total = 0;
  if (support === null) {
    for (let i = 0; i < values.length; i++) total += weights[i]! * values[i]! * y[i]!;
    return total;
  }
  for (let e = 0; e < support.length; e++) {
    const i = support[e]!;
    total += weights[i]! * values[i]! * y[i]!;
  }
  return total;
}

/** X′ diag(w) X, row by row; each product over the rows of the sparser column. */
export function gram(columns: readonly DataColumn[], weights: Float64Array): Float64Array {
  const p = columns.length;
  const products = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    for (let k = 0; k <= j; k++) {
      const [sparse, other] = length(columns[j]!) < length(columns[k]!) ? [j, k] : [k, j];
      const product = weightedDot(columns[sparse]!, columns[other]!.values, weights);
      products[j * p + k] = product;
      products[k * p + j] = product;
    }
  }
  return products;
}

const length = ({ values, support }: DataColumn): number => (support ?? values).length;

/** Xβ. */
export function linearPredictor(
  columns: readonly DataColumn[],
  rows: number,
  coefficients: Float64Array,
): Float64Array {
  const predictor = new Float64Array(rows);
  columns.forEach(({ values, support }, j) => {
    const slope = coefficients[j]!;
    if (support === null) for (let i = 0; i < rows; i++) predictor[i]! += slope * values[i]!;
    else for (const i of support) predictor[i]! += slope * values[i]!;
  });
  return predictor;
}

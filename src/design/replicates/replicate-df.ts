import { independentColumns } from "../../math/cholesky.js";

const within = 1e-10;
const mostProducts = 4e9;
const fewProducts = 2e7;

/**
 * Degrees of freedom of replicate weights: the rank of rows × replicates, less one, to R's tolerance of 1e-5.
 * Of a vast table rows at even distances stand for all.
 */
export const replicateDf = (values: Float64Array, count: number): number =>
  rankOf({ values, count }, { length: values.length / count, row: (i) => i }, mostProducts) - 1;

/**
 * The same of the rows of a domain, as R's `degf()` of a subset, and no more than those of everyone: where some of the
 * rows have as many, the others need not be looked at.
 */
export function domainReplicateDf({ df, ...weights }: Weights & { readonly df: number }, rows: Int32Array): number {
  const chosen = { length: rows.length, row: (i: number) => rows[i]! };
  const ofSome = rankOf(weights, chosen, fewProducts) - 1;
  if (ofSome >= df) return df;
  return Math.min(df, rankOf(weights, chosen, mostProducts) - 1);
}

interface Weights {
  readonly values: Float64Array;
  readonly count: number;
}

interface Chosen {
  readonly length: number;
  row(i: number): number;
}

function rankOf({ values, count }: Weights, { length, row }: Chosen, products: number): number {
  const step = Math.max(1, Math.ceil((length * count * count) / products));
  const gram = new Float64Array(count * count);
  for (let i = 0; i < length; i += step) addProducts(gram, values, { from: row(i) * count, count });
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) gram[j * count + i] = gram[i * count + j]!;
  return independentColumns(gram, count, within).length;
}

/** Adds the products of each pair of weights of a row. */
function addProducts(gram: Float64Array, values: Float64Array, { from, count }: { from: number; count: number }): void {
  for (let i = 0; i < count; i++) {
    const x = values[from + i]!;
    if (x === 0) continue;
    for (let j = 0; j <= i; j++) gram[i * count + j]! += x * values[from + j]!;
  }
}

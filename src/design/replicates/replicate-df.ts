import { independentColumns } from "../../math/cholesky.js";

const within = 1e-10;
const mostProducts = 4e9;

/**
 * Degrees of freedom of replicate weights: the rank of rows × replicates, less one, to R's tolerance of 1e-5.
 * Of a vast table rows at even distances stand for all.
 */
export function replicateDf(values: Float64Array, count: number): number {
  const rows = values.length / count;
  const step = Math.max(1, Math.ceil((rows * count * count) / mostProducts));
  const gram = new Float64Array(count * count);
  for (let row = 0; row < rows; row += step) {
    const at = row * count;
    for (let i = 0; i < count; i++) {
      const x = values[at + i]!;
      if (x === 0) continue;
      for (let j = 0; j <= i; j++) gram[i * count + j]! += x * values[at + j]!;
    }
  }
  for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) gram[j * count + i] = gram[i * count + j]!;
  return independentColumns(gram, count, within).length - 1;
}

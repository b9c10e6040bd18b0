/**
 * How alike the rows of one cluster are: the ANOVA estimator ρ = (MSB − MSW) / (MSB + (b₀ − 1) MSW), with
 * b₀ = (n − Σ b² / n) / (k − 1) for k clusters of unequal size. Below 0 where clusters differ less than chance would have it.
 * Donner & Koval (1980), Biometrics 36, 19-25.
 */

/** One cluster, by its rows: how many, their sum, and the sum of their squares. */
export interface ClusterSums {
  readonly size: number;
  readonly sum: number;
  readonly squares: number;
}

/** `null` where it cannot be told: fewer than two clusters, one row in each, or rows that do not differ. */
export function intraclassCorrelation(clusters: readonly ClusterSums[]): number | null {
  const held = clusters.filter(({ size }) => size > 0);
  const total = (of: (cluster: ClusterSums) => number) => held.reduce((sum, cluster) => sum + of(cluster), 0);
  const [k, n] = [held.length, total(({ size }) => size)];
  if (k < 2 || n === k) return null;
  const correction = total(({ sum }) => sum) ** 2 / n;
  const between = total(({ sum, size }) => (sum * sum) / size);
  const squares = total((cluster) => cluster.squares);
  if (!(squares - correction > squares * 1e-12)) return null;
  const msb = (between - correction) / (k - 1);
  const msw = Math.max(0, squares - between) / (n - k);
  const size = (n - total((cluster) => cluster.size ** 2) / n) / (k - 1);
  return (msb - msw) / (msb + (size - 1) * msw);
}

/** The rows of a share by their cluster: 1 where they have it, 0 where they are in its base without. */
export function clusterSums(
  { has, base }: { readonly has: (row: number) => boolean; readonly base: (row: number) => boolean },
  { unit, units }: { readonly unit: Int32Array; readonly units: number },
): readonly ClusterSums[] {
  const [sizes, sums] = [new Float64Array(units), new Float64Array(units)];
  for (let row = 0; row < unit.length; row++) {
    if (!base(row)) continue;
    sizes[unit[row]!]!++;
    if (has(row)) sums[unit[row]!]!++;
  }
  return Array.from(sizes, (size, i) => ({ size, sum: sums[i]!, squares: sums[i]! }));
}

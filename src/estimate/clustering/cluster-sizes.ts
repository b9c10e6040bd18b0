/** How many rows each cluster holds, in a few numbers; clusters without rows are counted apart. */
export interface ClusterSizes {
  /** Clusters drawn, and those of them that hold nobody. */
  readonly clusters: number;
  readonly empty: number;
  readonly rows: number;
  /** Of the clusters that hold somebody. */
  readonly smallest: number;
  readonly median: number;
  readonly largest: number;
  readonly mean: number;
  /** The size of the cluster that a row is in, on average: Σ b² / Σ b. */
  readonly weightedMean: number;
}

/** `null` if nobody is anywhere. */
export function clusterSizes(sizes: ArrayLike<number>): ClusterSizes | null {
  const held = Array.from(sizes)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const rows = held.reduce((sum, size) => sum + size, 0);
  if (rows === 0) return null;
  const middle = held.length / 2;
  return {
    clusters: sizes.length,
    empty: sizes.length - held.length,
    rows,
    smallest: held[0]!,
    median: (held[Math.ceil(middle) - 1]! + held[Math.floor(middle)]!) / 2,
    largest: held.at(-1)!,
    mean: rows / held.length,
    weightedMean: held.reduce((sum, size) => sum + size * size, 0) / rows,
  };
}

/** A label that wants to stand over `centre` and is `width` wide. */
export interface Placed {
  readonly centre: number;
  readonly width: number;
}

/**
 * Centres moved apart until no two labels touch, in the same order, inside `low` to `high`; each is moved as
 * little as a sweep from either side allows. Labels that cannot all fit are squeezed evenly.
 */
export function spread(labels: readonly Placed[], range: { low: number; high: number; gap: number }): number[] {
  const total = labels.reduce((sum, { width }) => sum + width, 0) + range.gap * Math.max(labels.length - 1, 0);
  const gap =
    total > range.high - range.low ? range.gap - (total - (range.high - range.low)) / labels.length : range.gap;
  const centres: number[] = [];
  let edge = range.low;
  for (const { centre, width } of labels) {
    const placed = Math.max(centre, edge + width / 2);
    centres.push(placed);
    edge = placed + width / 2 + gap;
  }
  edge = range.high;
  for (let i = labels.length - 1; i >= 0; i--) {
    const width = labels[i]?.width ?? 0;
    const placed = Math.min(centres[i] ?? 0, edge - width / 2);
    centres[i] = placed;
    edge = placed - width / 2 - gap;
  }
  return centres;
}

import { sizes } from "./theme.js";

/** Where rows lie in px from the top of the plot. */
export interface RowStack {
  readonly tops: readonly number[];
  readonly middles: readonly number[];
  readonly height: number;
}

/** Rows one below another, each at least `least` high and tall enough for its lines and `padding`. */
export function stackRows(
  names: readonly (readonly string[])[],
  { least, padding }: { least: number; padding: number },
): RowStack {
  const tops: number[] = [];
  const middles: number[] = [];
  let height = 0;
  for (const { length } of names) {
    const step = Math.max(least, length * sizes.label.line + padding);
    tops.push(height);
    middles.push(height + step / 2);
    height += step;
  }
  return { tops, middles, height: Math.max(height, least) };
}

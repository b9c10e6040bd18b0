/**
 * A density through the shares of classes: the derivative of the monotone cubic through their cumulative shares, so that
 * it is nowhere negative and the area over each class is its share. Fritsch & Butland (1984), A method for constructing
 * local monotone piecewise cubic interpolants, SIAM Journal on Scientific and Statistical Computing 5.
 */

/** A class from one value to another with its share. */
export interface DensityClass {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** A point of the curve: a value, and the share per unit of it. */
export interface DensityPoint {
  readonly value: number;
  readonly density: number;
}

const pointsPerClass = 12;

/** The curve over classes that touch, in order; empty if they do not or there are fewer than three. */
export function densityCurve(classes: readonly DensityClass[]): DensityPoint[] {
  const touch = classes.every(({ from }, i) => i === 0 || from === classes[i - 1]?.to);
  if (classes.length < 3 || !touch) return [];
  const heights = classes.map(({ from, to, share }) => share / (to - from));
  const slopes = classes.map((_, i) => slopeAt(classes, heights, i));
  slopes.push(heights.at(-1) ?? 0);
  return classes.flatMap(({ from, to }, i) =>
    Array.from({ length: pointsPerClass + (i === classes.length - 1 ? 1 : 0) }, (_, k) => {
      const t = k / pointsPerClass;
      const [start = 0, end = 0, height = 0] = [slopes[i], slopes[i + 1], heights[i]];
      const density = 6 * t * (1 - t) * height + (1 - t) * (1 - 3 * t) * start + t * (3 * t - 2) * end;
      return { value: from + t * (to - from), density: Math.max(0, density) };
    }),
  );
}

/** The density where a class begins: the harmonic mean of the two that meet there, weighted by their widths. */
function slopeAt(classes: readonly DensityClass[], heights: readonly number[], i: number): number {
  const [before, after] = [heights[i - 1], heights[i] ?? 0];
  if (before === undefined) return after;
  if (before <= 0 || after <= 0) return 0;
  const width = (at: number) => (classes[at]?.to ?? 0) - (classes[at]?.from ?? 0);
  const [left, right] = [width(i) * 2 + width(i - 1), width(i) + width(i - 1) * 2];
  return (left + right) / (left / before + right / after);
}

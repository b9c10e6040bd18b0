/**
 * Whether a printed share can be the sum of separately rounded finer classes that nobody printed: some split
 * c₁ + … + c_m = count whose rounded shares add up to it. A search over sums reached, class by class.
 */
import { exactRatio, roundExact } from "../math/rounding.js";

/** The most classes that are tried, and the largest count that is searched. */
const limits = { parts: 6, count: 200 } as const;

interface Merged {
  readonly count: number;
  readonly base: number;
}

/** The fewest classes whose shares, rounded half up to `digits` decimals of a per cent, can add up to `printed`; null if none do. */
export function fewestRoundedParts({ count, base }: Merged, printed: number, digits: number): number | null {
  if (count > limits.count) return null;
  const unit = 10 ** digits;
  const rounded = Array.from({ length: count + 1 }, (_, c) =>
    Math.round(roundExact(exactRatio(c * 100, base), digits).valueOf() * unit),
  );
  const wanted = Math.round(printed * unit);
  let reached = rounded.map((sum, c) => new Set(c === 0 ? [] : [sum]));
  for (let parts = 2; parts <= limits.parts; parts++) {
    reached = withOneMore(reached, rounded);
    if (reached[count]?.has(wanted)) return parts;
  }
  return null;
}

/** Sums reached with one more class, by count used. */
function withOneMore(reached: readonly ReadonlySet<number>[], rounded: readonly number[]): Set<number>[] {
  return reached.map((_, total) => {
    const sums = new Set<number>();
    for (let last = 1; last < total; last++) {
      for (const sum of reached[total - last] ?? []) sums.add(sum + (rounded[last] ?? 0));
    }
    return sums;
  });
}

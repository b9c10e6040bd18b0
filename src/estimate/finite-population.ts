/**
 * How many of a small population are of a kind, when x of n drawn are: every count that both tails leave possible,
 * { K : P(X ≥ x | K) > α/2 and P(X ≤ x | K) > α/2 }, X hypergeometric. Its level is at least the nominal one; where everyone
 * was drawn it is the count itself.
 * Wright (1991), Exact Confidence Bounds when Sampling from Small Finite Universes, §2; Buonaccorsi (1987), The American
 * Statistician 41, 215-218.
 */
import { invalidOption } from "../invalid-option.js";
import { type Draw, hypergeometricTails } from "../math/hypergeometric.js";
import type { Interval } from "./interval.js";
import { checkLevel } from "./settings.js";

export interface FiniteCount {
  readonly count: number;
  readonly drawn: number;
  readonly population: number;
}

/** The share of a small population, by what was counted among those drawn without replacement; `level` defaults to *0.95*. */
export function finitePopulationInterval(counted: FiniteCount, { level = 0.95 } = {}): Interval {
  const { count, drawn, population } = counted;
  const whole = [count, drawn, population].every(Number.isInteger);
  if (!whole || count < 0 || count > drawn || drawn < 1 || drawn > population) {
    throw invalidOption(
      "count / drawn / population",
      `${count} / ${drawn} / ${population}`,
      "0 ≤ count ≤ drawn ≤ population",
    );
  }
  checkLevel(level);
  const tail = (1 - level) / 2;
  const draw = (kind: number): Draw => ({ population, kind, drawn });
  const [least, most] = [count, population - (drawn - count)];
  const low = first(least, most, (kind) => hypergeometricTails(draw(kind), count).high > tail);
  const high = first(least, most, (kind) => !(hypergeometricTails(draw(kind + 1), count).low > tail));
  return { low: low / population, high: high / population, level, method: "hypergeometric" };
}

/** The first whole number from `from` to `to` for which something holds that then goes on holding; `to` if for none. */
function first(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

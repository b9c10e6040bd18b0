/**
 * What follows for counts that add up from a range of each: every relation is solved for each of its cells, with the
 * others at their ends, until nothing becomes narrower. A reader who works so finds nothing that is wrong, and may miss some.
 */
import type { CountRelation } from "./count-system.js";

/** Least and greatest value of each cell; infinite where nothing is known. */
export interface CountBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How often all relations are gone through: chains longer than that are rare, and their gains small. */
const rounds = 50;

export function narrowed({ low, high }: CountBounds, relations: readonly CountRelation[]): CountBounds {
  const bounds = { low: low.slice(), high: high.slice() };
  for (let round = 0; round < rounds; round++) {
    const changed = relations.map((relation) => narrow(bounds, relation));
    if (!changed.includes(true)) break;
  }
  return bounds;
}

/** Σ sign · x = 0, so each term is minus all others. */
function narrow({ low, high }: CountBounds, { cells, signs }: CountRelation): boolean {
  const least = cells.map((cell, k) => (signs[k]! > 0 ? low[cell]! : -high[cell]!));
  const most = cells.map((cell, k) => (signs[k]! > 0 ? high[cell]! : -low[cell]!));
  let changed = false;
  for (const [k, cell] of cells.entries()) {
    const [from, to] = [-sumBut(most, k), -sumBut(least, k)];
    const [below, above] = signs[k]! > 0 ? [from, to] : [-to, -from];
    if (below <= low[cell]! && above >= high[cell]!) continue;
    low[cell] = Math.max(low[cell]!, below);
    high[cell] = Math.min(high[cell]!, above);
    changed = true;
  }
  return changed;
}

function sumBut(terms: readonly number[], left: number): number {
  let sum = 0;
  for (let k = 0; k < terms.length; k++) if (k !== left) sum += terms[k]!;
  return sum;
}

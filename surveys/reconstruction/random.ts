/** Chances that come out the same every time: whole-number arithmetic only, so on every machine. */
export interface Random {
  /** A number from 0 to below 1. */
  next(): number;
}

/** A generator started from a seed: mulberry32, a counter stepped and mixed in 32 bits. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
  };
}

/** True as often as `chance` says. */
export const happens = (random: Random, chance: number): boolean => random.next() < chance;

/** A whole number from `min` to `max`, both included. */
export const between = (random: Random, min: number, max: number): number =>
  min + Math.floor(random.next() * (max - min + 1));

/** One of the names, as often as its weight says. */
export function pick<Name extends string>(random: Random, weights: Readonly<Partial<Record<Name, number>>>): Name {
  const entries = Object.entries(weights) as [Name, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.next() * total;
  for (const [name, weight] of entries) {
    left -= weight;
    if (left < 0) return name;
  }
  throw new RangeError("nothing to pick from");
}

/** The items in an order of chance. */
export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const keyed = items.map((item, place) => ({ item, key: random.next(), place }));
  return keyed.sort((a, b) => a.key - b.key || a.place - b.place).map(({ item }) => item);
}

/** Each name as often as it is counted, in an order of chance: a quota. */
export function dealt<Name extends string>(random: Random, counts: Readonly<Partial<Record<Name, number>>>): Name[] {
  const entries = Object.entries(counts) as [Name, number][];
  return shuffled(
    random,
    entries.flatMap(([name, count]) => Array.from({ length: count }, () => name)),
  );
}

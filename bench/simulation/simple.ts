import { intervalsOf, type Result, Tally } from "./tally.ts";

/** Binomial probabilities of 0 to n, from the mode outwards: each is a ratio of its neighbour. */
export function binomial(n: number, p: number): Float64Array {
  const weights = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  weights[mode] = 1;
  for (let x = mode; x < n; x++) weights[x + 1] = (weights[x]! * odds * (n - x)) / (x + 1);
  for (let x = mode; x > 0; x--) weights[x - 1] = (weights[x]! * x) / (odds * (n - x + 1));
  const total = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / total);
}

/** Coverage in a simple random sample of a large population, without random error: v = p̂(1 − p̂)/(n − 1), df n − 1. */
export function simpleResults(n: number, shares: readonly number[]): readonly (readonly Result[])[] {
  const intervals = Array.from({ length: n + 1 }, (_, x) => {
    const share = x / n;
    return intervalsOf({ share, variance: (share * (1 - share)) / (n - 1), n, df: n - 1, level: 0.95 });
  });
  return shares.map((share) => {
    const tally = new Tally(share);
    binomial(n, share).forEach((probability, x) => {
      tally.add(intervals[x]!, probability);
    });
    return tally.results();
  });
}

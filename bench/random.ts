/** Seeded random numbers from 0 to 1: sfc32, the same on every machine. Chris Doty-Humphrey (2010), PractRand. */
export function random(seed: number): () => number {
  let [a, b, c, d] = [seed >>> 0, 0x9e3779b9, 0x243f6a88, 1];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Cumulated probabilities of k categories. */
export function cumulated(next: () => number, k: number): readonly number[] {
  const sizes = Array.from({ length: k }, () => 0.3 + next());
  const total = sizes.reduce((a, b) => a + b);
  let sum = 0;
  return sizes.map((size) => (sum += size / total));
}

/** A category from 1, drawn with cumulated probabilities. */
export function drawn(next: () => number, cumulative: readonly number[]): number {
  const u = next();
  const found = cumulative.findIndex((p) => u <= p);
  return (found < 0 ? cumulative.length - 1 : found) + 1;
}

/** A standard normal number. Box & Muller (1958), Annals of Mathematical Statistics 29, 610-611. */
export const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/** How many of n drawn without replacement from N are of a kind that K of the N are. */
export interface Draw {
  readonly population: number;
  readonly kind: number;
  readonly drawn: number;
}

/**
 * P(X ≤ x) and P(X ≥ x). Terms are built from the mode outwards by the ratio of neighbours, so that nothing overflows:
 * P(x + 1) / P(x) = (K − x)(n − x) / ((x + 1)(N − K − n + x + 1)).
 * Johnson, Kotz & Kemp (1992), Univariate Discrete Distributions, §6.2.
 */
export function hypergeometricTails({ population, kind, drawn }: Draw, x: number): { low: number; high: number } {
  const [least, most] = [Math.max(0, drawn - (population - kind)), Math.min(kind, drawn)];
  const ratio = (i: number) => ((kind - i) * (drawn - i)) / ((i + 1) * (population - kind - drawn + i + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (kind + 1)) / (population + 2))));
  let [all, low, high] = [0, 0, 0];
  const add = (i: number, term: number) => {
    all += term;
    if (i <= x) low += term;
    if (i >= x) high += term;
  };
  for (let i = mode, term = 1; i <= most && term > 0; term *= ratio(i), i++) add(i, term);
  for (let i = mode - 1, term = 1; i >= least && term > 0; i--) {
    term /= ratio(i);
    add(i, term);
  }
  return { low: low / all, high: high / all };
}

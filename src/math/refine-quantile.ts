const close = 1e-15;

/**
 * A quantile brought to the precision of its distribution function: x ← x − (F(x) − p) / F′(x), F′ by central difference.
 * Press, Teukolsky, Vetterling & Flannery (2007), Numerical Recipes, 3rd ed., §9.4.
 */
export function refineQuantile(p: number, start: number, cdf: (x: number) => number): number {
  let x = start;
  for (let step = 0; step < 20; step++) {
    const miss = cdf(x) - p;
    const h = 1e-6 * Math.abs(x);
    const slope = (cdf(x + h) - cdf(x - h)) / (2 * h);
    if (miss === 0 || !(slope > 0)) return x;
    const next = x - miss / slope;
    if (Math.abs(next - x) <= close * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

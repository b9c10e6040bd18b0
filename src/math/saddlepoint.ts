import { normalCdf } from "./normal.js";

/** One term of Σ λ χ²_df; λ may be negative, df need not be whole. */
export interface WeightedChiSquare {
  readonly weight: number;
  readonly df: number;
}

const nearMean = 1e-5;

/**
 * Probability that Σ λ χ²_df exceeds x by the saddlepoint approximation: 1 − Φ(w + log(v/w)/w), with
 * K(ζ) = −½ Σ df log(1 − 2ζλ), K′(ζ̂) = x, w = ±√(2(ζ̂x − K)), v = ζ̂√K″.
 * Kuonen (1999), Saddlepoint approximations for distributions of quadratic forms in normal variables, Biometrika 86, 929-935.
 */
export function saddlepointTail(x: number, terms: readonly WeightedChiSquare[]): number {
  const scale = Math.max(...terms.map(({ weight }) => Math.abs(weight)));
  const scaled = terms.map(({ weight, df }) => ({ weight: weight / scale, df }));
  const at = x / scale;
  const zeta = saddle(at, scaled);
  const w = Math.sign(zeta) * Math.sqrt(Math.max(0, 2 * (zeta * at - cumulant(zeta, scaled))));
  if (Math.abs(w) < nearMean) return normalCdf(-skewness(scaled) / 6);
  const v = zeta * Math.sqrt(derivative(zeta, scaled, 2));
  return normalCdf(-(w + Math.log(v / w) / w));
}

type Terms = readonly WeightedChiSquare[];

const cumulant = (zeta: number, terms: Terms): number =>
  terms.reduce((total, { weight, df }) => total - (df * Math.log1p(-2 * zeta * weight)) / 2, 0);

/** K′, K″ or K‴: Σ df c λ^order / (1 − 2ζλ)^order with c = 1, 2, 8. */
const derivative = (zeta: number, terms: Terms, order: 1 | 2 | 3): number =>
  terms.reduce(
    (total, { weight, df }) => total + df * [1, 2, 8][order - 1]! * (weight / (1 - 2 * zeta * weight)) ** order,
    0,
  );

const skewness = (terms: Terms): number => derivative(0, terms, 3) / derivative(0, terms, 2) ** 1.5;

/** Where K′ is x: it rises from end to end of the interval on which K is defined. */
function saddle(x: number, terms: Terms): number {
  const [least, largest] = [
    Math.min(...terms.map(({ weight }) => weight)),
    Math.max(...terms.map(({ weight }) => weight)),
  ];
  const total = terms.reduce((sum, { df }) => sum + df, 0);
  let low = least < 0 ? 1 / (2 * least) : -total / (2 * x) - 1;
  let high = largest > 0 ? 1 / (2 * largest) : -total / (2 * x) + 1;
  for (let step = 0; step < 2000; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (derivative(middle, terms, 1) < x) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

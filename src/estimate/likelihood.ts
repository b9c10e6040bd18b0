import { atBound, type Bounds, effectiveSize, type ShareInterval, twoSided } from "./interval-input.js";

/** 2 n_eff [p̂ ln(p̂/p) + (1 − p̂) ln((1 − p̂)/(1 − p))]. */
const deviance = (share: number, p: number, size: number): number => {
  const yes = share > 0 ? share * Math.log(share / p) : 0;
  const no = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - p)) : 0;
  return 2 * size * (yes + no);
};

/**
 * Likelihood interval: every p whose scaled deviance from p̂ is at most t². One-sided at 0 and 100 %.
 * Rao & Scott (1984), On chi-squared tests for multiway contingency tables, Annals of Statistics 12, 46-60.
 * Inside 0 to 100 % the deviance is divided by the dispersion n/(n − 1), as R does; R's own profile, interpolated on
 * splines, agrees to about 1e-4.
 */
export function likelihood(input: ShareInterval): Bounds | null {
  const { share } = input;
  const dispersion = atBound(input) ? 1 : input.n / (input.n - 1);
  const [size, limit] = [effectiveSize(input) / dispersion, twoSided(input) ** 2];
  const inside = (p: number) => deviance(share, p, size) <= limit;
  return [share <= 0 ? 0 : edge(0, share, inside), share >= 1 ? 1 : edge(1, share, inside)];
}

/** Where a condition that fails outside and holds inside turns, by halving. */
function edge(outside: number, inside: number, holds: (p: number) => boolean): number {
  let [out, within] = [outside, inside];
  for (let step = 0; step < 200; step++) {
    const middle = (out + within) / 2;
    if (middle === out || middle === within) break;
    if (holds(middle)) within = middle;
    else out = middle;
  }
  return within;
}

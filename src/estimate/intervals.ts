import type { IntervalMethod } from "../codebook/interval-method.js";
import {
  atBound,
  type Bounds,
  clamped,
  effectiveSize,
  type IntervalBuilder,
  type ShareInterval,
  twoSided,
} from "./interval-input.js";
import { beta, jeffreys, kornGraubard } from "./korn-graubard.js";
import { likelihood } from "./likelihood.js";

/** p̂ ± t √v; may leave 0 to 1, as in R. Not defined at 0 and 100 %, where √v is 0 and says nothing. */
const wald: IntervalBuilder = (input) => {
  if (atBound(input)) return null;
  const half = twoSided(input) * Math.sqrt(input.variance);
  return [input.share - half, input.share + half];
};

/** expit(L ± t s), L = ln(p̂/(1 − p̂)), s = √v / (p̂ (1 − p̂)). Not defined at 0 and 100 %. R's "xlogit"; Korn & Graubard (1999), §3.2. */
const logit: IntervalBuilder = (input) => {
  if (atBound(input)) return null;
  const { share, variance } = input;
  const center = Math.log(share / (1 - share));
  const half = (twoSided(input) * Math.sqrt(variance)) / (share * (1 - share));
  return [1 / (1 + Math.exp(half - center)), 1 / (1 + Math.exp(-half - center))];
};

/** sin²(θ ± t s), θ = arcsin √p̂, s = √v / (2 √(p̂ (1 − p̂))), kept within 0 and π/2, where R folds back. Not defined at 0 and 100 %. Anscombe (1948), Biometrika 35, 246-254. */
const arcsine: IntervalBuilder = (input) => {
  if (atBound(input)) return null;
  const { share, variance } = input;
  const center = Math.asin(Math.sqrt(share));
  const half = (twoSided(input) * Math.sqrt(variance)) / (2 * Math.sqrt(share * (1 - share)));
  return [Math.sin(Math.max(0, center - half)) ** 2, Math.sin(Math.min(Math.PI / 2, center + half)) ** 2];
};

/** Wilson's score interval with n_eff as the size and t_df as the quantile, as R 4.5. Wilson (1927), JASA 22, 209-212; Franco, Little, Louis & Slud (2019), JSSAM 7, 334-364. */
const wilson: IntervalBuilder = (input) => {
  const { center, half } = score(input);
  return clamped(input, [center - half, center + half]);
};

/** Agresti–Coull: a Wald interval about Wilson's centre with size n_eff + t². Agresti & Coull (1998), The American Statistician 52, 119-126. */
const agrestiCoull: IntervalBuilder = (input) => {
  const t = twoSided(input);
  const { center } = score(input);
  const half = t * Math.sqrt((center * (1 - center)) / (effectiveSize(input) + t * t));
  return clamped(input, [center - half, center + half]);
};

function score(input: ShareInterval): { center: number; half: number } {
  const { share } = input;
  const [t, size] = [twoSided(input), effectiveSize(input)];
  const stretch = 1 + (t * t) / size;
  return {
    center: (share + (t * t) / (2 * size)) / stretch,
    half: (t * Math.sqrt((share * (1 - share)) / size + (t * t) / (4 * size * size))) / stretch,
  };
}

/** The confidence intervals of a share, by the name a survey or a caller gives. */
export const intervals = {
  wald,
  logit,
  wilson,
  "korn-graubard": (input) => kornGraubard(input),
  beta,
  likelihood,
  arcsine,
  "agresti-coull": agrestiCoull,
  jeffreys,
} as const satisfies Record<IntervalMethod, IntervalBuilder>;

/** The interval of any other statistic: θ̂ ± t √v. */
export const waldBounds = (value: number, { variance, df, level }: Omit<ShareInterval, "share" | "n">): Bounds => {
  const half = twoSided({ df, level }) * Math.sqrt(variance);
  return [value - half, value + half];
};

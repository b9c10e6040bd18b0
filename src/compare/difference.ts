import { SurveyError } from "../errors.js";
import type { Estimate } from "../estimate/estimate.js";
import type { JointEstimates } from "../estimate/joint.js";
import { type ContrastOptions, contrast } from "./contrast.js";
import { alone, independent } from "./independent.js";

/** Which estimate is meant; what is not said may be anything, but only one estimate may match. */
export interface EstimateName {
  readonly wave?: string;
  readonly question?: string;
  readonly category?: string;
  readonly domain?: Readonly<Record<string, string>>;
}

/** Coefficients in the order of the estimates, 0 unless named. */
export function coefficientsOf(
  { estimates }: JointEstimates,
  terms: readonly { readonly of: EstimateName; readonly times: number }[],
): readonly number[] {
  const coefficients = estimates.map(() => 0);
  for (const { of, times } of terms) coefficients[placeOf(estimates, of)]! += times;
  return coefficients;
}

/** One estimate minus another of the same sample, or of waves joined by `independent`, with their covariance. */
export function difference(
  joint: JointEstimates,
  [plus, minus]: readonly [plus: EstimateName, minus: EstimateName],
  options: ContrastOptions = {},
): Estimate {
  const terms = [
    { of: plus, times: 1 },
    { of: minus, times: -1 },
  ];
  return contrast(joint, coefficientsOf(joint, terms), options);
}

/** The change from one wave to another drawn independently: later minus earlier, with Satterthwaite's df. */
export const waveChange = (later: Estimate, earlier: Estimate, options: ContrastOptions = {}): Estimate =>
  contrast(independent([alone(later), alone(earlier)]), [1, -1], options);

function placeOf(estimates: readonly Estimate[], name: EstimateName): number {
  const places = estimates.flatMap((estimate, i) => (matches(estimate, name) ? [i] : []));
  if (places.length === 1) return places[0]!;
  const told = JSON.stringify(name);
  throw new SurveyError(
    places.length === 0 ? "unknown-name" : "invalid-option",
    places.length === 0
      ? { ja: `該当する推定値がありません: ${told}`, en: `no such estimate: ${told}` }
      : {
          ja: `該当する推定値が複数あります: ${told} (${places.length})`,
          en: `several estimates match: ${told} (${places.length}, expected one)`,
        },
    { name },
  );
}

const matches = (estimate: Estimate, { wave, question, category, domain = {} }: EstimateName): boolean =>
  (wave === undefined || estimate.wave === wave) &&
  (question === undefined || estimate.question === question) &&
  (category === undefined || estimate.category === category) &&
  Object.entries(domain).every(([key, value]) => estimate.domain[key] === value);

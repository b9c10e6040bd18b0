/**
 * Estimates of two waves that share respondents or psus. Each wave keeps its own variances; the covariance of two
 * estimates is Σ_h n₁₂/(n₁₂ − 1) · (1 − n₁ n₂ / (n₁₂ N)) Σ (z₁ − z̄₁)(z₂ − z̄₂) over the n₁₂ units of stratum h in both
 * samples, z being their scores; without n₁₂ it is 0. df: the smaller of the two waves.
 * Tam (1984), On covariances from overlapping samples, The American Statistician 38, 288-289; Qualité & Tillé (2008),
 * Variance estimation of changes in repeated surveys, Survey Methodology 34, 173-181.
 */
import type { SurveyDesign } from "../design/survey-design.js";
import { SurveyError } from "../errors.js";
import type { JointEstimates } from "../estimate/joint.js";
import { sum } from "../math/compensated-sum.js";
import { independent } from "./independent.js";

/** Estimates of one wave, and what its first-stage units are called. */
export interface WaveUnits {
  readonly joint: JointEstimates;
  readonly design: SurveyDesign;
  /** Per first-stage unit its name, the same in both waves if it is the same unit. */
  readonly names: readonly string[];
}

/** Units of one pair of strata that are in both samples, by their numbers in each. */
interface SharedUnits {
  readonly later: readonly number[];
  readonly earlier: readonly number[];
  readonly factor: number;
}

/** Joins two waves with the covariance that shared units give. */
export function overlapping(later: WaveUnits, earlier: WaveUnits): JointEstimates {
  const apart = independent([later.joint, earlier.joint]);
  const shared = sharedUnits(later, earlier);
  const { size, values } = apart.covariance;
  const [now, then] = [unitScores(later), unitScores(earlier)];
  now.forEach((z1, j) => {
    then.forEach((z2, i) => {
      const k = now.length + i;
      const bound = Math.sqrt(values[j * size + j]! * values[k * size + k]!);
      const found = sum(shared.map((units) => units.factor * products(units, z1, z2)));
      const covariance = Math.max(-bound, Math.min(bound, found));
      values[j * size + k] = covariance;
      values[k * size + j] = covariance;
    });
  });
  return { ...apart, df: (coefficients) => leastDf([later.joint, earlier.joint], coefficients) };
}

/** The df of the wave that has fewer. */
function leastDf(joints: readonly JointEstimates[], coefficients: readonly number[]): number {
  let start = 0;
  const found = joints.flatMap((joint) => {
    const own = coefficients.slice(start, start + joint.estimates.length);
    start += joint.estimates.length;
    return own.every((times) => times === 0) ? [] : [joint.df(own)];
  });
  return Math.min(...found);
}

/** Σ (z₁ − z̄₁)(z₂ − z̄₂) over units in both samples. */
function products({ later, earlier }: SharedUnits, z1: Float64Array, z2: Float64Array): number {
  const mean = (z: Float64Array, units: readonly number[]) => sum(units.map((unit) => z[unit]!)) / units.length;
  const [m1, m2] = [mean(z1, later), mean(z2, earlier)];
  return sum(later.map((unit, i) => (z1[unit]! - m1) * (z2[earlier[i]!]! - m2)));
}

/** Per estimate its scores added up to first-stage units. */
function unitScores({ joint, design }: WaveUnits): readonly Float64Array[] {
  if (joint.scores === undefined || design.replicates !== undefined) throw noScores();
  return joint.scores.map(({ unit, value }) => {
    const totals = new Float64Array(design.stages[0].units);
    for (let e = 0; e < unit.length; e++) totals[firstStageUnit(design, unit[e]!)]! += value[e]!;
    return totals;
  });
}

/** The first-stage unit that a unit of the last variance stage lies in. */
function firstStageUnit({ stages, varianceStages }: SurveyDesign, unit: number): number {
  let at = unit;
  for (let depth = varianceStages - 1; depth > 0; depth--) at = stages[depth]!.stratum[at]!;
  return at;
}

function sharedUnits(later: WaveUnits, earlier: WaveUnits): readonly SharedUnits[] {
  const place = new Map(earlier.names.map((name, unit) => [name, unit]));
  const [now, then] = [later.design.stages[0], earlier.design.stages[0]];
  const groups = new Map<string, { strata: readonly [number, number]; later: number[]; earlier: number[] }>();
  later.names.forEach((name, unit) => {
    const other = place.get(name);
    if (other === undefined) return;
    const strata = [now.stratum[unit]!, then.stratum[other]!] as const;
    const group = groups.get(strata.join()) ?? { strata, later: [], earlier: [] };
    groups.set(strata.join(), group);
    group.later.push(unit);
    group.earlier.push(other);
  });
  return [...groups.values()]
    .filter((group) => group.later.length > 1)
    .map((group) => ({ ...group, factor: factorOf(later.design, earlier.design, group) }));
}

/** n₁₂/(n₁₂ − 1) · (1 − n₁ n₂ / (n₁₂ N)); N counts only where both strata are the same. */
function factorOf(
  { stages: [now] }: SurveyDesign,
  { stages: [then] }: SurveyDesign,
  { strata: [a, b], later }: { readonly strata: readonly [number, number]; readonly later: readonly number[] },
): number {
  const both = later.length;
  const same = now.names[a] === then.names[b];
  const population = same ? Math.max(now.fpc[a]!, then.fpc[b]!) : Number.POSITIVE_INFINITY;
  const [n1, n2] = [now.start[a + 1]! - now.start[a]!, then.start[b + 1]! - then.start[b]!];
  return (both / (both - 1)) * (1 - (n1 * n2) / (both * population));
}

const noScores = (): SurveyError =>
  new SurveyError(
    "invalid-design",
    {
      ja: "反復ウエイトの標本どうしの重なりは扱えません",
      en: "overlap of samples with replicate weights cannot be allowed for",
    },
    {
      hint: {
        ja: "反復でない設計で推計するか、sameRespondents を外してください",
        en: "estimate with the design itself, or leave out sameRespondents",
      },
    },
  );

import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, UnitTotals } from "../totals/totals.js";
import { replicateScores, scoreSquares } from "./replicate.js";
import { residualScores } from "./residual-scores.js";
import { type Scores, scores } from "./scores.js";
import type { StatisticOf } from "./statistic.js";
import { type CountedScores, stratumVariance } from "./stratum-taylor.js";
import { taylorVariance } from "./taylor.js";
import { totalsVariance } from "./totals-taylor.js";

/** A statistic of a domain's totals, with its value and its gradient there. */
export interface Linearised extends StatisticOf {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** The totals of one domain among others. */
export interface TotalsAt<T extends DomainTotals = DomainTotals> {
  readonly totals: T;
  readonly domain: number;
}

/** Finds the variance of a statistic in a domain. */
export type VarianceOf = (at: TotalsAt, linearised: Linearised) => number;

/** Variances by the design's way of finding them; NaN if a replicate has no value. */
export function varianceOf(design: SurveyDesign): VarianceOf {
  const byCounts = stratumVariance(design);
  const taylor = taylorVariance(design);
  const direct = totalsVariance(design);
  const oneStage = design.replicates === undefined && design.calibration === undefined && design.varianceStages === 1;
  const counted = { domain: 0, column: 0, inside: 0.5, rest: 0.5 };
  return ({ totals, domain }, linearised) => {
    if (totals.kind === "strata") {
      setCounted(counted, domain, linearised);
      return byCounts(totals, counted);
    }
    if (oneStage && linearised.columns.length <= 2) return direct({ totals, domain }, linearised);
    const found = scoresOf(design, { totals, domain }, linearised);
    return design.replicates === undefined ? taylor(found) : scoreSquares(found);
  };
}

/**
 * What the variance is the spread of: linearised values by unit, what a calibration leaves of them, or the deviations
 * of the replicates, whose squares add up to the variance.
 */
export function scoresOf(
  design: SurveyDesign,
  { totals, domain }: TotalsAt<UnitTotals>,
  linearised: Linearised,
): Scores {
  if (design.replicates !== undefined) return replicateScores(design.replicates, { totals, domain }, linearised);
  const plain = scores({ totals, domain }, linearised);
  if (design.calibration === undefined) return plain;
  return residualScores(design.calibration, plain, auxiliaryProducts(design, { totals, domain }, linearised));
}

/** The products of the linearised values with each auxiliary: Σ_k g_k Σ r x a_k. */
function auxiliaryProducts(
  { calibration }: SurveyDesign,
  { totals: { auxiliary, width }, domain }: TotalsAt<UnitTotals>,
  { columns, gradient }: Linearised,
): Float64Array {
  if (auxiliary === undefined) throw new TypeError("a calibrated design needs totals of its auxiliaries");
  const size = calibration!.source.names.length;
  const products = new Float64Array(size);
  columns.forEach((column, k) => {
    const at = (domain * width + column) * size;
    for (let j = 0; j < size; j++) products[j]! += gradient[k]! * auxiliary[at + j]!;
  });
  return products;
}

/** A statistic reads the base, one category, or both. */
function setCounted(scores: Writable<CountedScores>, domain: number, { columns, gradient }: Linearised): void {
  const at = columns[0] === 0 ? 1 : 0;
  scores.domain = domain;
  scores.column = columns[at] ?? 0;
  scores.rest = at === 1 ? gradient[0]! : 0;
  scores.inside = scores.rest + (gradient[at] ?? 0);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

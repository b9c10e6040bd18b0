import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, UnitTotals } from "../totals/totals.js";
import type { LinearisedDomains } from "./linearised-domains.js";
import { replicateScores, scoreSquares } from "./replicate.js";
import { residualScores } from "./residual-scores.js";
import { type Scores, scores } from "./scores.js";
import type { StatisticOf } from "./statistic.js";
import { stratumVariances } from "./stratum-taylor.js";
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

/** Finds the variances of statistics in every domain, each at the place of its value: NaN if a replicate has none. */
export type VariancesOf = (totals: DomainTotals, linearised: LinearisedDomains, into: Float64Array) => void;

/** Variances by the design's way of finding them. */
export function variancesOf(design: SurveyDesign): VariancesOf {
  const byCounts = stratumVariances(design);
  const byUnits = unitVariance(design);
  return (totals, linearised, into) => {
    if (totals.kind === "strata") return byCounts(totals, linearised, into);
    const { statistics, values, from, gradients, terms } = linearised;
    const at = { totals, domain: 0 };
    for (let j = 0, i = 0; j < statistics.length; j++) {
      const { statistic, columns } = statistics[j]!;
      const gradient = columns.map(() => 0.5);
      const of = { statistic, columns, value: 0.5, gradient };
      for (at.domain = 0; at.domain < totals.n.length; at.domain++, i++) {
        of.value = values[from + i]!;
        if (Number.isNaN(of.value)) continue;
        for (let k = 0; k < columns.length; k++) gradient[k] = gradients[i * terms + k]!;
        into[from + i] = byUnits(at, of);
      }
    }
  };
}

/** The variance in one domain from totals per unit. */
function unitVariance(design: SurveyDesign): (at: TotalsAt<UnitTotals>, linearised: Linearised) => number {
  const taylor = taylorVariance(design);
  const direct = totalsVariance(design);
  const oneStage = design.replicates === undefined && design.calibration === undefined && design.varianceStages === 1;
  return (at, linearised) => {
    if (oneStage && linearised.columns.length <= 2) return direct(at, linearised);
    const found = scoresOf(design, at, linearised);
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

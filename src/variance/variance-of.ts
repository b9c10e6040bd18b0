import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, StratumTotals, UnitTotals } from "../totals/totals.js";
import { replicateScores, scoreSquares } from "./replicate.js";
import { residualScores } from "./residual-scores.js";
import { type Scores, scores } from "./scores.js";
import type { StatisticOf } from "./statistic.js";
import { stratumVariance } from "./stratum-taylor.js";
import { taylorVariance } from "./taylor.js";

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

/** Variance of a statistic in a domain, by the design's way of finding it; NaN if a replicate has no value. */
export function varianceOf(design: SurveyDesign, { totals, domain }: TotalsAt, linearised: Linearised): number {
  if (totals.kind === "strata") return countedVariance(design, { totals, domain }, linearised);
  const found = scoresOf(design, { totals, domain }, linearised);
  return design.replicates === undefined ? taylorVariance(design, found) : scoreSquares(found);
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
  const plain = scores(totals, domain, linearised);
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

function countedVariance(
  design: SurveyDesign,
  { totals, domain }: TotalsAt<StratumTotals>,
  { columns, gradient }: Linearised,
): number {
  const rest = columns[0] === 0 ? gradient[0]! : 0;
  const column = columns.find((index) => index > 0) ?? 0;
  const inside = rest + (column > 0 ? gradient[columns.indexOf(column)]! : 0);
  return stratumVariance(design, totals, { domain, column, slopes: [inside, rest] });
}

import type { SurveyDesign } from "../design/survey-design.js";
import type { UnitTotals } from "../totals/totals.js";
import { type FindSpreads, spreadsOf } from "./find-spreads.js";
import { stageVariance } from "./stratum-spread.js";

/**
 * Taylor variance of a statistic of one or two totals, psus being the only units: as that of its scores, z = a S + b T,
 * but these are found anew wherever they are read, which is faster than to keep them.
 * Särndal, Swensson & Wretman (1992), result 4.3.1.
 */
export function totalsVariance(design: SurveyDesign) {
  let spreads: FindSpreads | undefined;
  return (
    { totals, domain }: { totals: UnitTotals; domain: number },
    { columns, gradient }: { columns: readonly number[]; gradient: readonly number[] },
  ): number => {
    spreads ??= spreadsOf(design.stages[0]);
    const found = spreads({
      unit: totals.unit,
      first: totals.columns[columns[0]!]!,
      second: totals.columns[columns[columns.length - 1]!]!,
      slope: gradient[0]!,
      other: columns.length === 1 ? 0 : gradient[1]!,
      from: totals.start[domain]!,
      end: totals.start[domain + 1]!,
    });
    return stageVariance(design, 0, found);
  };
}

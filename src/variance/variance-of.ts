import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals } from "../totals/totals.js";
import { scores } from "./scores.js";
import { stratumVariance } from "./stratum-taylor.js";
import { taylorVariance } from "./taylor.js";

/** Which columns of a domain's totals a statistic reads, and its gradient there. */
export interface Linearised {
  readonly columns: readonly number[];
  readonly gradient: readonly number[];
}

/** Taylor variance of a statistic in a domain, from whatever totals the engine gave. */
export function varianceOf(design: SurveyDesign, totals: DomainTotals, domain: number, linearised: Linearised): number {
  if (totals.kind === "units") return taylorVariance(design, scores(totals, domain, linearised));
  const { columns, gradient } = linearised;
  const rest = columns[0] === 0 ? gradient[0]! : 0;
  const column = columns.find((index) => index > 0) ?? 0;
  const inside = rest + (column > 0 ? gradient[columns.indexOf(column)]! : 0);
  return stratumVariance(design, totals, { domain, column, slopes: [inside, rest] });
}

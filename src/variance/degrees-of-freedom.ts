import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, StratumTotals, UnitTotals } from "../totals/totals.js";

/**
 * Degrees of freedom of a domain: psus minus strata, of those that hold members.
 * Korn & Graubard (1999), Analysis of Health Surveys, §5.2; R's degf of a subset.
 */
export const domainDf = (design: SurveyDesign, totals: DomainTotals, domain: number): number =>
  totals.kind === "strata" ? countedDf(totals, domain) : unitDf(design, totals, domain);

function countedDf({ strata, codes, cells, n }: StratumTotals, domain: number): number {
  let held = 0;
  for (let s = 0; s < strata; s++) {
    const slot = (1 + s * n.length + domain) * codes;
    for (let code = 1; code < codes; code++) {
      if (cells[slot + code]! === 0) continue;
      held++;
      break;
    }
  }
  return n[domain]! - held;
}

function unitDf(design: SurveyDesign, { start, unit }: UnitTotals, domain: number): number {
  let [psus, strata, lastPsu, lastStratum] = [0, 0, -1, -1];
  for (let e = start[domain]!; e < start[domain + 1]!; e++) {
    let psu = unit[e]!;
    for (let depth = design.varianceStages - 1; depth > 0; depth--) psu = design.stages[depth]!.stratum[psu]!;
    if (psu === lastPsu) continue;
    psus++;
    lastPsu = psu;
    const stratum = design.stages[0].stratum[psu]!;
    if (stratum === lastStratum) continue;
    strata++;
    lastStratum = stratum;
  }
  return psus - strata;
}

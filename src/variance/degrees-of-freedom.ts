import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, StratumTotals, UnitTotals } from "../totals/totals.js";

/**
 * Degrees of freedom of a domain: psus minus strata, of those that hold members; those of the replicates if there are.
 * Korn & Graubard (1999), Analysis of Health Surveys, §5.2; R's degf of a subset.
 */
export const domainDf = (design: SurveyDesign, totals: DomainTotals, domain: number): number =>
  totals.kind === "strata" ? countedDf(totals, domain) : (design.replicates?.df ?? unitDf(design, totals, domain));

function countedDf({ strata, rows, n }: StratumTotals, domain: number): number {
  let held = 0;
  for (let s = 0; s < strata; s++) if (rows[s * n.length + domain]! > 0) held++;
  return n[domain]! - held;
}

function unitDf(design: SurveyDesign, { start, unit }: UnitTotals, domain: number): number {
  let [psus, strata, lastPsu, lastStratum] = [0, 0, -1, -1];
  for (let e = start[domain]!; e < start[domain + 1]!; e++) {
    const psu = psuOf(design, unit[e]!);
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

/** The psu that holds a unit of the last variance stage. */
function psuOf(design: SurveyDesign, unit: number): number {
  let psu = unit;
  for (let depth = design.varianceStages - 1; depth > 0; depth--) psu = design.stages[depth]!.stratum[psu]!;
  return psu;
}

/** Degrees of freedom of domains taken together, from the units of the last variance stage that hold their members. */
export function jointDf(design: SurveyDesign, domains: readonly ArrayLike<number>[]): number {
  const psus = new Set<number>();
  const strata = new Set<number>();
  for (const units of domains) {
    for (let e = 0; e < units.length; e++) {
      const psu = psuOf(design, units[e]!);
      psus.add(psu);
      strata.add(design.stages[0].stratum[psu]!);
    }
  }
  return psus.size - strata.size;
}

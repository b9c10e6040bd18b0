import { domainReplicateDf } from "../design/replicates/replicate-df.js";
import type { Replicates } from "../design/replicates/replicates.js";
import type { SurveyDesign } from "../design/survey-design.js";
import type { DomainTotals, StratumTotals } from "../totals/totals.js";

/**
 * Degrees of freedom of a domain: psus minus strata, of those that hold members; with replicates no more than theirs,
 * and where up to 200 of them came with the data the rank of the weights of the members, less one.
 * Korn & Graubard (1999), Analysis of Health Surveys, §5.2; R's degf of a subset.
 */
export const domainDf = (design: SurveyDesign, totals: DomainTotals, domain: number): number =>
  totals.kind === "strata"
    ? countedDf(totals, domain)
    : unitsDf(design, totals.unit.subarray(totals.start[domain]!, totals.start[domain + 1]!));

/** Degrees of freedom of domains taken together, from the units of the last variance stage that hold their members. */
export const jointDf = (design: SurveyDesign, domains: readonly ArrayLike<number>[]): number =>
  unitsDf(design, unionOf(domains));

function countedDf({ strata, rows, n }: StratumTotals, domain: number): number {
  let held = 0;
  for (let s = 0; s < strata; s++) if (rows[s * n.length + domain]! > 0) held++;
  return n[domain]! - held;
}

/** The rank of more replicates than this takes too long to find for every domain; they seldom tell of less than the psus do. */
const mostRanked = 200;

/** Of ascending units of the last variance stage. */
function unitsDf(design: SurveyDesign, units: ArrayLike<number>): number {
  const { replicates } = design;
  if (replicates === undefined) return sampledDf(design, units);
  if (replicates.given === true && replicates.count <= mostRanked) return givenDf(design, replicates, units);
  return Math.min(replicates.df, sampledDf(design, units));
}

function sampledDf(design: SurveyDesign, units: ArrayLike<number>): number {
  let [psus, strata, lastPsu, lastStratum] = [0, 0, -1, -1];
  for (let e = 0; e < units.length; e++) {
    const psu = psuOf(design, units[e]!);
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

function givenDf(design: SurveyDesign, replicates: Replicates, units: ArrayLike<number>): number {
  const leaf = design.stages[design.varianceStages - 1]!;
  if (units.length === leaf.units) return replicates.df;
  const held = new Uint8Array(leaf.units);
  for (let e = 0; e < units.length; e++) held[units[e]!] = 1;
  return domainReplicateDf(
    replicates,
    design.order.filter((row) => held[leaf.unit[row]!] === 1),
  );
}

function unionOf(domains: readonly ArrayLike<number>[]): ArrayLike<number> {
  const [only] = domains;
  if (domains.length === 1) return only!;
  const units = new Set<number>();
  for (const domain of domains) for (let e = 0; e < domain.length; e++) units.add(domain[e]!);
  return Int32Array.from(units).sort();
}

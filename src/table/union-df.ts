/**
 * Degrees of freedom of two columns taken together: psus minus strata, of those that hold members of either.
 * Korn & Graubard (1999), Analysis of Health Surveys, §5.2.
 */
import type { SurveyDesign } from "../design/survey-design.js";
import type { Scores } from "../variance/scores.js";

/** Finds the df of a pair of statistics, each pair once. */
export function unionDf(design: SurveyDesign, statistics: readonly Scores[]): (a: number, b: number) => number {
  const members = statistics.map(() => null as Members | null);
  const known = new Map<number, number>();
  const of = (place: number): Members => {
    const found = members[place] ?? membersOf(design, statistics[place]?.unit ?? []);
    members[place] = found;
    return found;
  };
  return (a, b) => {
    const key = a * statistics.length + b;
    const found = known.get(key) ?? unionOf(of(a).psus, of(b).psus) - unionOf(of(a).strata, of(b).strata);
    known.set(key, found);
    return found;
  };
}

/** 1 for every psu and stratum that holds members. */
interface Members {
  readonly psus: Uint8Array;
  readonly strata: Uint8Array;
}

function membersOf({ stages, varianceStages }: SurveyDesign, units: ArrayLike<number>): Members {
  const [first] = stages;
  const [psus, strata] = [new Uint8Array(first.units), new Uint8Array(first.strata)];
  for (let e = 0; e < units.length; e++) {
    let psu = units[e] ?? 0;
    for (let depth = varianceStages - 1; depth > 0; depth--) psu = stages[depth]?.stratum[psu] ?? 0;
    psus[psu] = 1;
    strata[first.stratum[psu] ?? 0] = 1;
  }
  return { psus, strata };
}

function unionOf(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += (a[i] ?? 0) | (b[i] ?? 0);
  return count;
}

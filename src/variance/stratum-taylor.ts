import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import type { LinearisedDomains } from "./linearised-domains.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/** A category in a domain, and the scores per unit of weight inside it and in the rest of the base. */
interface Scored {
  domain: number;
  column: number;
  inside: number;
  rest: number;
}

/**
 * Taylor variance where every psu is a respondent and the statistic reads the base and one category: scores take one
 * value per unit of weight inside the category and another in the rest of the base, so that counts are enough.
 * The spread is within groups plus between them, centred, exact for unequal weights.
 * Cochran (1977), Sampling Techniques, 3rd ed., §5A.
 */
export function stratumVariances(design: SurveyDesign) {
  const spreads = new StratumSpreads(design.stages[0].strata);
  const scored = { domain: 0, column: 0, inside: 0.5, rest: 0.5 };
  return (totals: StratumTotals, linearised: LinearisedDomains, into: Float64Array): void => {
    const { statistics, values, from, gradients, terms } = linearised;
    const domains = totals.n.length;
    const at = { totals, scored };
    for (let j = 0, i = 0; j < statistics.length; j++) {
      const { columns } = statistics[j]!;
      const own = columns[0] === 0 ? 1 : 0;
      scored.column = columns[own] ?? 0;
      for (let domain = 0; domain < domains; domain++, i++) {
        if (Number.isNaN(values[from + i]!)) continue;
        scored.domain = domain;
        scored.rest = own === 0 ? 0 : gradients[i * terms]!;
        scored.inside = scored.rest + (own < columns.length ? gradients[i * terms + own]! : 0);
        findSpreads(design, at, spreads);
        into[from + i] = stageVariance(design, 0, spreads);
      }
    }
  };
}

/** Within and between the two groups and the psus that are in neither, for each stratum that has members. */
function findSpreads(
  { stages: [{ start }] }: SurveyDesign,
  { totals, scored }: { totals: StratumTotals; scored: Scored },
  spreads: StratumSpreads,
): void {
  const { rows, cells, codes, n, reference, deviations } = totals;
  let found = 0;
  for (let stratum = 0, at = scored.domain; at < rows.length; stratum++, at += n.length) {
    const both = rows[at]!;
    if (both === 0) continue;
    const inside = scored.column === 0 ? 0 : cells[(1 + at) * codes + scored.column]!;
    const rest = both - inside;
    const psus = start[stratum + 1]! - start[stratum]!;
    let insideMean = inside === 0 ? 0 : scored.inside * reference[stratum]!;
    let restMean = rest === 0 ? 0 : scored.rest * reference[stratum]!;
    let within = 0;
    if (deviations !== null) {
      const off = deviate(totals, scored, { stratum, inside, rest });
      insideMean += off.inside;
      restMean += off.rest;
      within = off.within;
    }
    const total = inside * insideMean + rest * restMean;
    const mean = total / psus;
    const offInside = insideMean - mean;
    const offRest = restMean - mean;
    spreads.stratum[found] = stratum;
    spreads.total[found] = total;
    spreads.squares[found] =
      within + inside * offInside * offInside + rest * offRest * offRest + (psus - both) * mean * mean;
    spreads.noise[found++] = inside * insideMean * insideMean + rest * restMean * restMean;
  }
  spreads.strata = found;
}

/** What weights that deviate from the stratum's reference weight add to the mean scores, and to the spread within groups. */
function deviate(
  { codes, n, deviations, squares }: StratumTotals,
  scored: Scored,
  { stratum, inside, rest }: { stratum: number; inside: number; rest: number },
): { inside: number; rest: number; within: number } {
  const first = (1 + stratum * n.length + scored.domain) * codes;
  const own = first + scored.column;
  let off = 0;
  let squared = 0;
  for (let at = first + 1; at < first + codes; at++) {
    if (at === own) continue;
    off += deviations![at]!;
    squared += squares![at]!;
  }
  const ofInside = shift(inside, scored.inside, { off: deviations![own]!, squared: squares![own]! });
  const ofRest = shift(rest, scored.rest, { off, squared });
  return { inside: ofInside.mean, rest: ofRest.mean, within: ofInside.within + ofRest.within };
}

/** The sum and the squares of the deviations, as scores. */
function shift(rows: number, slope: number, { off, squared }: { off: number; squared: number }) {
  if (rows === 0) return { mean: 0, within: 0 };
  return { mean: slope * (off / rows), within: slope * slope * Math.max(0, squared - (off * off) / rows) };
}

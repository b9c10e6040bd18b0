import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/** Rows of a stratum that take one score per unit of weight. */
interface Group {
  rows: number;
  /** The mean score, and the squared deviations from it. */
  mean: number;
  within: number;
}

/** A column of a domain, and the score per unit of weight inside its category and in the rest of the base. */
export interface CountedScores {
  readonly domain: number;
  readonly column: number;
  readonly inside: number;
  readonly rest: number;
}

/**
 * Taylor variance where every psu is a respondent and the statistic reads the base and one category: scores take one
 * value per unit of weight inside the category and another in the rest of the base, so that counts are enough.
 * The spread is within groups plus between them, centred, exact for unequal weights.
 * Cochran (1977), Sampling Techniques, 3rd ed., §5A.
 */
export function stratumVariance(design: SurveyDesign): (totals: StratumTotals, scores: CountedScores) => number {
  const { start, strata } = design.stages[0];
  const spreads = new StratumSpreads(strata);
  const groups = { inside: { rows: 0, mean: 0.5, within: 0.5 }, rest: { rows: 0, mean: 0.5, within: 0.5 } };
  return (totals, scores) => {
    const { rows, cells, codes, n, deviations } = totals;
    spreads.strata = 0;
    for (let stratum = 0; stratum < strata; stratum++) {
      const at = stratum * n.length + scores.domain;
      if (rows[at] === 0) continue;
      const inside = scores.column === 0 ? 0 : cells[(1 + at) * codes + scores.column]!;
      setEqual(groups.inside, inside, scores.inside * totals.reference[stratum]!);
      setEqual(groups.rest, rows[at]! - inside, scores.rest * totals.reference[stratum]!);
      if (deviations !== null) deviate(groups, totals, { stratum, scores });
      spreads.stratum[spreads.strata] = stratum;
      addSpread(spreads, start[stratum + 1]! - start[stratum]!, groups);
    }
    return stageVariance(design, 0, spreads);
  };
}

/** Rows that score alike. */
function setEqual(group: Group, rows: number, mean: number): void {
  group.rows = rows;
  group.mean = rows === 0 ? 0 : mean;
  group.within = 0;
}

/** The same where weights deviate from the stratum's reference weight. */
function deviate(
  { inside, rest }: Groups,
  { codes, n, deviations, squares }: StratumTotals,
  { stratum, scores }: { stratum: number; scores: CountedScores },
): void {
  const first = (1 + stratum * n.length + scores.domain) * codes;
  const own = first + scores.column;
  const others = { off: 0, squared: 0 };
  for (let at = first + 1; at < first + codes; at++) {
    if (at === own) continue;
    others.off += deviations![at]!;
    others.squared += squares![at]!;
  }
  shift(inside, scores.inside, { off: deviations![own]!, squared: squares![own]! });
  shift(rest, scores.rest, others);
}

/** The sum and the squares of the deviations, as scores. */
function shift(group: Group, slope: number, { off, squared }: { off: number; squared: number }): void {
  if (group.rows === 0) return;
  group.mean += slope * (off / group.rows);
  group.within = slope * slope * Math.max(0, squared - (off * off) / group.rows);
}

interface Groups {
  readonly inside: Group;
  readonly rest: Group;
}

/** Within and between the two groups and the psus that are in neither. */
function addSpread(spreads: StratumSpreads, psus: number, { inside, rest }: Groups): void {
  const total = inside.rows * inside.mean + rest.rows * rest.mean;
  const mean = total / psus;
  const offInside = inside.mean - mean;
  const offRest = rest.mean - mean;
  const at = spreads.strata++;
  spreads.total[at] = total;
  spreads.squares[at] =
    inside.within +
    rest.within +
    inside.rows * offInside * offInside +
    rest.rows * offRest * offRest +
    (psus - inside.rows - rest.rows) * mean * mean;
  spreads.noise[at] = inside.rows * inside.mean * inside.mean + rest.rows * rest.mean * rest.mean;
}

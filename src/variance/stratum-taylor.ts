import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/** Rows of a stratum that take one score per unit of weight. */
interface Group {
  rows: number;
  /** Sum and squares of the weights' deviations from the stratum's reference weight. */
  deviations: number;
  squares: number;
  /** The mean score, and the squared deviations from it. */
  mean: number;
  within: number;
}

const noRows = (): Group => ({ rows: 0, deviations: 0, squares: 0, mean: 0, within: 0 });

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
  const inside = noRows();
  const rest = noRows();
  return (totals, scores) => {
    spreads.strata = 0;
    for (let stratum = 0; stratum < strata; stratum++) {
      const slot = 1 + stratum * totals.n.length + scores.domain;
      count(totals, slot, { column: scores.column, inside, rest });
      if (inside.rows + rest.rows === 0) continue;
      scale(inside, scores.inside, totals.reference[stratum]!);
      scale(rest, scores.rest, totals.reference[stratum]!);
      addSpread(spreads, { stratum, psus: start[stratum + 1]! - start[stratum]! }, { inside, rest });
    }
    return stageVariance(design, 0, spreads);
  };
}

/** Counts what a stratum and domain hold inside the category and in the rest of the base. */
function count(
  { codes, cells, deviations, squares }: StratumTotals,
  slot: number,
  { column, inside, rest }: { column: number; inside: Group; rest: Group },
): void {
  inside.rows = inside.deviations = inside.squares = 0;
  rest.rows = rest.deviations = rest.squares = 0;
  for (let code = 1; code < codes; code++) {
    const at = slot * codes + code;
    const to = code === column ? inside : rest;
    to.rows += cells[at]!;
    if (deviations === null || squares === null) continue;
    to.deviations += deviations[at]!;
    to.squares += squares[at]!;
  }
}

/** Turns the weights of a group into scores. */
function scale(group: Group, slope: number, reference: number): void {
  const { rows, deviations, squares } = group;
  group.mean = rows === 0 ? 0 : slope * (reference + deviations / rows);
  group.within = rows === 0 ? 0 : slope * slope * Math.max(0, squares - (deviations * deviations) / rows);
}

/** Within and between the two groups and the psus that are in neither. */
function addSpread(
  spreads: StratumSpreads,
  { stratum, psus }: { stratum: number; psus: number },
  { inside, rest }: { inside: Group; rest: Group },
): void {
  const total = inside.rows * inside.mean + rest.rows * rest.mean;
  const mean = total / psus;
  const offInside = inside.mean - mean;
  const offRest = rest.mean - mean;
  const at = spreads.strata++;
  spreads.stratum[at] = stratum;
  spreads.total[at] = total;
  spreads.squares[at] =
    inside.within +
    rest.within +
    inside.rows * offInside * offInside +
    rest.rows * offRest * offRest +
    (psus - inside.rows - rest.rows) * mean * mean;
  spreads.noise[at] = inside.rows * inside.mean * inside.mean + rest.rows * rest.mean * rest.mean;
}

import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import { StratumSpreads, stageVariance } from "./stratum-spread.js";

/** Rows of a stratum that take one score per unit of weight. */
class Group {
  rows = 0;
  /** Sum and squares of the weights' deviations from the stratum's reference weight. */
  deviations = 0;
  squares = 0;
  /** The mean score, and the squared deviations from it. */
  mean = 0;
  within = 0;

  clear(): void {
    this.rows = 0;
    this.deviations = 0;
    this.squares = 0;
  }

  add({ cells, deviations, squares }: StratumTotals, at: number): void {
    this.rows += cells[at]!;
    if (deviations === null || squares === null) return;
    this.deviations += deviations[at]!;
    this.squares += squares[at]!;
  }

  /** Turns the weights into scores. */
  scale(slope: number, reference: number): void {
    const { rows, deviations, squares } = this;
    this.mean = rows === 0 ? 0 : slope * (reference + deviations / rows);
    this.within = rows === 0 ? 0 : slope * slope * Math.max(0, squares - (deviations * deviations) / rows);
  }
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
  const groups = { inside: new Group(), rest: new Group() };
  return (totals, scores) => {
    spreads.strata = 0;
    for (let stratum = 0; stratum < strata; stratum++) {
      groups.inside.clear();
      groups.rest.clear();
      const slot = (1 + stratum * totals.n.length + scores.domain) * totals.codes;
      for (let code = 1; code < totals.codes; code++) {
        (code === scores.column ? groups.inside : groups.rest).add(totals, slot + code);
      }
      if (groups.inside.rows + groups.rest.rows === 0) continue;
      groups.inside.scale(scores.inside, totals.reference[stratum]!);
      groups.rest.scale(scores.rest, totals.reference[stratum]!);
      spreads.stratum[spreads.strata] = stratum;
      addSpread(spreads, start[stratum + 1]! - start[stratum]!, groups);
    }
    return stageVariance(design, 0, spreads);
  };
}

/** Within and between the two groups and the psus that are in neither. */
function addSpread(spreads: StratumSpreads, psus: number, { inside, rest }: { inside: Group; rest: Group }): void {
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

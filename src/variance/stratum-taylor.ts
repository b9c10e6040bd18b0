import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import { type StratumSpread, stageVariance } from "./stratum-spread.js";

/** Rows of a stratum that take one score per unit of weight. */
interface Group {
  rows: number;
  /** Sum and squares of the weights' deviations from the stratum's reference weight. */
  deviations: number;
  squares: number;
}

/**
 * Taylor variance where every psu is a respondent and the statistic reads the base and one category: scores take one
 * value per unit of weight inside the category and another in the rest of the base, so that counts are enough.
 * The spread is within groups plus between them, centred, exact for unequal weights.
 * Cochran (1977), Sampling Techniques, 3rd ed., §5A.
 */
export function stratumVariance(
  design: SurveyDesign,
  totals: StratumTotals,
  { domain, column, slopes }: { domain: number; column: number; slopes: Slopes },
): number {
  const { start } = design.stages[0];
  const spreads: StratumSpread[] = [];
  const inside: Group = { rows: 0, deviations: 0, squares: 0 };
  const rest: Group = { rows: 0, deviations: 0, squares: 0 };
  for (let stratum = 0; stratum < totals.strata; stratum++) {
    count(totals, 1 + stratum * totals.n.length + domain, { column, inside, rest });
    if (inside.rows + rest.rows === 0) continue;
    const psus = start[stratum + 1]! - start[stratum]!;
    spreads.push(spread({ stratum, psus, reference: totals.reference[stratum]! }, { inside, rest, slopes }));
  }
  return stageVariance(design, 0, spreads);
}

/** The score per unit of weight inside the category, and in the rest of the base. */
type Slopes = readonly [inside: number, rest: number];

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
    if (deviations === null) continue;
    to.deviations += deviations[at]!;
    to.squares += squares![at]!;
  }
}

/** Within and between the two groups and the psus that are in neither. */
function spread(
  { stratum, psus, reference }: { stratum: number; psus: number; reference: number },
  { inside, rest, slopes: [a, b] }: { inside: Group; rest: Group; slopes: Slopes },
): StratumSpread {
  const meanInside = inside.rows === 0 ? 0 : a * (reference + inside.deviations / inside.rows);
  const meanRest = rest.rows === 0 ? 0 : b * (reference + rest.deviations / rest.rows);
  const total = inside.rows * meanInside + rest.rows * meanRest;
  const mean = total / psus;
  const between =
    inside.rows * (meanInside - mean) ** 2 +
    rest.rows * (meanRest - mean) ** 2 +
    (psus - inside.rows - rest.rows) * mean * mean;
  return {
    stratum,
    total,
    squares: a * a * within(inside) + b * b * within(rest) + between,
    magnitude: inside.rows * meanInside ** 2 + rest.rows * meanRest ** 2,
  };
}

/** Squared deviations of the weights from their mean. */
const within = ({ rows, deviations, squares }: Group): number =>
  rows === 0 ? 0 : Math.max(0, squares - (deviations * deviations) / rows);

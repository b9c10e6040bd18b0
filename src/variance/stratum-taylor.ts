import type { SurveyDesign } from "../design/survey-design.js";
import type { StratumTotals } from "../totals/totals.js";
import { type StratumSpread, stageVariance } from "./stratum-spread.js";

/** Rows with one score each: how many, and the sum and the squared deviations of their scores. */
interface Group {
  readonly rows: number;
  readonly mean: number;
  readonly within: number;
}

/** A group of a stratum as the pass counted it. */
interface Counted {
  rows: number;
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
  { domain, column, slopes }: { domain: number; column: number; slopes: readonly [inside: number, rest: number] },
): number {
  const spreads: StratumSpread[] = [];
  for (let stratum = 0; stratum < totals.strata; stratum++) {
    const { inside, rest } = counted(totals, 1 + stratum * totals.n.length + domain, column);
    if (inside.rows + rest.rows === 0) continue;
    const reference = totals.reference[stratum]!;
    const groups = [group(inside, reference, slopes[0]), group(rest, reference, slopes[1])] as const;
    const psus = design.stages[0].start[stratum + 1]! - design.stages[0].start[stratum]!;
    spreads.push({ stratum, ...spread(groups, psus) });
  }
  return stageVariance(design, 0, spreads);
}

/** What a stratum and domain hold inside the category and in the rest of the base. */
function counted(totals: StratumTotals, slot: number, column: number): { inside: Counted; rest: Counted } {
  const inside = { rows: 0, deviations: 0, squares: 0 };
  const rest = { rows: 0, deviations: 0, squares: 0 };
  for (let code = 1; code < totals.codes; code++) {
    const at = slot * totals.codes + code;
    const to = code === column ? inside : rest;
    to.rows += totals.cells[at]!;
    if (totals.deviations === null) continue;
    to.deviations += totals.deviations[at]!;
    to.squares += totals.squares![at]!;
  }
  return { inside, rest };
}

function group({ rows, deviations, squares }: Counted, reference: number, slope: number): Group {
  if (rows === 0) return { rows, mean: 0, within: 0 };
  return {
    rows,
    mean: slope * (reference + deviations / rows),
    within: slope * slope * Math.max(0, squares - (deviations * deviations) / rows),
  };
}

/** Within and between the two groups and the psus that have none of them. */
function spread([a, b]: readonly [Group, Group], psus: number): Omit<StratumSpread, "stratum"> {
  const total = a.rows * a.mean + b.rows * b.mean;
  const mean = total / psus;
  const between = a.rows * (a.mean - mean) ** 2 + b.rows * (b.mean - mean) ** 2;
  const magnitude = a.rows * a.mean ** 2 + b.rows * b.mean ** 2;
  return { total, squares: a.within + b.within + between + (psus - a.rows - b.rows) * mean * mean, magnitude };
}

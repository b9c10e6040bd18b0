import type { SurveyDesign } from "../design/survey-design.js";
import { inMemory } from "../totals/in-memory.js";
import type { DomainTotals, TotalsEngine, UnitTotals } from "../totals/totals.js";
import { type Covariance, covariance } from "../variance/covariance.js";
import { jointDf } from "../variance/degrees-of-freedom.js";
import { combinedScores, type Scores } from "../variance/scores.js";
import { scoresOf, type TotalsAt } from "../variance/variance-of.js";
import { cellEstimates, type DomainCell, linearised } from "./cell.js";
import type { Estimate } from "./estimate.js";
import { visitCells } from "./estimates.js";
import type { Part } from "./quantity.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";
import { settings } from "./settings.js";

/** Estimates with the covariance of each pair, in the order of the estimates; zero where an estimate is null. */
export interface JointEstimates {
  readonly estimates: readonly Estimate[];
  readonly covariance: Covariance;
  /** Degrees of freedom of a contrast: of the domains whose coefficient is not 0, taken together. */
  df(coefficients: readonly number[]): number;
  /** Per estimate its scores by unit of the last variance stage, which covariances with another sample need; absent where they are not at hand. */
  readonly scores?: readonly Scores[];
}

/**
 * Estimates together: categories of one question, domains and questions covary through the psus they share, which a
 * difference or any other contrast needs. Särndal, Swensson & Wretman (1992), §5.5.
 */
export function estimateJointly(
  sample: Sample,
  requests: readonly EstimateRequest[],
  options: EstimateOptions = {},
): JointEstimates {
  const chosen = settings(options);
  const memory = inMemory(sample.responses, sample.design);
  const engine: TotalsEngine<ReturnType<typeof memory.breakdowns>[number]> = { ...memory, totals: memory.unitTotals };
  const estimateOf = cellEstimates(sample, chosen);
  const estimates: Estimate[] = [];
  const found: Scores[] = [];
  const members: ArrayLike<number>[] = [];
  visitCells({ sample, engine, requests, options }, (cell, part) => {
    const record = estimateOf(cell, part);
    estimates.push(record);
    const at = { totals: perUnit(cell.totals), domain: cell.domain };
    found.push(record.se === null ? nobody : scoresFor(sample.design, { at, cell, part, se: record.se }));
    members.push(record.se === null ? [] : unitsOf(at));
  });
  let known: Covariance | undefined;
  return {
    estimates,
    scores: found,
    get covariance() {
      known ??= covariance(sample.design, found);
      return known;
    },
    df: (coefficients) => {
      if (chosen.df !== "domain") return estimates[0]?.df ?? 0;
      return jointDf(
        sample.design,
        members.filter((_, i) => coefficients[i] !== 0),
      );
    },
  };
}

const nobody: Scores = { unit: [], value: new Float64Array(), magnitude: new Float64Array() };

function perUnit(totals: DomainTotals): UnitTotals {
  if (totals.kind === "units") return totals;
  throw new TypeError("covariances need totals per unit");
}

/**
 * The scores of an estimate. Where it is read back from another number, those of that number in the size of its own se:
 * a quantile falls by se as the share below it rises by its se.
 * Francisco & Fuller (1991), Quantile estimation with a complex survey design, Annals of Statistics 19, 454-469.
 */
function scoresFor(
  design: SurveyDesign,
  { at, cell, part, se }: { at: TotalsAt<UnitTotals>; cell: DomainCell; part: Part; se: number },
): Scores {
  const own = scoresOf(design, at, linearised(cell, part));
  if (part.readBack === undefined) return own;
  const found = Math.sqrt(covariance(design, [own]).values[0]!);
  return found === 0 ? own : combinedScores([own], [((part.sense ?? 1) * se) / found]);
}

/** The units that have members of a domain. */
const unitsOf = ({ totals: { unit, start }, domain }: TotalsAt<UnitTotals>): ArrayLike<number> =>
  unit.subarray(start[domain]!, start[domain + 1]!);

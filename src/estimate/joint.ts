import type { SurveyDesign } from "../design/survey-design.js";
import { inMemory } from "../totals/in-memory.js";
import type { DomainTotals, TotalsEngine, UnitTotals } from "../totals/totals.js";
import { type Covariance, covariance } from "../variance/covariance.js";
import { jointDf } from "../variance/degrees-of-freedom.js";
import { combinedScores, type Scores } from "../variance/scores.js";
import { scoresOf, type TotalsAt } from "../variance/variance-of.js";
import type { Estimate } from "./estimate.js";
import { visitTables } from "./estimates.js";
import { linearised } from "./linearised.js";
import type { Part } from "./quantity.js";
import { recorder } from "./recorder.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";
import type { RequestTables } from "./request-tables.js";
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
  const addRecords = recorder(sample, chosen);
  const estimates: Estimate[] = [];
  const found: Scores[] = [];
  const members: ArrayLike<number>[] = [];
  visitTables({ sample, engine, requests, options }, (asked) => {
    let i = estimates.length;
    addRecords(asked, estimates);
    visitNumbers(asked, (at, part) => {
      const { se } = estimates[i++]!;
      found.push(se === null ? nobody : scoresFor(sample.design, { at, part, se }));
      members.push(se === null ? [] : unitsOf(at));
    });
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

type At = TotalsAt<UnitTotals>;

const nobody: Scores = { unit: [], value: new Float64Array(), magnitude: new Float64Array() };

/** The numbers of a request in the order of their records. */
function visitNumbers({ breakdown, tables }: RequestTables, visit: (at: At, part: Part) => void): void {
  breakdown.domains.forEach((_, domain) => {
    for (const { totals, parts } of tables) {
      for (const part of parts) visit({ totals: perUnit(totals), domain }, part);
    }
  });
}

function perUnit(totals: DomainTotals): UnitTotals {
  if (totals.kind === "units") return totals;
  throw new TypeError("covariances need totals per unit");
}

/**
 * The scores of an estimate. Where it is read back from another number, those of that number in the size of its own se:
 * a quantile falls by se as the share below it rises by its se.
 * Francisco & Fuller (1991), Quantile estimation with a complex survey design, Annals of Statistics 19, 454-469.
 */
function scoresFor(design: SurveyDesign, { at, part, se }: { at: At; part: Part; se: number }): Scores {
  const own = scoresOf(design, at, linearised(at, part));
  if (part.readBack === undefined) return own;
  const found = Math.sqrt(covariance(design, [own]).values[0]!);
  return found === 0 ? own : combinedScores([own], [((part.sense ?? 1) * se) / found]);
}

/** The units that have members of a domain. */
const unitsOf = ({ totals: { unit, start }, domain }: At): ArrayLike<number> =>
  unit.subarray(start[domain]!, start[domain + 1]!);

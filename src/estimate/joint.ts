import { inMemory } from "../totals/in-memory.js";
import type { DomainTotals, TotalsEngine, UnitTotals } from "../totals/totals.js";
import { type Covariance, covariance } from "../variance/covariance.js";
import { jointDf } from "../variance/degrees-of-freedom.js";
import { type Scores, scores } from "../variance/scores.js";
import { cellEstimate, linearised } from "./cell.js";
import type { Estimate } from "./estimate.js";
import { visitCells } from "./estimates.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";
import { settings } from "./settings.js";

/** Estimates with the covariance of each pair, in the order of the estimates; zero where an estimate is null. */
export interface JointEstimates {
  readonly estimates: readonly Estimate[];
  readonly covariance: Covariance;
  /** Degrees of freedom of a contrast: of the domains whose coefficient is not 0, taken together. */
  df(coefficients: readonly number[]): number;
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
  const estimates: Estimate[] = [];
  const found: Scores[] = [];
  visitCells({ sample, engine, requests, options }, (cell, part) => {
    const record = cellEstimate(sample, cell, { part, settings: chosen });
    estimates.push(record);
    found.push(record.value === null ? nobody : scores(perUnit(cell.totals), cell.domain, linearised(cell, part)));
  });
  return {
    estimates,
    covariance: covariance(sample.design, found),
    df: (coefficients) => {
      if (chosen.df !== "domain") return estimates[0]?.df ?? 0;
      return jointDf(
        sample.design,
        found.filter((_, i) => coefficients[i] !== 0).map(({ unit }) => unit),
      );
    },
  };
}

const nobody: Scores = { unit: [], value: new Float64Array(), magnitude: new Float64Array() };

function perUnit(totals: DomainTotals): UnitTotals {
  if (totals.kind === "units") return totals;
  throw new TypeError("covariances need totals per unit");
}

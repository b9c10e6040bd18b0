import type { Breakdown, DomainTotals } from "../totals/totals.js";
import { type Linearised, varianceOf } from "../variance/variance-of.js";
import { simpleVariance } from "./design-effect.js";
import type { Base, Estimate } from "./estimate.js";
import { type Findings, nothing } from "./findings.js";
import { effectiveSize } from "./interval-input.js";
import { intervalOf } from "./interval-of.js";
import type { Part, Quantity } from "./quantity.js";
import type { ReasonCode } from "./reasons.js";
import type { EstimateRequest, Sample } from "./request.js";
import type { Settings } from "./settings.js";

/** One domain of one request, and the totals its numbers are read from. */
export interface DomainCell {
  readonly request: EstimateRequest;
  readonly quantity: Quantity;
  readonly base: Base;
  readonly breakdown: Breakdown;
  readonly totals: DomainTotals;
  readonly domain: number;
  readonly df: number;
}

/** A statistic's value in a domain, the totals it reads and its gradient there. */
export function linearised({ totals, domain }: DomainCell, { statistic, columns }: Part): Linearised {
  const read = columns.map((column) => totals.sums[domain * totals.width + column]!);
  return { statistic, value: statistic.value(read), columns, gradient: statistic.gradient(read) };
}

/** The record of one number. */
export function cellEstimate(sample: Sample, cell: DomainCell, asked: { part: Part; settings: Settings }): Estimate {
  const { request, breakdown, totals, domain } = cell;
  const { survey, wave, origin, lineage } = sample.provenance;
  const { category = "", count = 0, size = 0 } = asked.part;
  const n = totals.n[domain]!;
  const found = n === 0 ? nothing(whyEmpty(cell)) : findings(sample, cell, asked);
  const record: Estimate = {
    survey,
    wave,
    statistic: request.statistic,
    question: request.denominator === undefined ? request.question : `${request.question}/${request.denominator}`,
    category,
    domain: breakdown.domains[domain]!,
    value: found.value,
    se: found.se,
    interval: found.interval,
    df: cell.df,
    n,
    count: totals.counts[domain * totals.width + count]!,
    size: totals.sums[domain * totals.width + size]!,
    effectiveN: found.effectiveN,
    deff: found.deff,
    cv: found.cv,
    base: cell.base,
    reliability: "ok",
    disclosure: "open",
    reasons: found.reasons,
    origin,
    lineage,
  };
  if (asked.part.category !== undefined) return record;
  const { probability } = asked.part;
  return probability === undefined ? withoutCategory(record) : { ...withoutCategory(record), probability };
}

function withoutCategory({ category: _, count: __, ...record }: Estimate): Estimate {
  return record;
}

const whyEmpty = ({ breakdown, domain }: DomainCell): ReasonCode =>
  breakdown.members[domain] === 0 ? "empty-domain" : "no-answers";

const none: readonly string[] = [];

function findings(
  { design }: Sample,
  cell: DomainCell,
  { part, settings }: { part: Part; settings: Settings },
): Findings {
  const { totals, domain, quantity, df } = cell;
  const at = linearised(cell, part);
  if (!Number.isFinite(at.value)) return nothing("zero-denominator");
  const variance = varianceOf(design, cell, at);
  if (Number.isNaN(variance)) return { ...nothing("replicate-undefined"), value: at.value };
  const input = { share: at.value, variance, n: totals.n[domain]!, df, level: settings.level };
  const asked = {
    method: settings.interval ?? quantity.interval ?? null,
    bounded: quantity.bounded,
    census: design.census,
  };
  const { interval, reason } = intervalOf(input, asked);
  const se = Math.sqrt(variance);
  const found: Findings = {
    value: at.value,
    se,
    interval,
    effectiveN: quantity.bounded ? orNull(effectiveSize(input)) : over(simple(cell, at, "wr"), variance, input.n),
    deff: settings.deff === "none" ? null : over(variance, simple(cell, at, settings.deff)),
    cv: at.value === 0 ? null : se / Math.abs(at.value),
    reasons: reason === null ? none : [reason],
  };
  return part.readBack === undefined ? found : part.readBack(found, { domain, n: input.n, df, level: input.level });
}

const simple = ({ totals, domain }: DomainCell, at: Linearised, replacement: "wor" | "wr"): number | null =>
  simpleVariance(totals, domain, { linearised: at, replacement });

const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** A quotient, times something, where it is one. */
const over = (above: number | null, below: number | null, times = 1): number | null =>
  above === null || below === null ? null : orNull((above / below) * times);

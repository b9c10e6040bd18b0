import type { Breakdown, DomainTotals } from "../totals/totals.js";
import { domainDf } from "../variance/degrees-of-freedom.js";
import { varianceOf } from "../variance/variance-of.js";
import { simpleVariance } from "./design-effect.js";
import type { Base, Estimate } from "./estimate.js";
import { effectiveSize } from "./interval-input.js";
import { intervalOf } from "./interval-of.js";
import type { Part, Quantity } from "./quantity.js";
import type { ReasonCode } from "./reasons.js";
import type { EstimateRequest, Sample } from "./request.js";
import type { Settings } from "./settings.js";

/** One number of one domain, and the totals it is read from. */
export interface Cell {
  readonly request: EstimateRequest;
  readonly quantity: Quantity;
  readonly base: Base;
  readonly breakdown: Breakdown;
  readonly totals: DomainTotals;
  readonly domain: number;
  readonly part: Part;
}

/** What estimation adds to the description of a cell. */
type Findings = Pick<Estimate, "value" | "se" | "interval" | "effectiveN" | "deff" | "cv" | "reasons">;

const nothing = (reason: ReasonCode): Findings => ({
  value: null,
  se: null,
  interval: null,
  effectiveN: null,
  deff: null,
  cv: null,
  reasons: [reason],
});

/** The totals a statistic reads, and its value and gradient there. */
export function linearised({ totals, domain, part }: Cell): {
  value: number;
  columns: readonly number[];
  gradient: readonly number[];
} {
  const { statistic, columns } = part;
  const read = columns.map((column) => totals.sums[domain * totals.width + column]!);
  return { value: statistic.value(read), columns, gradient: statistic.gradient(read) };
}

/** The record of one number. */
export function cellEstimate(sample: Sample, cell: Cell, settings: Settings): Estimate {
  const { request, base, breakdown, totals, domain, part } = cell;
  const { survey, wave, origin, lineage } = sample.provenance;
  const { category, count = 0, size = 0 } = part;
  const n = totals.n[domain]!;
  const df = degrees(sample, cell, settings);
  const found = n === 0 ? nothing(whyEmpty(cell)) : findings(sample, cell, { settings, df });
  const record = {
    survey,
    wave,
    statistic: request.statistic,
    question: request.denominator === undefined ? request.question : `${request.question}/${request.denominator}`,
    domain: breakdown.domains[domain]!,
    value: found.value,
    se: found.se,
    interval: found.interval,
    df,
    n,
    size: totals.sums[domain * totals.width + size]!,
    effectiveN: found.effectiveN,
    deff: found.deff,
    cv: found.cv,
    base,
    reliability: "ok",
    disclosure: "open",
    reasons: found.reasons,
    origin,
    lineage,
  } as const;
  return category === undefined
    ? record
    : { ...record, category, count: totals.counts[domain * totals.width + count]! };
}

const whyEmpty = ({ breakdown, domain }: Cell): ReasonCode =>
  breakdown.members[domain] === 0 ? "empty-domain" : "no-answers";

function degrees({ design }: Sample, { totals, domain }: Cell, { df }: Settings): number {
  if (df === "domain") return domainDf(design, totals, domain);
  if (df === "design") return design.df;
  return df === "inf" ? Number.POSITIVE_INFINITY : df;
}

function findings({ design }: Sample, cell: Cell, { settings, df }: { settings: Settings; df: number }): Findings {
  const { totals, domain, quantity } = cell;
  const at = linearised(cell);
  if (!Number.isFinite(at.value)) return nothing("zero-denominator");
  const variance = varianceOf(design, totals, domain, at);
  const input = { share: at.value, variance, n: totals.n[domain]!, df, level: settings.level };
  const asked = { method: settings.interval, bounded: quantity.bounded, census: design.census };
  const { interval, reason } = intervalOf(input, asked);
  const simple = (replacement: "wor" | "wr") => simpleVariance(totals, domain, { linearised: at, replacement });
  const se = Math.sqrt(variance);
  return {
    value: at.value,
    se,
    interval,
    effectiveN: quantity.bounded ? orNull(effectiveSize(input)) : over(simple("wr"), variance, input.n),
    deff: settings.deff === "none" ? null : over(variance, simple(settings.deff)),
    cv: at.value === 0 ? null : se / Math.abs(at.value),
    reasons: reason === null ? none : [reason],
  };
}

const none: readonly string[] = [];

const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** A quotient, times something, where it is one. */
const over = (above: number | null, below: number | null, times = 1): number | null =>
  above === null || below === null ? null : orNull((above / below) * times);

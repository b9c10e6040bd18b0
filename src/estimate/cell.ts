import type { Breakdown, DomainTotals } from "../totals/totals.js";
import { type Linearised, type VarianceOf, varianceOf } from "../variance/variance-of.js";
import { simpleVariance } from "./design-effect.js";
import type { Base, Estimate } from "./estimate.js";
import { type Findings, nothing } from "./findings.js";
import { effectiveSize, type ShareInterval } from "./interval-input.js";
import { type Asked, intervalOf } from "./interval-of.js";
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

const rooms: Float64Array[] = [];

/** Room for the totals of one statistic at a time. */
function roomFor(columns: number): Float64Array {
  rooms[columns] ??= new Float64Array(columns);
  return rooms[columns];
}

/** A statistic's value in a domain, the totals it reads and its gradient there. */
export function linearised({ totals, domain }: DomainCell, { statistic, columns }: Part): Linearised {
  const read = roomFor(columns.length);
  for (let k = 0; k < columns.length; k++) read[k] = totals.sums[domain * totals.width + columns[k]!]!;
  return { statistic, value: statistic.value(read), columns, gradient: statistic.gradient(read) };
}

/** Makes the record of each number of a sample. */
export type CellEstimate = (cell: DomainCell, part: Part) => Estimate;

export function cellEstimates(sample: Sample, settings: Settings): CellEstimate {
  const { survey, wave, origin, lineage } = sample.provenance;
  const context = contextOf(sample, settings);
  return (cell, part) => {
    const { request, breakdown, totals, domain } = cell;
    const n = totals.n[domain]!;
    const found = n === 0 ? nothing(whyEmpty(cell)) : findings(context, cell, part);
    const record: Estimate = {
      survey,
      wave,
      statistic: request.statistic,
      question: request.denominator === undefined ? request.question : `${request.question}/${request.denominator}`,
      category: part.category ?? "",
      domain: breakdown.domains[domain]!,
      value: found.value,
      se: found.se,
      interval: found.interval,
      df: cell.df,
      n,
      count: totals.counts[domain * totals.width + (part.count ?? 0)]!,
      size: totals.sums[domain * totals.width + (part.size ?? 0)]!,
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
    if (part.category !== undefined) return record;
    const { probability } = part;
    return probability === undefined ? withoutCategory(record) : { ...withoutCategory(record), probability };
  };
}

function withoutCategory({ category: _, count: __, ...record }: Estimate): Estimate {
  return record;
}

const whyEmpty = ({ breakdown, domain }: DomainCell): ReasonCode =>
  breakdown.members[domain] === 0 ? "empty-domain" : "no-answers";

const none: readonly string[] = [];

/** What every number of a sample has in common, and room for what one interval is built from: tables have many. */
interface Context {
  readonly settings: Settings;
  readonly varianceOf: VarianceOf;
  /** Why the variance of a number that has a value may be none. */
  readonly undefinedSpread: ReasonCode;
  readonly asked: Writable<Asked>;
  readonly input: Writable<ShareInterval>;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const contextOf = ({ design }: Sample, settings: Settings): Context => ({
  settings,
  varianceOf: varianceOf(design),
  undefinedSpread: design.replicates === undefined ? "lonely-psus-only" : "replicate-undefined",
  asked: { method: settings.interval, bounded: false, census: design.census },
  input: { share: 0.5, variance: 0.5, n: 0, df: 0.5, level: settings.level },
});

function findings(
  { settings, varianceOf, undefinedSpread, asked, input }: Context,
  cell: DomainCell,
  part: Part,
): Findings {
  const { totals, domain, quantity, df } = cell;
  const at = linearised(cell, part);
  const { value } = at;
  if (!Number.isFinite(value)) return nothing("zero-denominator");
  const variance = varianceOf(cell, at);
  const back = { domain, n: totals.n[domain]!, df, level: input.level };
  if (Number.isNaN(variance)) {
    const spreadless = { ...nothing(undefinedSpread), value };
    return part.readBack === undefined ? spreadless : part.readBack(spreadless, back);
  }
  input.share = value;
  input.variance = variance;
  input.n = totals.n[domain]!;
  input.df = df;
  asked.method = settings.interval ?? quantity.interval ?? null;
  asked.bounded = quantity.bounded;
  const { interval, reason } = intervalOf(input, asked);
  const se = Math.sqrt(variance);
  const found: Findings = {
    value,
    se,
    interval,
    effectiveN: quantity.bounded ? orNull(effectiveSize(input)) : over(simple(cell, at, "wr"), variance, input.n),
    deff: settings.deff === "none" ? null : over(variance, simple(cell, at, settings.deff)),
    cv: value === 0 ? null : se / Math.abs(value),
    reasons: reason === null ? none : [reason],
  };
  return part.readBack === undefined ? found : part.readBack(found, back);
}

const simple = ({ totals, domain }: DomainCell, at: Linearised, replacement: "wor" | "wr"): number | null =>
  simpleVariance(totals, domain, { linearised: at, replacement });

const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null);

/** A quotient, times something, where it is one. */
const over = (above: number | null, below: number | null, times = 1): number | null =>
  above === null || below === null ? null : orNull((above / below) * times);

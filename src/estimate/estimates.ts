import { inMemory } from "../totals/in-memory.js";
import type { Breakdown, DomainTotals, TotalsEngine } from "../totals/totals.js";
import { domainDf } from "../variance/degrees-of-freedom.js";
import { cellEstimates, type DomainCell } from "./cell.js";
import type { Estimate } from "./estimate.js";
import type { Part, Plan } from "./quantity.js";
import { quantityNamed } from "./quantity-named.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";
import { type Settings, settings } from "./settings.js";

/** Estimates in the order of the requests; within one, domains and then categories in codebook order. */
export function estimate(
  sample: Sample,
  requests: readonly EstimateRequest[],
  options: EstimateOptions = {},
): readonly Estimate[] {
  const engine = inMemory(sample.responses, sample.design);
  const estimateOf = cellEstimates(sample, settings(options));
  const found: Estimate[] = [];
  visitCells({ sample, engine, requests, options }, (cell, part) => {
    found.push(estimateOf(cell, part));
  });
  return found;
}

interface Work<B extends Breakdown> {
  readonly sample: Sample;
  readonly engine: TotalsEngine<B>;
  readonly requests: readonly EstimateRequest[];
  readonly options: EstimateOptions;
}

/** Every number asked for, with the totals it is read from; requests with one breakdown share its domains. */
export function visitCells<B extends Breakdown>(work: Work<B>, visit: (cell: DomainCell, part: Part) => void): void {
  const { sample, engine, options } = work;
  const dfOf = degrees(sample, settings(options));
  for (const asked of planned(work)) {
    const tables = asked.plans.map((plan) => {
      const totals = engine.totals(plan.measure, asked.breakdown);
      return { totals, parts: plan.parts(totals) };
    });
    for (let domain = 0; domain < asked.breakdown.domains.length; domain++) {
      for (let t = 0; t < tables.length; t++) visitParts(asked, tables[t]!, { domain, dfOf, visit });
    }
  }
}

/** A request within one breakdown. */
interface Planned<B extends Breakdown> extends Pick<DomainCell, "request" | "quantity" | "base"> {
  readonly breakdown: B;
  readonly plans: readonly Plan[];
}

/** What the requests need; the engine is told of all of it before it passes over a row. */
function planned<B extends Breakdown>({ sample, engine, requests, options }: Work<B>): readonly Planned<B>[] {
  const breakdowns = rememberedBreakdowns(engine);
  return requests.flatMap((request) => {
    const quantity = quantityNamed(request.statistic);
    const base = quantity.base(request, options);
    return breakdowns(request).map((breakdown) => {
      const plans = quantity.plans(request, sample.responses, options);
      for (const { measure } of plans) engine.expect(measure, breakdown);
      return { request, quantity, base, breakdown, plans };
    });
  });
}

interface Table {
  readonly totals: DomainTotals;
  readonly parts: readonly Part[];
}

interface Visiting {
  readonly domain: number;
  dfOf(totals: DomainTotals, domain: number): number;
  visit(cell: DomainCell, part: Part): void;
}

/** The numbers of one domain: a function of its own, which is compiled soon. */
function visitParts(
  { request, quantity, base, breakdown }: Planned<Breakdown>,
  { totals, parts }: Table,
  { domain, dfOf, visit }: Visiting,
): void {
  const cell = { request, quantity, base, breakdown, totals, domain, df: dfOf(totals, domain) };
  for (let p = 0; p < parts.length; p++) visit(cell, parts[p]!);
}

function degrees({ design }: Sample, { df }: Settings): Visiting["dfOf"] {
  if (df === "domain") return (totals, domain) => domainDf(design, totals, domain);
  if (df === "design") return () => design.df;
  return () => (df === "inf" ? Number.POSITIVE_INFINITY : df);
}

function rememberedBreakdowns<B extends Breakdown>(
  engine: TotalsEngine<B>,
): (request: EstimateRequest) => readonly B[] {
  const known = new Map<unknown, Map<string, readonly B[]>>();
  return ({ by = [], domain }) => {
    const within = known.get(domain) ?? new Map<string, readonly B[]>();
    known.set(domain, within);
    const key = JSON.stringify(by);
    const breakdowns = within.get(key) ?? engine.breakdowns(by, domain);
    within.set(key, breakdowns);
    return breakdowns;
  };
}

import { inMemory } from "../totals/in-memory.js";
import type { Breakdown, TotalsEngine } from "../totals/totals.js";
import type { Estimate } from "./estimate.js";
import type { Plan } from "./quantity.js";
import { quantityNamed } from "./quantity-named.js";
import { recorder } from "./recorder.js";
import type { EstimateOptions, EstimateRequest, Sample } from "./request.js";
import type { RequestTables, Table } from "./request-tables.js";
import { settings } from "./settings.js";

/** Estimates in the order of the requests; within one, domains and then categories in codebook order. */
export function estimate(
  sample: Sample,
  requests: readonly EstimateRequest[],
  options: EstimateOptions = {},
): readonly Estimate[] {
  const engine = inMemory(sample.responses, sample.design);
  const addRecords = recorder(sample, settings(options));
  const found: Estimate[] = [];
  visitTables({ sample, engine, requests, options }, (asked) => addRecords(asked, found));
  return found;
}

interface Work<B extends Breakdown> {
  readonly sample: Sample;
  readonly engine: TotalsEngine<B>;
  readonly requests: readonly EstimateRequest[];
  readonly options: EstimateOptions;
}

/** Every request within each of its breakdowns, with its totals; requests with one breakdown share its domains. */
export function visitTables<B extends Breakdown>(work: Work<B>, visit: (asked: RequestTables) => void): void {
  for (const asked of planned(work)) visit(withTables(work.engine, asked));
}

function withTables<B extends Breakdown>(
  engine: TotalsEngine<B>,
  { request, quantity, question, base, breakdown, plans }: Planned<B>,
): RequestTables {
  const tables: Table[] = [];
  let first = 0;
  for (const plan of plans) {
    const totals = engine.totals(plan.measure, breakdown);
    const parts = plan.parts(totals);
    tables.push({ totals, parts, first });
    first += parts.length;
  }
  return { request, quantity, question, base, breakdown, tables };
}

/** A request within one breakdown. */
interface Planned<B extends Breakdown> extends Omit<RequestTables, "tables"> {
  readonly breakdown: B;
  readonly plans: readonly Plan[];
}

/** What the requests need; the engine is told of all of it before it passes over a row. */
function planned<B extends Breakdown>({ sample, engine, requests, options }: Work<B>): readonly Planned<B>[] {
  const breakdowns = rememberedBreakdowns(engine);
  return requests.flatMap((request) => {
    const quantity = quantityNamed(request.statistic);
    const base = quantity.base(request, options);
    const question =
      request.denominator === undefined ? request.question : `${request.question}/${request.denominator}`;
    return breakdowns(request).map((breakdown) => {
      const plans = quantity.plans(request, sample.responses, options);
      for (const { measure } of plans) engine.expect(measure, breakdown);
      return { request, quantity, question, base, breakdown, plans };
    });
  });
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

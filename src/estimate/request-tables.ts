import type { Breakdown, DomainTotals } from "../totals/totals.js";
import type { Base } from "./base.js";
import type { Part, Quantity } from "./quantity.js";
import type { EstimateRequest } from "./request.js";

/** What one plan of a request totals, and the numbers read from it. */
export interface Table {
  readonly totals: DomainTotals;
  readonly parts: readonly Part[];
  /** Numbers of a domain that come before its own. */
  readonly first: number;
}

/** A request within one breakdown: its records stand by domain, then table, then part. */
export interface RequestTables {
  readonly request: EstimateRequest;
  readonly quantity: Quantity;
  /** What is said to be asked: of a ratio both questions. */
  readonly question: string;
  readonly base: Base;
  readonly breakdown: Breakdown;
  readonly tables: readonly Table[];
}

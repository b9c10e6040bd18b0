import type { Responses } from "../data/responses.js";
import type { DomainTotals, Measure } from "../totals/totals.js";
import type { StatisticOf } from "../variance/statistic.js";
import type { Base } from "./estimate.js";
import type { EstimateOptions, EstimateRequest } from "./request.js";

/** One number to estimate from the totals of a domain. */
export interface Part extends StatisticOf {
  readonly category?: string;
  /** Column of the unweighted count of the category. */
  readonly count?: number;
  /** Column whose weighted total is the size of the base; the first unless said. */
  readonly size?: number;
}

/** What a request needs: what to total, and the numbers in it. */
export interface Plan {
  readonly measure: Measure;
  /** The numbers of a domain, once the totals say which categories there are. */
  parts(totals: Pick<DomainTotals, "categories">): readonly Part[];
}

/** A kind of quantity: a new one is a new file and its line in quantities.ts. */
export interface Quantity {
  /** Whether its interval is that of a share. */
  readonly bounded: boolean;
  base(request: EstimateRequest, options: EstimateOptions): Base;
  plans(request: EstimateRequest, responses: Responses, options: EstimateOptions): readonly Plan[];
}

import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Responses } from "../data/responses.js";
import type { Message } from "../errors.js";
import type { DomainTotals, Measure } from "../totals/totals.js";
import type { StatisticOf } from "../variance/statistic.js";
import type { Base } from "./base.js";
import type { Findings } from "./findings.js";
import type { EstimateOptions } from "./options.js";
import type { QuantityRequest } from "./quantity-request.js";

/** One number to estimate from the totals of a domain. */
export interface Part extends StatisticOf {
  readonly category?: string;
  /** Column of the unweighted count of the category. */
  readonly count?: number;
  /** Column whose weighted total is the size of the base; the first unless said. */
  readonly size?: number;
  /** The probability of a quantile. */
  readonly probability?: number;
  /** What the findings say on the scale of the answers, where they were found on another: the share below a quantile. */
  readBack?(found: Findings, at: DomainAt): Findings;
  /** -1 where what is read back falls as what was found rises; defaults to *1*. */
  readonly sense?: 1 | -1;
}

/** A domain, and how far its interval reaches. */
export interface DomainAt {
  readonly domain: number;
  /** Unweighted rows of the base. */
  readonly n: number;
  readonly df: number;
  readonly level: number;
}

/** What a request needs: what to total, and the numbers in it. */
export interface Plan {
  readonly measure: Measure;
  /** The numbers of a domain, once the totals say which categories there are. */
  parts(totals: Pick<DomainTotals, "categories">): readonly Part[];
}

/** A kind of quantity: a new one is a new file and its line in quantities.ts. */
export interface Quantity {
  /** What it is called in tables. */
  readonly label: Message;
  /** Whether its interval is that of a share. */
  readonly bounded: boolean;
  /** How its interval is built unless asked otherwise; defaults to logit, and korn-graubard within 10 points of 0 and 100 %. */
  readonly interval?: IntervalMethod;
  base(request: QuantityRequest, options: EstimateOptions): Base;
  plans(request: QuantityRequest, responses: Responses, options: EstimateOptions): readonly Plan[];
}

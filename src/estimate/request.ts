import type { IntervalMethod } from "../codebook/interval-method.js";
import type { Responses } from "../data/responses.js";
import type { Domain, SurveyDesign } from "../design/survey-design.js";
import type { Base, Lineage, Origin } from "./estimate.js";

/** Responses, how they were drawn, and where they come from: all that an estimate needs. */
export interface Sample {
  readonly responses: Responses;
  readonly design: SurveyDesign;
  readonly provenance: {
    readonly survey: string;
    readonly wave: string;
    readonly origin: Origin;
    readonly lineage: Lineage;
  };
}

/** One quantity of one question, for everyone or by domains. */
export interface EstimateRequest {
  readonly statistic: "share" | "total" | "mean" | "ratio";
  /** For a ratio the numerator. */
  readonly question: string;
  /** The question below the line of a ratio. */
  readonly denominator?: string;
  /** Questions whose crossing forms domains, every crossing that occurs; defaults to none. */
  readonly by?: readonly string[];
  /** Restricts the estimate to a subpopulation of the full design; defaults to everyone. */
  readonly domain?: Domain;
  /** Whom a share divides by; defaults to *answered*. */
  readonly base?: Base;
}

/** Which degrees of freedom an interval uses. */
export type DegreesOfFreedom = "domain" | "design" | "inf" | number;

export interface EstimateOptions {
  /** Confidence level, strictly between 0 and 1; defaults to 0.95. */
  readonly level?: number;
  /** How the interval of a share is built (everything else is *wald*); defaults to *logit*. */
  readonly interval?: IntervalMethod;
  /** Psus minus strata: of those that hold domain members, of the whole design, none (normal quantile), or a number; defaults to *domain*. */
  readonly df?: DegreesOfFreedom;
  /** Design effect against simple random sampling without or with replacement; defaults to *none*. */
  readonly deff?: "none" | "wor" | "wr";
  /** Whether a missing answer leaves the domain or is shown as a category of its own; defaults to *drop*. */
  readonly missing?: "drop" | "category";
}

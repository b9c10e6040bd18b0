import type { Responses } from "../data/responses.js";
import type { SurveyDesign } from "../design/survey-design.js";
import type { Lineage, Origin, QuantityName } from "./estimate.js";
import type { QuantityRequest } from "./quantity-request.js";

export type { DegreesOfFreedom, EstimateOptions } from "./options.js";

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
export interface EstimateRequest extends QuantityRequest {
  readonly statistic: QuantityName;
}

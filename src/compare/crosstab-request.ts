import type { ShareDirection } from "../codebook/table-declaration.js";
import type { Domain } from "../design/survey-design.js";
import type { EstimateOptions, Sample } from "../estimate/request.js";
import type { PAdjustment } from "./adjust-p.js";
import type { AssociationTestName } from "./test-result.js";

export { type ShareDirection, shareDirections } from "../codebook/table-declaration.js";

/** What is crossed, and of whom. */
export interface CrosstabRequest {
  /** The question down the side. */
  readonly rows: string;
  /** The question across the top: the banner. */
  readonly columns: string;
  /** Restricts the table to a subpopulation of the full design; defaults to everyone. */
  readonly domain?: Domain;
}

export interface CrosstabOptions extends EstimateOptions {
  /** What adds up to 100 %: each column, each row, or the table; defaults to *column*. */
  readonly shares?: ShareDirection;
  /** The test of association; defaults to *rao-scott-f*. */
  readonly test?: AssociationTestName;
  /** How p-values of column comparisons are adjusted for the pairs of a row; defaults to *holm*. */
  readonly adjustment?: PAdjustment;
  /** Fewest unweighted rows of a column that is compared; defaults to 30. */
  readonly minimumN?: number;
}

/** The work of one table. */
export interface CrosstabWork {
  readonly sample: Sample;
  readonly rows: string;
  readonly columns: string;
  readonly domain: Domain;
  readonly options: Omit<CrosstabOptions, "missing" | "shares">;
}

import type { Label } from "../../codebook/label.js";
import type { Awaited } from "../pending-results.js";
import type { SharedResults } from "../shared-results.js";

/** What a plan book says about itself; everything else comes from the results. */
export interface BookOptions {
  /** The title of the book; defaults to *実態調査データ集 / Survey data book*. */
  readonly title?: Label;
  /** Who publishes it; defaults to the organisations of the surveys. */
  readonly publisher?: Label;
  /** ISO date of the data; defaults to the last day of fieldwork of any wave. */
  readonly edition?: string;
  /** sha-256 over all inputs, in hex; defaults to one computed from the response files. */
  readonly fingerprint?: string;
  /** The order of reconciled figures; defaults to *document*. */
  readonly order?: "document" | "worst-first";
  /** Surveys without results yet; defaults to none. */
  readonly awaited?: Awaited;
  /** What all surveys share: the overview, projections, comparisons, figures of documents; defaults to none. */
  readonly shared?: SharedResults;
}

import type { Lineage, Origin } from "../estimate.js";
import type { FamilyName } from "./families.js";

/** What every record of a model says of it. */
export interface ModelRecord {
  readonly survey: string;
  readonly wave: string;
  readonly model: FamilyName;
  readonly outcome: string;
  /** Question → category of the subpopulation; `{}` is everyone. */
  readonly domain: Readonly<Record<string, string>>;
  /** Unweighted and weighted rows in the model. */
  readonly n: number;
  readonly size: number;
  /** Degrees of freedom behind intervals and tests; `null` stands for infinity in JSON. */
  readonly df: number;
  readonly origin: Origin;
  readonly lineage: Lineage;
}

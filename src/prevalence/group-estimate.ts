import type { Label } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";

/** A share of the population and the people it stands for, by one interval method. */
export interface ShareAndPeople {
  /** Statistic `share`, question `targets`, category the group's id. */
  readonly share: Estimate;
  /** Statistic `headcount`: share × population, interval included, in people. */
  readonly people: Estimate;
}

/** A group whose people are counted: a target, the union of all targets, or the overlap of several. */
export interface GroupEstimate {
  /** The target's name, `union`, or names joined by `&`. */
  readonly id: string;
  readonly kind: "target" | "union" | "overlap";
  readonly label: Label;
  readonly short: Label;
  /** By the interval method of the survey's own document. */
  readonly document: ShareAndPeople;
  /** By the recommended method; the same where they agree. */
  readonly recommended: ShareAndPeople;
}

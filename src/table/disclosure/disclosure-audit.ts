/** What disclosure control did to one level of a wave, for the analyst and nobody else. */
import type { DisclosureRules } from "../../codebook/disclosure-rules.js";
import type { Disclosed } from "./disclosed.js";
import { type HiddenCount, hiddenCounts } from "./hidden-counts.js";

export interface DisclosureAudit {
  readonly survey: string;
  readonly wave: string;
  /** Respondents, or the cases inside them. */
  readonly level: "respondents" | "cases";
  /** `null` where nothing is hidden. */
  readonly rules: DisclosureRules | null;
  /** How many different counts the outputs would print. */
  readonly counts: number;
  readonly hidden: readonly HiddenCount[];
  /** How many counts were given up on, so that whole sums are hidden with them; see `Suppression`. */
  readonly givenUp: number;
  /** Means, totals and quantiles held back though the number of people behind them is shown: question and domain. */
  readonly numbers: readonly string[];
}

type Audited = Pick<DisclosureAudit, "survey" | "wave" | "level">;

export const nothingHidden = (of: Audited): DisclosureAudit => ({
  ...of,
  rules: null,
  counts: 0,
  hidden: [],
  givenUp: 0,
  numbers: [],
});

export function disclosureAudit(of: Audited, rules: DisclosureRules, found: Disclosed): DisclosureAudit {
  return {
    ...of,
    rules,
    counts: found.counts.cells.filter(({ role }) => role === "printed").length,
    hidden: hiddenCounts(found),
    givenUp: found.rounded ? 0 : found.suppression.givenUp,
    numbers: found.heldBack,
  };
}

export { type HiddenCount, isDerivable } from "./hidden-counts.js";

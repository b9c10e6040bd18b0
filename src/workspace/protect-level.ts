/** Disclosure control between computing and everything that prints: what leaves here holds no number that is hidden. */
import type { ClusteredShare, Clustering } from "../estimate/clustering/clustered-shares.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import type { Combination } from "../prevalence/combinations.js";
import type { GroupEstimate, ShareAndPeople } from "../prevalence/group-estimate.js";
import type { CaseResults, LevelResults } from "../report/wave-results.js";
import { type Disclosed, disclosed } from "../table/disclosure/disclosed.js";
import { type DisclosureAudit, disclosureAudit, nothingHidden } from "../table/disclosure/disclosure-audit.js";
import { domainTraits } from "../table/disclosure/named-number.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import { contributionsTo } from "./contributions.js";
import { protectedReconciliation } from "./protect-reconciliation.js";

type Level = Omit<LevelResults, "charts">;
type Cases = Omit<CaseResults, "charts">;

/** Told what was hidden of a level; never part of the results, which are printed. */
export type Audited = (audit: DisclosureAudit) => void;

/** A level as it may be printed, and how that was decided. */
interface ProtectedLevel<L> {
  readonly shown: L;
  readonly audit: DisclosureAudit;
  /** `null` where nothing is hidden. */
  readonly found: Disclosed | null;
}

/** The same level if its survey hides nothing. `isTold` says what numbers tell hidden counts of the other level. */
export function protectedLevel<L extends Level | Cases>(
  level: L,
  sample: Sample,
  isTold: (estimate: Estimate) => boolean = () => false,
): ProtectedLevel<L> {
  const { survey, wave } = sample.provenance;
  const of = { survey, wave, level: "clustering" in level ? "cases" : "respondents" } as const;
  const rules = disclosureRulesOf(level.survey, level.wave.origin);
  if (rules === null) return { shown: level, audit: nothingHidden(of), found: null };
  const clustering = "clustering" in level ? level.clustering : null;
  const combined = level.combinations?.flatMap(({ recommended: { share, people } }) => [share, people]) ?? [];
  const others = [...level.groups.flatMap(estimatesOf), ...combined, ...clusteredOf(clustering)];
  const estimates = [...new Set([...others, ...level.estimates])];
  const found = disclosed({ estimates, tables: level.tables ?? [] }, level.survey, {
    rules,
    contributions: (estimate) => contributionsTo(estimate, sample, level.survey),
    isTold,
  });
  return { shown: shownLevel(level, estimates, found), audit: disclosureAudit(of, rules, found), found };
}

/** Whether the respondents' reports add up to a number of cases that is hidden. */
export const tellsCases =
  (reported: string | null, cases: Disclosed | null) =>
  ({ question, domain }: Estimate): boolean => {
    if (reported === null || cases === null || question !== reported) return false;
    const cell = cases.counts.find(domainTraits(domain, cases.survey));
    return cell !== undefined && cases.suppression.hidden.has(cell);
  };

/** With each estimate as it may be shown, wherever the level has it. */
function shownLevel<L extends Level | Cases>(level: L, estimates: readonly Estimate[], found: Disclosed): L {
  const clustering = "clustering" in level ? level.clustering : null;
  const shown = new Map(estimates.map((estimate, i) => [estimate, found.estimates[i] ?? estimate]));
  const show = (estimate: Estimate): Estimate => shown.get(estimate) ?? estimate;
  return {
    ...level,
    groups: level.groups.map((group) => shownGroup(group, show)),
    ...(level.combinations && { combinations: level.combinations.map((one) => shownCombination(one, show)) }),
    estimates: level.estimates.map(show),
    ...(level.tables && { tables: found.tables }),
    reconciliation: level.reconciliation.map((one) => protectedReconciliation(one, found)),
    ...(clustering && { clustering: { ...clustering, shares: clustering.shares.map((one) => shownShare(one, show)) } }),
  };
}

type Show = (estimate: Estimate) => Estimate;

const estimatesOf = ({ document, recommended }: GroupEstimate): Estimate[] =>
  [document, recommended].flatMap(({ share, people }) => [share, people]);

const clusteredOf = (clustering: Clustering | null): Estimate[] =>
  clustering === null ? [] : clustering.shares.flatMap(({ clustered, naive }) => [clustered, naive]);

const shownCombination = (one: Combination, show: Show): Combination => {
  const { share, people } = one.recommended;
  return { ...one, recommended: { share: show(share), people: show(people) } };
};

function shownGroup(group: GroupEstimate, show: Show): GroupEstimate {
  const pair = ({ share, people }: ShareAndPeople): ShareAndPeople => ({ share: show(share), people: show(people) });
  const recommended = pair(group.recommended);
  return { ...group, recommended, document: group.document === group.recommended ? recommended : pair(group.document) };
}

function shownShare(share: ClusteredShare, show: Show): ClusteredShare {
  const [clustered, naive] = [show(share.clustered), show(share.naive)];
  const open = clustered.disclosure === "open" && naive.disclosure === "open";
  return open ? { ...share, clustered, naive } : { clustered, naive, icc: null, sensitivity: [] };
}

/** Disclosure control between computing and everything that prints: what leaves here holds no number that is hidden. */
import type { ClusteredShare, Clustering } from "../estimate/clustering/clustered-shares.js";
import type { Estimate } from "../estimate/estimate.js";
import type { Sample } from "../estimate/request.js";
import type { Combination } from "../prevalence/combinations.js";
import type { GroupEstimate, ShareAndPeople } from "../prevalence/group-estimate.js";
import type { CaseResults, LevelResults } from "../report/wave-results.js";
import { disclosed } from "../table/disclosure/disclosed.js";
import { type DisclosureAudit, disclosureAudit, nothingHidden } from "../table/disclosure/disclosure-audit.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import { contributionsTo } from "./contributions.js";
import { protectedReconciliation } from "./protect-reconciliation.js";

type Level = Omit<LevelResults, "charts">;
type Cases = Omit<CaseResults, "charts">;

/** Told what was hidden of a level; never part of the results, which are printed. */
export type Audited = (audit: DisclosureAudit) => void;

/** A level as it may be printed; the same if its survey hides nothing. */
export function protectedLevel<L extends Level | Cases>(level: L, sample: Sample, audited: Audited = () => {}): L {
  const { survey, wave } = sample.provenance;
  const of = { survey, wave, level: "clustering" in level ? "cases" : "respondents" } as const;
  const rules = disclosureRulesOf(level.survey, level.wave.origin);
  if (rules === null) {
    audited(nothingHidden(of));
    return level;
  }
  const clustering = "clustering" in level ? level.clustering : null;
  const combined = level.combinations?.flatMap(({ recommended: { share, people } }) => [share, people]) ?? [];
  const others = [...level.groups.flatMap(estimatesOf), ...combined, ...clusteredOf(clustering)];
  const estimates = [...new Set([...others, ...level.estimates])];
  const found = disclosed({ estimates, tables: level.tables ?? [] }, level.survey, {
    rules,
    contributions: (estimate) => contributionsTo(estimate, sample, level.survey),
  });
  audited(disclosureAudit(of, rules, found));
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

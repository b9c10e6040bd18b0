/** Disclosure control between computing and everything that prints: what leaves here holds no number that is hidden. */
import type { ClusteredShare, Clustering } from "../estimate/clustering/clustered-shares.js";
import type { Estimate } from "../estimate/estimate.js";
import type { GroupEstimate, ShareAndPeople } from "../prevalence/group-estimate.js";
import type { CaseResults, LevelResults } from "../report/wave-results.js";
import { disclosed } from "../table/disclosure/disclosed.js";
import { disclosureRulesOf } from "../table/disclosure/rules-of.js";
import { shownTable, tableEstimates } from "../table/shown-table.js";
import { protectedReconciliation } from "./protect-reconciliation.js";

type Level = Omit<LevelResults, "charts">;
type Cases = Omit<CaseResults, "charts">;

/** A level as it may be printed; the same if its survey hides nothing. */
export function protectedLevel<L extends Level | Cases>(level: L): L {
  const rules = disclosureRulesOf(level.survey, level.wave.origin);
  if (rules === null) return level;
  const clustering = "clustering" in level ? level.clustering : null;
  const { tables = [] } = level;
  const numbers = [...level.groups.flatMap(estimatesOf), ...level.estimates, ...tableEstimates(tables)];
  const all = [...new Set([...numbers, ...clusteredOf(clustering)])];
  const found = disclosed(all, level.survey, { rules });
  const shown = new Map(all.map((estimate, i) => [estimate, found.estimates[i] ?? estimate]));
  const show = (estimate: Estimate): Estimate => shown.get(estimate) ?? estimate;
  return {
    ...level,
    groups: level.groups.map((group) => shownGroup(group, show)),
    estimates: level.estimates.map(show),
    ...(level.tables && { tables: tables.map((table) => shownTable(table, show)) }),
    reconciliation: level.reconciliation.map((one) => protectedReconciliation(one, found)),
    ...(clustering && { clustering: { ...clustering, shares: clustering.shares.map((one) => shownShare(one, show)) } }),
  };
}

const estimatesOf = ({ document, recommended }: GroupEstimate): Estimate[] =>
  [document, recommended].flatMap(({ share, people }) => [share, people]);

const clusteredOf = (clustering: Clustering | null): Estimate[] =>
  clustering === null ? [] : clustering.shares.flatMap(({ clustered, naive }) => [clustered, naive]);

function shownGroup(group: GroupEstimate, show: (estimate: Estimate) => Estimate): GroupEstimate {
  const pair = ({ share, people }: ShareAndPeople): ShareAndPeople => ({ share: show(share), people: show(people) });
  const recommended = pair(group.recommended);
  return { ...group, recommended, document: group.document === group.recommended ? recommended : pair(group.document) };
}

function shownShare(share: ClusteredShare, show: (estimate: Estimate) => Estimate): ClusteredShare {
  const [clustered, naive] = [show(share.clustered), show(share.naive)];
  const open = clustered.disclosure === "open" && naive.disclosure === "open";
  return open ? { ...share, clustered, naive } : { clustered, naive, icc: null, sensitivity: [] };
}

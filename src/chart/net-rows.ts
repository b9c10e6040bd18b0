/** One answer, or several counted as one, in everyone and in each domain: the rows of charts that compare domains. */
import type { Lang } from "../codebook/label.js";
import type { Estimate } from "../estimate/estimate.js";
import { type BreakdownRow, type BreakdownTopic, breakdownRowsOf, sizeOf } from "./breakdown-rows.js";
import type { ChartInput } from "./chart-input.js";
import type { Named } from "./finding.js";
import { type NetTopic, netEstimate, netShare } from "./net-share.js";
import type { Printed } from "./printed.js";
import { protectRows } from "./protect.js";
import { printedShare } from "./share-rows.js";
import { membersOf, questionOf } from "./shares-of.js";

/** One domain with its share. */
export interface NetRow extends Named {
  readonly group: number;
  readonly domain: string | null;
  readonly cell: Printed;
}

/** The total if it was estimated, and the domains: by size within a breakdown whose categories have no order. */
export interface NetRows {
  readonly answer: string;
  readonly total: NetRow | undefined;
  readonly domains: readonly NetRow[];
}

type Topic = BreakdownTopic & NetTopic;

/** Domains in codebook order, or largest first where `sorted` and the breakdown has no order of its own. */
export function netRowsOf(input: ChartInput, topic: Topic, { sorted, lang }: { sorted: boolean; lang: Lang }): NetRows {
  const members = membersOf(input, topic.target, lang);
  const rows = breakdownRowsOf(input, topic, lang).flatMap((row): BreakdownRow[] => {
    const by = topic.by[row.group - 1];
    const domain = { ...members.domain, ...(by === undefined || row.domain === null ? {} : { [by]: row.domain }) };
    const estimated = netEstimate(input, { question: topic.question, domain }, topic.categories);
    const share = netShare(row.shares, { ...topic, estimated }, lang);
    return share === undefined ? [] : [{ ...row, shares: [share], n: sizeOf({ shares: [share] }) }];
  });
  const protectedRows = protectRows(rows, false).flatMap(netRow);
  const domains = protectedRows.filter(({ group }) => group > 0);
  const arranged = topic.by.flatMap((by, i) => {
    const inGroup = domains.filter(({ group }) => group === i + 1);
    const { kind } = questionOf(input, by);
    return sorted && (kind === "single" || kind === "multiple") ? inGroup.sort(bySize) : inGroup;
  });
  const answer = rows[0]?.shares[0]?.name ?? "";
  return { answer, total: protectedRows.find(({ group }) => group === 0), domains: arranged };
}

const netRow = ({ name, group, domain, shares: [share] }: BreakdownRow): NetRow[] =>
  share === undefined ? [] : [{ name, group, domain, estimate: share.estimate, cell: printedShare(share) }];

const bySize = (a: NetRow, b: NetRow): number => size(b.estimate) - size(a.estimate);
const size = ({ disclosure, value }: Estimate): number => (disclosure === "open" ? (value ?? -1) : -2);

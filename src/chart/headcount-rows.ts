import { inLanguage, type Lang } from "../codebook/label.js";
import type { GroupEstimate, ShareAndPeople } from "../prevalence/group-estimate.js";
import { formatNumber, formatPeople, formatPercent, formatShare } from "../table/format.js";
import type { ChartInput } from "./chart-input.js";
import type { Named } from "./finding.js";
import { type Printed, printed } from "./printed.js";
import { intervalNameOf } from "./words.js";

/** A group whose people are counted, as the chart shows it. */
export interface HeadcountRow {
  readonly group: GroupEstimate;
  readonly name: string;
  /** By the interval method of the survey's own document, to be held against what it printed. */
  readonly shown: ShareAndPeople;
  readonly people: Printed;
  readonly share: Printed;
  readonly peopleText: string;
  readonly shareText: string;
  /** People as a document printed them. */
  readonly document: number | null;
  readonly documentText: string;
}

/** The targets in the order declared, then their union. */
export function headcountRows({ groups, printed: documents }: ChartInput, lang: Lang): HeadcountRow[] {
  const order = [...groups.filter(({ kind }) => kind === "target"), ...groups.filter(({ kind }) => kind === "union")];
  return order.map((group) => {
    const people = printed(group.document.people, (value) => formatNumber(value));
    const share = printed(group.document.share, (value) => formatPercent(value));
    const document = documents?.get(group.id) ?? null;
    return {
      group,
      name: inLanguage(group.short, lang),
      shown: group.document,
      people,
      share,
      peopleText: people.value === null ? people.text : formatPeople(people.value, lang),
      shareText: share.value === null ? share.text : formatShare(share.value, lang),
      document,
      documentText: document === null ? "" : formatPeople(document, lang),
    };
  });
}

/** The estimate that the title speaks of: the union, else the largest group that is known. */
export function leadingGroup(rows: readonly HeadcountRow[], lang: Lang): Named | undefined {
  const largest = [...rows].sort((a, b) => (b.people.value ?? -1) - (a.people.value ?? -1))[0];
  const row = rows.find(({ group }) => group.kind === "union") ?? largest;
  return row && { name: inLanguage(row.group.label, lang), estimate: row.shown.people };
}

/** The name of the interval shown. */
export const shownInterval = (rows: readonly HeadcountRow[], lang: Lang): string =>
  intervalNameOf(
    lang,
    rows.map(({ shown }) => shown.people.interval),
  );

/** The data of the chart as a table, with full names. */
export function headcountTable(rows: readonly HeadcountRow[], lang: Lang): string[][] {
  const interval = shownInterval(rows, lang);
  const heads =
    lang === "ja"
      ? ["区分", "推計値（人）", `${interval}（人）`, "割合（％）", `${interval}（％）`, "n", "計画の記載（人）"]
      : ["Group", "People", `${interval} (people)`, "Share (%)", `${interval} (%)`, "n", "As printed"];
  return [
    heads,
    ...rows.map(({ group, people, share, document }) => [
      inLanguage(group.label, lang),
      people.text + people.star,
      people.interval,
      share.text + share.star,
      share.interval,
      share.n,
      document === null ? "" : formatNumber(document),
    ]),
  ];
}

import type { ComponentChild } from "preact";
import { verdicts } from "../../reconcile/reconciliation.js";
import { formatNumber } from "../../table/format.js";
import type { DocumentReconciliation } from "../reconciled-figures.js";
import { verdictCounts } from "../reconciliation-order.js";
import { verdictStyles } from "../verdicts.js";
import type { WaveResults } from "../wave-results.js";
import { partOf } from "./anchor.js";
import { DataTable } from "./data-table.js";
import { SurveyName } from "./survey-name.js";
import { Text } from "./text.js";
import { VerdictBadge } from "./verdict-badge.js";

interface VerdictOverviewProps {
  readonly results: readonly WaveResults[];
  readonly documents: readonly DocumentReconciliation[];
}

type Line = Pick<WaveResults, "reconciliation"> & { readonly name: ComponentChild; readonly href: string };

/** How many printed figures of which document got which verdict; each figure is counted, and listed, once. */
export function VerdictOverview({ results, documents }: VerdictOverviewProps) {
  const lines = linesOf(results, documents).filter(({ reconciliation }) => reconciliation.length > 0);
  const all = lines.flatMap(({ reconciliation }) => reconciliation);
  if (all.length === 0) return <p class="note">{none}</p>;
  const given = verdictCounts(all).map(([verdict]) => verdict);
  const kinds = verdicts
    .filter((verdict) => given.includes(verdict))
    .toSorted((a, b) => verdictStyles[a].rank - verdictStyles[b].rank);
  const counted = (line: Pick<WaveResults, "reconciliation">) => {
    const counts = new Map(verdictCounts(line.reconciliation));
    return [...kinds.map((kind) => formatNumber(counts.get(kind) ?? 0)), formatNumber(line.reconciliation.length)];
  };
  return (
    <DataTable
      caption={
        <Text label={{ ja: "数字の数（どの数字も1回だけ数える）", en: "Number of figures, each counted once" }} />
      }
      head={[
        <Text key="of" label={{ ja: "何についての数字か", en: "Figures about" }} />,
        ...kinds.map((kind) => <VerdictBadge key={kind} verdict={kind} />),
        <Text key="all" label={{ ja: "計", en: "Total" }} />,
      ]}
      rows={[
        ...lines.map((line) => [
          <a key="name" href={line.href}>
            {line.name}
          </a>,
          ...counted(line),
        ]),
        [<Text key="all" label={{ ja: "計", en: "Total" }} />, ...counted({ reconciliation: all })],
      ]}
      figures={new Set([...kinds.keys(), kinds.length].map((i) => i + 1))}
    />
  );
}

const none = (
  <Text label={{ ja: "照合した数字はありません。", en: "No printed figure is held against the results." }} />
);

const linesOf = (results: readonly WaveResults[], documents: readonly DocumentReconciliation[]): readonly Line[] => [
  ...results.map((wave) => ({
    reconciliation: wave.reconciliation,
    name: <SurveyName results={wave} />,
    href: `#${partOf(wave, "part-figures")}`,
  })),
  ...documents.map(({ id, wave, reconciliation, title }) => ({
    reconciliation,
    name: <Text label={title} />,
    href: `#${partOf({ survey: { id }, wave: { id: wave } }, "held")}`,
  })),
];

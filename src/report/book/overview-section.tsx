import type { Label } from "../../codebook/label.js";
import type { SharedResults } from "../shared-results.js";
import type { WaveResults } from "../wave-results.js";
import { overviewWords } from "../words/overview-words.js";
import { anchorOf, overviewName, partOf } from "./anchor.js";
import { ChartFigure } from "./chart-figure.js";
import { ComparisonTable } from "./comparison-table.js";
import type { Drawings } from "./drawings.js";
import { KeyFigures } from "./key-figures.js";
import { KnownList } from "./known-list.js";
import { PartedPage } from "./parted-page.js";
import { ProjectionTable } from "./projection-table.js";
import { Text } from "./text.js";
import { VerdictOverview } from "./verdict-overview.js";

/** What the first page is called: by its sources, or by its key figures where there are no sources. */
export const overviewTitle = ({ counts }: Pick<SharedResults, "counts">): Required<Label> =>
  counts.length > 0 ? overviewWords.title : { ja: "概要", en: "Overview" };

interface OverviewPageProps {
  readonly results: readonly WaveResults[];
  readonly shared: SharedResults;
  readonly drawings: Drawings;
}

/** What each source says of how many people, side by side; key figures; what was projected and compared; all verdicts. */
export function OverviewPage({ results, shared, drawings }: OverviewPageProps) {
  const parts = overviewParts(results, shared);
  if (parts.length === 0) return null;
  const id = anchorOf(overviewName);
  const bodies = {
    sources: () => <Sources shared={shared} drawings={drawings} />,
    key: () => <KeyFigures results={results} />,
    rates: () => (
      <>
        <ProjectionTable projections={shared.projections} />
        <ComparisonTable comparisons={shared.comparisons} />
      </>
    ),
    verdicts: () => <VerdictOverview results={results} documents={shared.figures.documents} />,
  };
  return <PartedPage id={id} heading={<Text label={overviewTitle(shared)} />} parts={parts} bodies={bodies} />;
}

function overviewParts(results: readonly WaveResults[], shared: SharedResults) {
  const counted = results.some(({ groups }) => groups.length > 0);
  const sources = shared.counts.length > 0;
  if (!counted && !sources) return [];
  const titles = {
    sources: overviewWords.people,
    key: { ja: "主な数字", en: "Key figures" },
    rates: { ja: "国の率の当てはめと比較", en: "National rates, projected and compared" },
    verdicts: { ja: "印刷された数字の照合のまとめ", en: "Printed figures, all verdicts" },
  };
  const present = {
    sources,
    key: counted,
    rates: shared.projections.length + shared.comparisons.length > 0,
    verdicts: true,
  };
  return (["sources", "key", "rates", "verdicts"] as const)
    .filter((name) => present[name])
    .map((name) => ({ name, id: partOf(overviewName, name), title: titles[name] }));
}

function Sources({ shared, drawings }: Pick<OverviewPageProps, "shared" | "drawings">) {
  const { countsChart, known } = shared;
  return (
    <>
      <p class="banner plain">
        <Text label={overviewWords.warning} />
      </p>
      {countsChart && <ChartFigure results={overviewName} drawn={countsChart} drawings={drawings} />}
      <KnownList known={known} />
    </>
  );
}

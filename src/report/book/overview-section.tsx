import type { SharedResults } from "../shared-results.js";
import { anchorOf, overviewName } from "./anchor.js";
import { ChartFigure } from "./chart-figure.js";
import { ComparisonTable } from "./comparison-table.js";
import type { Drawings } from "./drawings.js";
import { KnownList } from "./known-list.js";
import { ProjectionTable } from "./projection-table.js";
import { Text } from "./text.js";

export const overviewTitle = { ja: "何人いるか：資料ごとの一覧", en: "How many people: source by source" };

interface OverviewSectionProps {
  readonly shared: SharedResults;
  readonly drawings: Drawings;
}

/** What each source says of how many people, side by side; then what was projected, and what was compared. */
export function OverviewSection({ shared, drawings }: OverviewSectionProps) {
  const { countsChart, counts } = shared;
  if (counts.length === 0) return null;
  const id = anchorOf(overviewName);
  return (
    <section aria-labelledby={id} class="survey">
      <h2 id={id}>
        <Text label={overviewTitle} />
      </h2>
      {countsChart && <ChartFigure results={overviewName} drawn={countsChart} drawings={drawings} />}
      <KnownList known={shared.known} />
      <ProjectionTable projections={shared.projections} />
      <ComparisonTable comparisons={shared.comparisons} />
    </section>
  );
}

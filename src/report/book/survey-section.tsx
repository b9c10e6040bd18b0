import type { WaveResults } from "../wave-results.js";
import { anchorOf, partOf } from "./anchor.js";
import type { BookOptions } from "./book-options.js";
import { CaseSection } from "./case-section.js";
import { caseView } from "./case-view.js";
import { ChartFigure } from "./chart-figure.js";
import { type Drawings, shownCharts } from "./drawings.js";
import { HeadcountFigure } from "./headcount-figure.js";
import { PartedPage } from "./parted-page.js";
import { partsOf } from "./parts.js";
import { ProfileTables } from "./profile-tables.js";
import { ReconciliationTable } from "./reconciliation-table.js";
import { StatusMark } from "./status-mark.js";
import { SurveyFacts } from "./survey-facts.js";
import { SurveyName } from "./survey-name.js";
import { TableViewer } from "./viewer/table-viewer.js";

interface SurveySectionProps {
  readonly results: WaveResults;
  readonly drawings: Drawings;
  readonly order: NonNullable<BookOptions["order"]>;
}

/** Everything about one wave: how it was done, its estimates, its charts, its printed figures. */
export function SurveySection({ results, drawings, order }: SurveySectionProps) {
  const id = anchorOf(results);
  const bodies = {
    facts: () => <SurveyFacts results={results} />,
    people: () => <HeadcountFigure results={results} />,
    charts: () =>
      shownCharts(results).map((drawn) => (
        <ChartFigure key={drawn.id} results={results} drawn={drawn} drawings={drawings} from={results} />
      )),
    profile: () => <ProfileTables results={results} />,
    tables: () => <TableViewer id={partOf(results, "viewer")} results={results} printed={results.reconciliation} />,
    cases: () => {
      const cases = caseView(results);
      return cases && <CaseSection cases={cases} drawings={drawings} printed={results.reconciliation} />;
    },
    figures: () => <ReconciliationTable results={results} order={order} part={partOf(results, "figure")} />,
  };
  const heading = (
    <>
      <SurveyName results={results} /> <StatusMark status={results.wave.status} />
    </>
  );
  return <PartedPage id={id} heading={heading} parts={partsOf(results)} bodies={bodies} />;
}

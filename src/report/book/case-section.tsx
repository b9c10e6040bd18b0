import { inLanguage, type Lang } from "../../codebook/label.js";
import { formatNumber } from "../../table/format.js";
import type { CaseResults } from "../wave-results.js";
import { partOf } from "./anchor.js";
import { Bilingual } from "./bilingual.js";
import { ChartFigure } from "./chart-figure.js";
import { ClusteringTable } from "./clustering-table.js";
import { type Drawings, shownCharts } from "./drawings.js";
import { HeadcountFigure } from "./headcount-figure.js";
import { ProfileTables } from "./profile-tables.js";
import { Text } from "./text.js";
import { TableViewer } from "./viewer/table-viewer.js";

interface CaseSectionProps {
  readonly cases: CaseResults;
  readonly drawings: Drawings;
  /** The figures printed about the wave. */
  readonly printed: CaseResults["reconciliation"];
}

/** What the respondents of a wave say of each record inside them. */
export function CaseSection({ cases, drawings, printed }: CaseSectionProps) {
  return (
    <>
      <p>
        <Bilingual of={(lang) => countText(cases, lang)} />
      </p>
      {cases.groups.length > 0 && <HeadcountFigure results={cases} />}
      {shownCharts(cases).map((drawn) => (
        <ChartFigure key={drawn.id} results={cases} drawn={drawn} drawings={drawings} from={cases} />
      ))}
      <ProfileTables results={cases} />
      {(cases.tables ?? []).length > 0 && (
        <>
          <h4>
            <Text label={{ ja: "集計表", en: "Tables" }} />
          </h4>
          <TableViewer id={partOf(cases, "viewer")} results={cases} printed={printed} />
        </>
      )}
      <ClusteringTable cases={cases} />
    </>
  );
}

/** How many there are, and in how many respondents. */
function countText({ survey, responses, clustering }: CaseResults, lang: Lang): string {
  const title = inLanguage(survey.title, lang);
  const n = formatNumber(responses.n);
  if (clustering === null) return lang === "ja" ? `${title}：0件。` : `${title}: none.`;
  const { clusters, empty, smallest, median, largest } = clustering.sizes;
  const [held, all, none] = [clusters - empty, clusters, empty].map((count) => formatNumber(count));
  const [least, middle, most] = [smallest, median, largest].map((size) => formatNumber(size, size % 1 === 0 ? 0 : 1));
  if (lang === "ja") {
    const rest = empty === 0 ? "" : `、${none}にはない`;
    return `${title}：${n}件。回答${all}のうち${held}にあり${rest}。ある回答では1つに${least}～${most}件（中央値${middle}件）。`;
  }
  const rest = empty === 0 ? "" : `; ${none} have none`;
  return `${title}: ${n}, in ${held} of ${all} replies${rest}. Replies that have any hold ${least} to ${most} (median ${middle}).`;
}

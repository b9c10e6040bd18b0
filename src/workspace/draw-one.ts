/** One declared chart of one wave, drawn alone. */

import type { ChartContext } from "../chart/chart.js";
import { openChartFont } from "../chart/font.js";
import { buildChart } from "../chart/kinds.js";
import type { Lang } from "../codebook/label.js";
import { didYouMean } from "../codebook/nearest-name.js";
import { SurveyError } from "../errors.js";
import { drawChart } from "../report/draw.js";
import type { Drawing } from "../report/wave-results.js";
import { acceptedWave } from "./accept-responses.js";
import { waveNumbers } from "./compute-wave.js";
import type { FoundSurvey, FoundWave } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import { packageInfo } from "./package-info.js";
import { printedEstimates } from "./printed-estimates.js";
import { publishedOf } from "./reconcile-survey.js";
import type { Selection } from "./select.js";
import { waveSteps } from "./wave-steps.js";

/** Where a chart is declared, and the latest wave it can be drawn of. */
export interface FoundChart {
  readonly found: FoundSurvey;
  readonly wave: FoundWave;
}

/** The one survey among those selected that declares the chart. */
export function findChart(id: string, selections: readonly Selection[]): FoundChart {
  const declaring = selections.filter(({ found }) => chartsOf(found).some((chart) => chart.id === id));
  const [only] = declaring;
  const wave = only?.waves.at(-1);
  if (only && wave && declaring.length === 1) return { found: only.found, wave };
  if (declaring.length > 1) {
    const ids = declaring.map(({ found }) => found.survey.id).join(", ");
    throw new SurveyError(
      "invalid-option",
      { ja: `図 ${id} は複数の調査にあります：${ids}`, en: `chart ${id} is in several surveys: ${ids}` },
      { hint: { ja: "--survey で調査を指定してください", en: "name one with --survey" } },
    );
  }
  const known = selections.flatMap(({ found }) => chartsOf(found).map((chart) => chart.id));
  throw new SurveyError(
    "unknown-name",
    { ja: `図がありません：${id}`, en: `no such chart: ${id}` },
    { hint: didYouMean(id, [...new Set(known)]) },
  );
}

/** Charts of both levels. */
const chartsOf = ({ survey }: FoundSurvey) => [...survey.charts, ...(survey.cases?.charts ?? [])];

export async function drawOne(
  id: string,
  { found, wave }: FoundChart,
  {
    workspace,
    ...context
  }: { readonly workspace: Workspace; readonly lang: Lang; readonly width: ChartContext["width"] },
): Promise<Drawing> {
  const read = await acceptedWave({ found, wave });
  const { version } = packageInfo();
  const all = waveNumbers(read, { version, ...(await publishedOf(found, workspace)) });
  const steps = await waveSteps(read, { workspace, printed: printedEstimates(workspace, [all]) });
  const both = steps === null ? all : { ...all, steps };
  const levels = both.cases === undefined ? [both] : [both, both.cases];
  const numbers = levels.find(({ survey }) => survey.charts.some((chart) => chart.id === id)) ?? both;
  const declaration = numbers.survey.charts.find((chart) => chart.id === id);
  if (!declaration) throw new SurveyError("unknown-name", { ja: `図がありません：${id}`, en: `no such chart: ${id}` });
  const font = await openChartFont();
  return drawChart(buildChart(numbers, declaration, { ...context, measure: font.measure }), font);
}

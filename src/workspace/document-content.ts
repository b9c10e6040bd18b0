/** What a document is written from: the waves selected and, of a whole workspace, what they share and what is awaited. */
import type { ChapterShared } from "../report/chapter/overview-blocks.js";
import type { Wanted } from "../report/draw.js";
import type { PendingResults } from "../report/pending-results.js";
import type { WaveResults } from "../report/wave-results.js";
import { computeAll, type ReadOptions, readSelected } from "./compute-results.js";
import type { Workspace } from "./open-workspace.js";
import { overviewOf } from "./overview.js";
import { overviewChart } from "./overview-chart.js";
import { pendingIn, pendingOf, pendingResults } from "./pending.js";
import { selectWaves } from "./select.js";
import { workspaceFigures } from "./workspace-figures.js";
import { workspaceSources } from "./workspace-sources.js";

export interface DocumentContent {
  readonly results: readonly WaveResults[];
  /** Only of a whole workspace. */
  readonly shared?: ChapterShared;
  readonly pending: readonly PendingResults[];
}

export interface DocumentOptions extends ReadOptions {
  /** Surveys or waves; none means all. */
  readonly selectors: readonly string[];
  readonly wanted: Wanted;
}

export async function documentContent(
  workspace: Workspace,
  { selectors, wanted, ...reading }: DocumentOptions,
): Promise<DocumentContent> {
  const selections = selectWaves(workspace.surveys, selectors);
  const waves = await readSelected(selections, reading);
  const sources = await workspaceSources(workspace);
  const common = { workspace, figures: workspaceFigures(workspace), sources };
  const results = await computeAll(waves, common, { progress: reading.progress, wanted });
  const whole = selectors.length === 0;
  const pending = (whole ? pendingIn(workspace.surveys) : pendingOf(selections)).map(pendingResults);
  if (!whole) return { results, pending };
  const counts = overviewOf({ workspace, sources, waves, results }).rows;
  const drawn = wanted.charts?.("sources") !== false;
  const countsChart = drawn ? await overviewChart(counts, wanted) : null;
  return { results, pending, shared: { counts, countsChart, projections: sources.projections } };
}

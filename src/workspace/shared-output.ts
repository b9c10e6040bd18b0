/** What is made of all waves together: the book, the reconciliation, references, projections, comparisons, the overview. */
import { bookHtml } from "../report/book/book-html.js";
import type { SharedResults } from "../report/shared-results.js";
import type { WaveResults } from "../report/wave-results.js";
import type { ReadWave } from "./accept-responses.js";
import { drawnFiles } from "./chart-files.js";
import { shownPath } from "./discover.js";
import type { EarlierPicture } from "./earlier-pictures.js";
import { knowledgeOutput } from "./knowledge-files.js";
import type { ManifestKnowledge } from "./manifest.js";
import type { Workspace } from "./open-workspace.js";
import { madeFrom, type OutputFile, textFile } from "./output-file.js";
import { overviewOf } from "./overview.js";
import { overviewChart } from "./overview-chart.js";
import { overviewFiles } from "./overview-files.js";
import { awaitedIn } from "./pending.js";
import { reconciliationFiles } from "./reconciliation-files.js";
import { waveInputs } from "./results-of.js";
import { crosswalksUpTo } from "./step-inputs.js";
import { reconciledDocuments, type WorkspaceFigures } from "./workspace-figures.js";
import type { WorkspaceSources } from "./workspace-sources.js";

/** Everything a build of all waves has at hand. */
export interface SharedInput {
  readonly workspace: Workspace;
  readonly figures: WorkspaceFigures;
  readonly sources: WorkspaceSources;
  readonly waves: readonly ReadWave[];
  readonly results: readonly WaveResults[];
  readonly earlier: EarlierPicture;
}

export interface SharedOutput {
  readonly files: readonly OutputFile[];
  readonly knowledge: ManifestKnowledge;
}

export async function sharedOutput(input: SharedInput): Promise<SharedOutput> {
  const { workspace, figures, sources, results, earlier } = input;
  const made = knowledgeOutput(workspace, sources, results);
  const overview = overviewOf(input);
  const shared: SharedResults = {
    counts: overview.rows,
    countsChart: await overviewChart(overview.rows),
    known: overview.known.flatMap(({ estimates }) => estimates),
    projections: sources.projections,
    comparisons: made.comparisons,
    figures: { ...figures, documents: reconciledDocuments(workspace, figures, sources) },
  };
  const charts =
    shared.countsChart === null ? [] : await drawnFiles(shared.countsChart, { folder: "charts/", earlier });
  const book = bookHtml(results, { awaited: awaitedIn(workspace), shared });
  const common = [textFile("index.html", book), ...reconciliationFiles(results, shared.figures)];
  const inputs = allInputs(input, made.manifest);
  return {
    files: [
      ...madeFrom(inputs, common),
      ...made.files,
      ...overviewFiles(overview),
      ...madeFrom(overview.inputs, charts),
    ],
    knowledge: made.manifest,
  };
}

/** Every file of the workspace that something is computed from. */
function allInputs({ workspace, figures, results }: SharedInput, { inputs }: ManifestKnowledge): readonly string[] {
  const { root, surveys } = workspace;
  return [
    ...results.flatMap((wave) => waveInputs(wave, workspace)),
    ...surveys.flatMap((found) => crosswalksUpTo(found, found.waves).map((path) => shownPath(root, path))),
    ...surveys.flatMap(({ file, pending }) =>
      pending.flatMap((wave) => [shownPath(root, file), shownPath(root, wave.file)]),
    ),
    ...figures.files.map(({ file }) => file),
    ...inputs.map(({ path }) => path),
    ...(figures.ledgerFile === null ? [] : [shownPath(root, figures.ledgerFile)]),
  ];
}

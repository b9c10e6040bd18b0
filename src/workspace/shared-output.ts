/** What is made of all waves together: the book, the reconciliation, references, projections, comparisons, the overview. */
import type { LedgerEntry } from "../reconcile/ledger.js";
import { bookHtml } from "../report/book/book-html.js";
import type { WaveResults } from "../report/wave-results.js";
import type { ReadWave } from "./accept-responses.js";
import { shownPath } from "./discover.js";
import { knowledgeOutput } from "./knowledge-files.js";
import type { ManifestKnowledge } from "./manifest.js";
import type { Workspace } from "./open-workspace.js";
import { madeFrom, type OutputFile, textFile } from "./output-file.js";
import { overviewOf } from "./overview.js";
import { overviewFiles } from "./overview-files.js";
import { reconciliationFiles } from "./reconciliation-files.js";
import { waveInputs } from "./results-of.js";
import { reconciledDocuments, type WorkspaceFigures } from "./workspace-figures.js";
import type { WorkspaceSources } from "./workspace-sources.js";

/** Everything a build of all waves has at hand. */
export interface SharedInput {
  readonly workspace: Workspace;
  readonly figures: WorkspaceFigures;
  readonly sources: WorkspaceSources;
  readonly waves: readonly ReadWave[];
  readonly results: readonly WaveResults[];
}

export interface SharedOutput {
  readonly files: readonly OutputFile[];
  readonly knowledge: ManifestKnowledge;
  readonly unclaimed: readonly LedgerEntry[];
}

export function sharedOutput(input: SharedInput): SharedOutput {
  const { workspace, figures, sources, results } = input;
  const documents = reconciledDocuments(workspace, figures, sources);
  const known = knowledgeOutput(workspace, sources, results);
  const overview = overviewOf(input);
  const { ledger, unclaimed } = figures;
  const all = [
    ...results.flatMap((wave) => waveInputs(wave, workspace)),
    ...workspace.surveys.flatMap(({ file, pending }) =>
      pending.flatMap((wave) => [shownPath(workspace.root, file), shownPath(workspace.root, wave.file)]),
    ),
    ...figures.files.map(({ file }) => file),
    ...known.manifest.inputs.map(({ path }) => path),
    ...(figures.ledgerFile === null ? [] : [shownPath(workspace.root, figures.ledgerFile)]),
  ];
  return {
    files: [
      ...madeFrom(all, [
        textFile("index.html", bookHtml(results)),
        ...reconciliationFiles(results, { documents, ledger, unclaimed }),
      ]),
      ...known.files,
      ...overviewFiles(overview),
    ],
    knowledge: known.manifest,
    unclaimed,
  };
}

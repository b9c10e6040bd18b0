/** Every printed figure of a workspace, file by file, and the ledger of those there should be. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Label } from "../codebook/label.js";
import type { Survey } from "../codebook/survey.js";
import type { PendingWave } from "../codebook/wave.js";
import { figuresOfWave } from "../reconcile/figures-of-wave.js";
import { type LedgerEntry, readLedger, refuseClaimedTwice, unclaimed } from "../reconcile/ledger.js";
import { noResponses } from "../reconcile/no-responses.js";
import { pendingMeasures } from "../reconcile/pending-measures.js";
import { reconcile } from "../reconcile/reconcile.js";
import type { PublishedFigure } from "../reconcile/reconciliation.js";
import type { Sources } from "../reconcile/sources.js";
import type { DocumentReconciliation } from "../report/reconciled-figures.js";
import { type FoundSurvey, shownPath } from "./discover.js";
import type { Workspace } from "./open-workspace.js";
import { type PublishedFile, readPublishedFile } from "./published.js";

/** The figures of one folder of surveys/. */
export interface FolderFigures extends PublishedFile {
  /** The survey's id, or the document's. */
  readonly id: string;
}

export interface WorkspaceFigures {
  readonly files: readonly FolderFigures[];
  /** Empty where the workspace keeps none. */
  readonly ledger: readonly LedgerEntry[];
  readonly unclaimed: readonly LedgerEntry[];
  /** Where the ledger is; null where there is none. */
  readonly ledgerFile: string | null;
}

/** Reads them all; a figure that stands in two files is an error. */
export function workspaceFigures({ root, surveys, documents }: Workspace): WorkspaceFigures {
  const holders = [...surveys.map(({ survey, published }) => ({ id: survey.id, published })), ...documents];
  const files = holders.flatMap(({ id, published }) => {
    const file = readPublishedFile({ published }, root);
    return file === null ? [] : [{ ...file, id }];
  });
  refuseClaimedTwice(files);
  const path = join(root, "surveys", "ledger.csv");
  const ledgerFile = existsSync(path) ? path : null;
  const ledger = ledgerFile === null ? [] : readLedger(readFileSync(ledgerFile, "utf8"), shownPath(root, ledgerFile));
  return { files, ledger, unclaimed: unclaimed(ledger, files), ledgerFile };
}

/** Figures of all files but that of one survey or document. */
export const figuresBut = ({ files }: WorkspaceFigures, id: string): readonly PublishedFigure[] =>
  files.flatMap((file) => (file.id === id ? [] : file.figures));

/** The figures that no responses are behind, each with its verdict: of waves that are awaited, then of documents. */
export const reconciledDocuments = (
  { documents, surveys }: Workspace,
  figures: WorkspaceFigures,
  sources: Sources,
): readonly DocumentReconciliation[] => [
  ...surveys.flatMap((found) => found.pending.flatMap(({ wave }) => pendingOf(found, wave, { figures, sources }))),
  ...documents.flatMap(({ id, title }) => {
    const own = figures.files.find((file) => file.id === id);
    if (own === undefined) return [];
    const others = figuresBut(figures, id);
    const input = { figures: own.figures, file: own.file, measures: noResponses, others, sources };
    return [{ id, wave: "", title, reconciliation: reconcile(input) }];
  }),
];

interface Known {
  readonly figures: WorkspaceFigures;
  readonly sources: Sources;
}

function pendingOf(
  { survey, waves, pending }: FoundSurvey,
  wave: PendingWave,
  { figures, sources }: Known,
): readonly DocumentReconciliation[] {
  const own = figures.files.find((file) => file.id === survey.id);
  if (own === undefined) return [];
  const { file } = own;
  const ids = [...waves, ...pending].map((one) => one.wave.id);
  const about = figuresOfWave(own.figures, wave.id, { waves: ids, file });
  const measures = pendingMeasures(survey, wave);
  const others = [...figuresBut(figures, survey.id), ...own.figures.filter((figure) => !about.includes(figure))];
  const reconciliation = reconcile({ figures: about, measures, file, others, sources });
  return [{ id: survey.id, wave: wave.id, title: titleOf(survey, wave), reconciliation }];
}

const titleOf = ({ title }: Survey, { label }: PendingWave): Label => ({
  ja: `${title.ja}：${label.ja}`,
  en: `${title.en ?? title.ja}: ${label.en ?? label.ja}`,
});

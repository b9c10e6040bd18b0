import type { Label } from "../codebook/label.js";
import type { LedgerEntry } from "../reconcile/ledger.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import type { WaveResults } from "./wave-results.js";

/** A wave and the verdicts on the figures printed about it. */
export type WaveReconciliation = Pick<WaveResults, "survey" | "wave" | "reconciliation">;

/** The verdicts on figures that no responses are behind: of a document about no survey, or of a wave that is awaited. */
export interface DocumentReconciliation {
  /** The folder it is kept in: the survey's id, if it is one. */
  readonly id: string;
  /** The wave that is awaited; empty for a document. */
  readonly wave: string;
  readonly title: Label;
  readonly reconciliation: readonly Reconciliation[];
}

/** Figures beside those of waves, and which there should be. */
export interface OtherFigures {
  readonly documents: readonly DocumentReconciliation[];
  /** Empty where the workspace keeps none. */
  readonly ledger: readonly LedgerEntry[];
  /** Entries of the ledger that no published.csv claims. */
  readonly unclaimed: readonly LedgerEntry[];
}

export const noOtherFigures: OtherFigures = { documents: [], ledger: [], unclaimed: [] };

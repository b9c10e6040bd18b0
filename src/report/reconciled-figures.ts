import type { LedgerEntry } from "../reconcile/ledger.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import type { WaveResults } from "./wave-results.js";

/** A wave and the verdicts on the figures printed about it. */
export type WaveReconciliation = Pick<WaveResults, "survey" | "wave" | "reconciliation">;

/** The verdicts on figures of a document that is about no survey at hand. */
export interface DocumentReconciliation {
  /** The folder it is kept in. */
  readonly id: string;
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

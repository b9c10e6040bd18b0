/**
 * What was hidden, for the analyst: how far a reader can pin each count down. Never published, since the ends were found
 * by moving away from the true count, and so hint at it.
 */
import type { Disclosed } from "./disclosed.js";
import type { HiddenBecause } from "./printed-counts.js";

export interface HiddenCount {
  /** What it counts: `sex=male & work=no`. */
  readonly name: string;
  readonly because: HiddenBecause;
  /** Values that a reader cannot rule out: the interval that can be worked out is at least as wide. */
  readonly low: number;
  readonly high: number;
  /** Whether that is as wide as the rules ask for. */
  readonly enough: boolean;
}

export const hiddenCounts = ({
  counts,
  suppression,
}: Pick<Disclosed, "counts" | "suppression">): readonly HiddenCount[] =>
  [...suppression.hidden.values()].map(({ cell, ...found }) => ({ name: counts.cells[cell]?.name ?? "", ...found }));

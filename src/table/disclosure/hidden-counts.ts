/**
 * What was hidden, for the analyst: how far a reader can pin each count down. Never published, since the ends were found
 * by moving away from the true count, and so hint at it.
 */
import { narrowed } from "../../math/count-system/count-bounds.js";
import type { Disclosed } from "./disclosed.js";
import type { HiddenBecause } from "./printed-counts.js";
import { roundingRange } from "./rounded.js";

export interface HiddenCount {
  /** What it counts: `sex=male & work=no`. */
  readonly name: string;
  /**
   * primary: nobody may learn it. complementary: it would give away another. base: the number of people it is a share of
   * is hidden. unprinted: printed nowhere, but to be had by subtraction. rounded: small, and printed as a multiple.
   */
  readonly because: HiddenBecause | "unprinted" | "rounded";
  /** Values that a reader cannot rule out: the interval that can be worked out is at least as wide; where rounded, as wide. */
  readonly low: number;
  readonly high: number;
  /** Whether that is as wide as the rules ask for; where rounded, as wide as rounding leaves it. */
  readonly enough: boolean;
}

type Decided = Pick<Disclosed, "counts" | "suppression"> & Partial<Pick<Disclosed, "rounding">>;

/** Counts hidden or rounded, and those that nobody printed and that were not protected all the same. */
export function hiddenCounts({ counts, suppression, rounding }: Decided): readonly HiddenCount[] {
  if (rounding !== undefined) return roundedCounts(counts, rounding);
  const nameOf = (cell: number): string => counts.cells[cell]?.name ?? "";
  const hidden = [...suppression.hidden.values()].map(({ cell, ...found }) => ({ name: nameOf(cell), ...found }));
  const exposed = suppression.exposed.map(({ cell, ...found }) => ({
    name: nameOf(cell),
    because: "unprinted" as const,
    ...found,
    enough: false,
  }));
  return [...hidden, ...exposed];
}

/** Small counts that are printed as multiples: what is left of their range when all others are held against them. */
function roundedCounts({ cells, relations }: Disclosed["counts"], base: number): readonly HiddenCount[] {
  const ranges = cells.map(({ role, value }) =>
    role === "printed"
      ? roundingRange(value, base)
      : { low: role === "known" ? value : 0, high: role === "known" ? value : Number.POSITIVE_INFINITY },
  );
  const { low, high } = narrowed(
    { low: Float64Array.from(ranges, (one) => one.low), high: Float64Array.from(ranges, (one) => one.high) },
    relations,
  );
  return cells.flatMap(({ name, sensitive, role }, cell): HiddenCount[] => {
    const range = ranges[cell];
    const [from = 0, to = 0] = [low[cell], high[cell]];
    if (!sensitive || role !== "printed" || range === undefined) return [];
    return [{ name, because: "rounded", low: from, high: to, enough: to - from >= range.high - range.low }];
  });
}

/** Whether a reader can have exactly what should be uncertain, as far as this shows. */
export const isDerivable = ({ enough, low, high }: HiddenCount): boolean => !enough && low === high;

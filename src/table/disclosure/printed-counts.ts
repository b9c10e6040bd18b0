/** Counts as whoever reads the outputs meets them: some printed, some only to be had by subtraction, all adding up. */
import type { CountRelation } from "../../math/count-system/count-system.js";

export interface CountCell {
  /** What it counts, for the analyst: `employment=jobless & sex=male`. */
  readonly name: string;
  /** The true count. */
  readonly value: number;
  /**
   * printed: stands in an output unless it is hidden. unprinted: stands in none, but follows from others.
   * known: known whatever is hidden, such as the number of responses.
   */
  readonly role: "printed" | "unprinted" | "known";
  /** Whether nobody may learn it. */
  readonly sensitive: boolean;
  /** Of an unprinted count that a reader knows for as long as this printed one is open. */
  readonly while?: number;
}

/** A number of an output: what it is the count of, and the count it is a share of. Hidden if either is. */
export interface PrintedNumber {
  readonly count: number;
  readonly base: number;
}

export interface PrintedCounts {
  readonly cells: readonly CountCell[];
  readonly relations: readonly CountRelation[];
  readonly numbers: readonly PrintedNumber[];
}

/**
 * Why a count is hidden. primary: nobody may learn it. complementary: it would give away another. base: the number of
 * people it is a share of is hidden. line: it stands in a sum with a count for which the search went on too long.
 */
export type HiddenBecause = "primary" | "complementary" | "base" | "line";

/** Values a count can have as far as a reader can tell: at least these. */
export interface PossibleValues {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

export interface CellProtection extends PossibleValues {
  readonly because: HiddenBecause;
  /** Whether that is as wide as asked for; what never needed protection always is. */
  readonly enough: boolean;
}

export interface Suppression {
  /** Every hidden count; in the order of the cells. */
  readonly hidden: ReadonlyMap<number, CellProtection>;
  /** Counts that follow from others, need protection and did not get it. */
  readonly exposed: readonly PossibleValues[];
  /** How many counts were given up on: the search was cut short, or found no second value; all sums they stand in are hidden. */
  readonly givenUp: number;
}

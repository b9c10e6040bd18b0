import type { NumberColumn } from "../../data/column.js";
import type { Margin } from "./margin.js";

/** What is known of the population. */
export interface PopulationTotals {
  /** People by category; defaults to none. */
  readonly margins?: readonly Margin[];
  /** The sum of a number over the population; defaults to none. */
  readonly numbers?: readonly { readonly column: NumberColumn; readonly total: number }[];
  /** How many people there are, where no margin says it; absent: not used. */
  readonly population?: number;
}

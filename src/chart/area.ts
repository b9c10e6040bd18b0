import type { Label } from "../codebook/label.js";

/** A municipality and its place in a map of equal tiles, column and row from the north-west. */
export interface Area {
  /** Five digits, without the check digit. */
  readonly code: string;
  readonly name: Label;
  readonly tile: readonly [column: number, row: number];
}

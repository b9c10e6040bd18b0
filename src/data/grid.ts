import type { Message } from "../errors.js";
import type { Cell } from "./table.js";

/** Cells that a sheet shows as one; both ends included, counted from 0. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** Cells as a file lays them out, before header and rows are told apart. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** Per row its line or row number in the file. */
  readonly rowNumbers: readonly number[];
  /** The value of a merged cell stands in every cell it covers. */
  readonly merges: readonly Merge[];
  /** Whether rows of different lengths are faults (CSV) or only end in empty cells (sheets). */
  readonly uneven: boolean;
  readonly notes: readonly Message[];
}

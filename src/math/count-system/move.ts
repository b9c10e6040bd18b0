/** From one solution of a count system to another: what may move, what is asked for, what was found. */

/** What may move, from where. */
export interface Movable {
  /** The solution to start from. */
  readonly values: Int32Array;
  /** Least value of each cell. */
  readonly floor: Int32Array;
  /** What moving a cell costs: 0 for free, infinite for never. */
  readonly cost: Float64Array;
}

/** Cells and by how much each moves. */
export interface Move {
  readonly cells: readonly number[];
  readonly steps: readonly number[];
  readonly cost: number;
}

export interface MoveRequest {
  readonly cell: number;
  /** Positive or negative; what mends it moves by as much. */
  readonly step: number;
  /** How many unfinished moves to take further before giving up. */
  readonly budget: number;
  /** How many ways to try of mending one relation. */
  readonly branches: number;
  /** What an unsettled relation is expected to cost to settle: little looks for cheap moves, much for any at all. */
  readonly mending: number;
}

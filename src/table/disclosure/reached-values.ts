/** Sets of counts that fit everything printed, reached one after another from the true ones: the values each count had in one of them. */
import type { Move } from "../../math/count-system/move.js";
import type { PossibleValues } from "./printed-counts.js";

export class ReachedValues {
  /** The set of counts at hand. */
  readonly values: Int32Array;
  /** No count is below 0. */
  readonly floor: Int32Array;
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly moved = new Set<number>();

  constructor(private readonly start: Int32Array) {
    this.values = start.slice();
    this.low = start.slice();
    this.high = start.slice();
    this.floor = new Int32Array(start.length);
  }

  lowOf = (cell: number): number => this.low[cell] ?? 0;
  highOf = (cell: number): number => this.high[cell] ?? 0;
  valueOf = (cell: number): number => this.values[cell] ?? 0;
  startOf = (cell: number): number => this.start[cell] ?? 0;
  widthOf = (cell: number): number => this.highOf(cell) - this.lowOf(cell);
  of = (cell: number): PossibleValues => ({ cell, low: this.lowOf(cell), high: this.highOf(cell) });

  apply({ cells, steps }: Pick<Move, "cells" | "steps">): void {
    for (const [k, cell] of cells.entries()) {
      const now = this.valueOf(cell) + (steps[k] ?? 0);
      this.values[cell] = now;
      this.low[cell] = Math.min(this.lowOf(cell), now);
      this.high[cell] = Math.max(this.highOf(cell), now);
      this.moved.add(cell);
    }
  }

  /** To the true counts. */
  back(): void {
    for (const cell of this.moved) this.values[cell] = this.startOf(cell);
    this.moved.clear();
  }
}

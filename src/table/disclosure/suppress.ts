/**
 * Cell suppression: which counts to hide so that none of the sensitive ones can be worked out from what is left.
 * Hides the sensitive (primary), then as little more as it finds (complementary), until for every hidden count at least
 * `width` + 1 values fit everything printed. Each value is shown to fit by a complete set of counts that has it, so the
 * interval a reader can derive is never narrower than the one found here. Willenborg & de Waal (2001), Elements of
 * Statistical Disclosure Control, ch. 6; Fischetti & Salazar (2001), Solving the cell suppression problem on tabular
 * data with linear constraints, Management Science 47, 1008-1027.
 */
import { type CountSystem, countSystem, neighbours } from "../../math/count-system/count-system.js";
import type { Move } from "../../math/count-system/move.js";
import { MoveSearch } from "../../math/count-system/move-search.js";
import { HiddenCells } from "./hidden-cells.js";
import type { CellProtection, PrintedCounts, Suppression } from "./printed-counts.js";

export interface SuppressOptions {
  /** Difference between the greatest and the least value that must fit. */
  readonly width: number;
  /** Whether to hide more than the sensitive counts; false leaves them open to subtraction. Defaults to *true*. */
  readonly complementary?: boolean;
}

export function suppress(counts: PrintedCounts, options: SuppressOptions): Suppression {
  const hidden = new HiddenCells(counts);
  const search = new Protector(counts, hidden, options.width);
  for (const [cell, { sensitive, role }] of counts.cells.entries())
    if (sensitive && role === "printed") hidden.hide(cell, "primary");
  if (options.complementary !== false) search.protectAll();
  return search.result();
}

/** How hard to look for a way to move a count without hiding more, and with. */
const free = { budget: 400, branches: 8, mending: 2 } as const;
const freeAtAnyLength = { budget: 3000, branches: 8, mending: 10 } as const;
const paid = [2, 10, 50].map((mending) => ({ budget: 500, branches: 8, mending }));

/** How far from a count to look for others to hide, and how many to hide at a time. */
const farthest = 6;
const atOnce = 4;

/** Counts to hide, and how they may move then. */
type Hiding = Pick<Move, "cells" | "steps">;

class Protector {
  private readonly system: CountSystem;
  private free: typeof free | typeof freeAtAnyLength = free;
  private readonly search: MoveSearch;
  private readonly values: Int32Array;
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  /** No count is below 0. */
  private readonly floor: Int32Array;
  private readonly moved = new Set<number>();

  constructor(
    private readonly counts: PrintedCounts,
    private hidden: HiddenCells,
    private width: number,
  ) {
    this.system = countSystem(
      counts.cells.map(({ value }) => value),
      counts.relations,
    );
    this.search = new MoveSearch(this.system);
    this.values = this.system.values.slice();
    this.low = this.system.values.slice();
    this.high = this.system.values.slice();
    this.floor = new Int32Array(this.system.values.length);
  }

  /** Every sensitive count, and then whatever was hidden for its sake, until nothing more is. */
  protectAll(): void {
    const sensitive = [...this.counts.cells.entries()].flatMap(([cell, one]) =>
      one.sensitive && one.role !== "known" ? [cell] : [],
    );
    for (const cell of sensitive) this.protect(cell, (one) => this.cheapest(one));
    const { width } = this;
    this.width = Math.min(1, width);
    this.free = freeAtAnyLength;
    for (const cell of sensitive) this.protect(cell, (one) => this.around(one));
    this.width = width;
    this.hidden = this.needed();
  }

  result(): Suppression {
    const hidden = new Map<number, CellProtection>();
    for (const [cell, because] of this.hidden.reasons()) {
      const enough = this.counts.cells[cell]?.sensitive !== true || this.isWide(cell);
      hidden.set(cell, { because, ...this.between(cell), enough });
    }
    const exposed = [...this.counts.cells.entries()].flatMap(([cell, { role, sensitive }]) =>
      role === "unprinted" && sensitive && !this.isWide(cell) ? [this.between(cell)] : [],
    );
    return { hidden, exposed };
  }

  private between = (cell: number) => ({ cell, low: this.low[cell] ?? 0, high: this.high[cell] ?? 0 });

  private isWide = (cell: number): boolean => (this.high[cell] ?? 0) - (this.low[cell] ?? 0) >= this.width;

  /** The counts hidden to let this one vary. */
  private protect(cell: number, more: (cell: number) => Hiding | null): void {
    while (!this.isWide(cell)) {
      this.vary(cell, 1);
      this.vary(cell, -1);
      if (this.isWide(cell)) break;
      const next = more(cell);
      if (next === null) break;
      this.hidden.hideAll(next.cells);
      this.apply(next);
      this.back();
    }
  }

  /** As far as it goes in one direction, and back to the true counts. */
  private vary(cell: number, direction: 1 | -1): void {
    while (!this.isWide(cell)) {
      const move = this.further(cell, direction);
      if (move === null) break;
      this.apply(move);
    }
    this.back();
  }

  private further(cell: number, direction: 1 | -1): Move | null {
    const now = this.values[cell] ?? 0;
    const [low, high] = [this.low[cell] ?? 0, this.high[cell] ?? 0];
    const most = direction > 0 ? low + this.width - now : now - (high - this.width);
    for (const step of new Set([most, 1])) {
      const request = { cell, step: direction * step, ...this.free };
      const move = step > 0 ? this.search.find(this.movable(this.hidden.free), request) : null;
      if (move !== null) return move;
    }
    return null;
  }

  /** From the true counts, the move that widens the interval most cheaply. */
  private cheapest(cell: number): Move | null {
    const value = this.counts.cells[cell]?.value ?? 0;
    const [up, down] = [(this.low[cell] ?? 0) + this.width - value, value - ((this.high[cell] ?? 0) - this.width)];
    const ways: readonly (readonly number[])[] = [
      [up, -down],
      [(this.high[cell] ?? 0) + 1 - value, (this.low[cell] ?? 0) - 1 - value],
    ];
    for (const request of paid) {
      for (const steps of ways) {
        const moves = steps.flatMap(
          (step) => this.search.find(this.movable(this.hidden.paid), { cell, step, ...request }) ?? [],
        );
        const [first, second] = moves;
        if (first !== undefined) return second !== undefined && second.cost < first.cost ? second : first;
      }
    }
    return null;
  }

  /** Where no single move is found: the cheapest of the nearest counts that are still open. */
  private around(cell: number): Hiding | null {
    const { hidden, counts } = this;
    const open = (one: number) => counts.cells[one]?.role === "printed" && !hidden.isHidden(one);
    let ring = new Set([cell]);
    for (let distance = 0; distance < farthest; distance++) {
      ring = neighbours(this.system, ring);
      const found = [...ring].filter(open).sort((a, b) => (hidden.paid[a] ?? 0) - (hidden.paid[b] ?? 0) || a - b);
      if (found.length > 0) return { cells: found.slice(0, atOnce), steps: [] };
    }
    return null;
  }

  /** Without what no set of counts found needs hidden: all of them still hold when it is shown. */
  private needed(): HiddenCells {
    const { counts, low, high } = this;
    const kept = new HiddenCells(counts);
    for (const [cell, because] of this.hidden.reasons()) if (because === "primary") kept.hide(cell, because);
    for (const [cell] of this.hidden.reasons()) if (low[cell] !== high[cell]) kept.hide(cell, "complementary");
    return kept;
  }

  private movable(cost: Float64Array) {
    return { values: this.values, floor: this.floor, cost };
  }

  private apply({ cells, steps }: Hiding): void {
    for (const [k, cell] of cells.entries()) {
      const now = (this.values[cell] ?? 0) + (steps[k] ?? 0);
      this.values[cell] = now;
      this.low[cell] = Math.min(this.low[cell] ?? now, now);
      this.high[cell] = Math.max(this.high[cell] ?? now, now);
      this.moved.add(cell);
    }
  }

  private back(): void {
    for (const cell of this.moved) this.values[cell] = this.counts.cells[cell]?.value ?? 0;
    this.moved.clear();
  }
}

/** Hides more counts than the sensitive ones, one sensitive count after another, until each can vary; see `suppress`. */
import { type CountSystem, countSystem, neighbours } from "../../math/count-system/count-system.js";
import type { Move } from "../../math/count-system/move.js";
import { MoveSearch } from "../../math/count-system/move-search.js";
import { HiddenCells } from "./hidden-cells.js";
import type { PrintedCounts } from "./printed-counts.js";
import { ReachedValues } from "./reached-values.js";

export interface ProtectOptions {
  /** Difference between the greatest and the least value that must fit. */
  readonly width: number;
  /**
   * How many cells of sums to look at before the rest is hidden by whole lines; defaults to *5,000,000, and 10,000 more
   * for each sensitive count*.
   */
  readonly work?: number;
}

/** How hard to look for a way to move a count without hiding more, and with. */
const free = { budget: 400, branches: 8, mending: 2 } as const;
const freeAtAnyLength = { budget: 3000, branches: 8, mending: 10 } as const;
const paid = [2, 10, 50].map((mending) => ({ budget: 500, branches: 8, mending }));

/** How many cells of sums to look at: in all, the more the more counts need it; and again after lines are hidden, for one count. */
const workFor = (counts: number): number => 5_000_000 + 10_000 * counts;
const mostOfOne = 300_000;

/** How far from a count to look for others to hide, and how many to hide at a time. */
const farthest = 6;
const atOnce = 4;

/** Counts to hide, and how they may move then. */
type Hiding = Pick<Move, "cells" | "steps">;

export class Protector {
  private readonly system: CountSystem;
  private width: number;
  private readonly work: number | undefined;
  private free: typeof free | typeof freeAtAnyLength = free;
  private readonly search: MoveSearch;
  readonly reached: ReachedValues;
  /** Counts for which the search went on too long, and what is hidden with them. */
  private readonly cutShort = new Set<number>();
  private readonly lines = new Set<number>();
  /** How many of those. */
  givenUp = 0;

  constructor(
    private readonly counts: PrintedCounts,
    public hidden: HiddenCells,
    { width, work }: ProtectOptions,
  ) {
    this.width = width;
    this.work = work;
    this.system = countSystem(
      counts.cells.map(({ value }) => value),
      counts.relations,
    );
    this.search = new MoveSearch(this.system);
    this.reached = new ReachedValues(this.system.values);
  }

  /** Every sensitive count, and then whatever was hidden for its sake, until nothing more is. */
  protectAll(): void {
    const sensitive = [...this.counts.cells.entries()].flatMap(([cell, one]) =>
      one.sensitive && one.role !== "known" ? [cell] : [],
    );
    this.search.allow(this.work ?? workFor(sensitive.length));
    for (const cell of sensitive) this.protect(cell, (one) => this.cheapest(one));
    this.atLeast(1, () => {
      for (const cell of sensitive) this.protect(cell, (one) => this.around(one));
    });
    this.hideLines([...this.cutShort].filter((cell) => !this.isWide(cell)));
    this.hidden = this.needed();
  }

  /** All sums that these counts stand in; of those that are still certain all sums of those, and so on. */
  private hideLines(cells: readonly number[]): void {
    this.givenUp = cells.length;
    let left = workFor(cells.length);
    let around = new Map(cells.map((cell) => [cell, new Set([cell])]));
    while (around.size > 0) {
      const further = new Map([...around].map(([cell, near]) => [cell, neighbours(this.system, near)]));
      for (const near of further.values()) this.hideLine([...near]);
      for (const cell of further.keys()) {
        const work = Math.min(mostOfOne, left);
        this.search.allow(work);
        this.atLeast(1, () => this.protect(cell, () => null));
        left -= work - this.search.remaining;
      }
      const hasMore = ([cell, { size }]: readonly [number, ReadonlySet<number>]): boolean =>
        size > (around.get(cell)?.size ?? 0) && this.reached.widthOf(cell) === 0;
      around = new Map([...further].filter(hasMore));
    }
  }

  private hideLine(cells: readonly number[]): void {
    const line = this.hidden.printedOf(cells);
    this.hidden.hideAll(line);
    for (const cell of line) this.lines.add(cell);
  }

  /** With less asked for, and looked for harder. */
  private atLeast(width: number, search: () => void): void {
    const [wanted, how] = [this.width, this.free];
    this.width = Math.min(width, wanted);
    this.free = freeAtAnyLength;
    search();
    this.width = wanted;
    this.free = how;
  }

  isWide = (cell: number): boolean => this.reached.widthOf(cell) >= this.width;

  /** The counts hidden to let this one vary. */
  private protect(cell: number, more: (cell: number) => Hiding | null): void {
    while (!this.isWide(cell) && this.search.remaining > 0) {
      this.vary(cell, 1);
      this.vary(cell, -1);
      if (this.isWide(cell)) break;
      const next = more(cell);
      if (next === null) break;
      this.hidden.hideAll(next.cells);
      this.reached.apply(next);
      this.reached.back();
    }
    if (this.search.remaining === 0 && !this.isWide(cell)) this.cutShort.add(cell);
  }

  /** As far as it goes in one direction, and back to the true counts. */
  private vary(cell: number, direction: 1 | -1): void {
    while (!this.isWide(cell)) {
      const move = this.further(cell, direction);
      if (move === null) break;
      this.reached.apply(move);
    }
    this.reached.back();
  }

  private further(cell: number, direction: 1 | -1): Move | null {
    const now = this.reached.valueOf(cell);
    const { low, high } = this.reached.of(cell);
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
    const value = this.reached.startOf(cell);
    const { low, high } = this.reached.of(cell);
    const [up, down] = [low + this.width - value, value - (high - this.width)];
    const ways: readonly (readonly number[])[] = [
      [up, -down],
      [high + 1 - value, low - 1 - value],
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

  /** Without what no set of counts found needs hidden: all of them still hold when it is shown. Lines stay. */
  private needed(): HiddenCells {
    const { counts, reached } = this;
    const kept = new HiddenCells(counts);
    for (const [cell, because] of this.hidden.reasons()) if (because === "primary") kept.hide(cell, because);
    for (const [cell] of this.hidden.reasons()) if (reached.widthOf(cell) > 0) kept.hide(cell, "complementary");
    for (const cell of this.lines) kept.hide(cell, "line");
    return kept;
  }

  private movable(cost: Float64Array) {
    const { values, floor } = this.reached;
    return { values, floor, cost };
  }
}

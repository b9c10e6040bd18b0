/**
 * Another solution of a count system near a known one: a cell is moved by a step, and whatever no longer adds up is
 * mended by moving others, in whole numbers, never below their floor. In a two-way table that is an alternating cycle;
 * Kelly, Golden & Assad (1992), Cell suppression: disclosure protection for sensitive tabular data, Networks 22, 397-417.
 * The search is best-first: Hart, Nilsson & Raphael (1968), IEEE Transactions on Systems Science and Cybernetics 4, 100-107.
 */
import type { CountSystem } from "./count-system.js";
import { MinHeap } from "./min-heap.js";
import type { Movable, Move, MoveRequest } from "./move.js";

/** A move so far: one more cell than the one before. */
interface Unfinished {
  readonly before: Unfinished | null;
  readonly cell: number;
  readonly step: number;
  readonly length: number;
  readonly cost: number;
  /** Relations that do not add up. */
  readonly unsettled: number;
}

/** How much worse a longer move is. */
const lengthening = 0.01;
/** How many unsettled relations to compare before one is mended. */
const lookAhead = 6;

const promise = ({ cost, unsettled }: Pick<Unfinished, "cost" | "unsettled">, mending: number): number =>
  cost + mending * unsettled;

/** Reuses its room from one search to the next; the same request gives the same move, if there is work left for it. */
export class MoveSearch {
  private left = Number.POSITIVE_INFINITY;
  private readonly delta: Int32Array;
  private readonly excess: Int32Array;
  /** The move that delta and excess are of, and the relations it touches. */
  private path: Unfinished[] = [];
  private readonly touched: number[] = [];
  private readonly touches: Int32Array;

  constructor(private readonly system: CountSystem) {
    this.delta = new Int32Array(system.values.length);
    this.excess = new Int32Array(system.relations);
    this.touches = new Int32Array(system.relations);
  }

  /** How many cells of relations may be looked at from here on, over all searches; none is found after. */
  allow(work: number): void {
    this.left = work;
  }

  get remaining(): number {
    return Math.max(0, this.left);
  }

  /** The first move found that leaves everything adding up, cheap ones first; null within the budget. */
  find(movable: Movable, request: MoveRequest): Move | null {
    const { cell, step, budget, branches, mending } = request;
    const cost = movable.cost[cell]!;
    if (cost === Number.POSITIVE_INFINITY || movable.values[cell]! + step < movable.floor[cell]!) return null;
    const { cellStart } = this.system;
    const waiting = new MinHeap<Unfinished>();
    const unsettled = cellStart[cell + 1]! - cellStart[cell]!;
    waiting.push({ before: null, cell, step, length: 1, cost, unsettled }, 0);
    let found: Move | null = null;
    for (let left = budget; left > 0 && this.remaining > 0; left--) {
      const next = waiting.pop();
      if (next === undefined) break;
      this.become(next);
      if (next.unsettled === 0) {
        found = this.taken(next.cost);
        break;
      }
      for (const way of this.fewestWays(movable, request).slice(0, branches)) {
        const more = extended(next, way);
        waiting.push(more, promise(more, mending) + lengthening * more.length);
      }
    }
    this.become(null);
    return found;
  }

  private taken(cost: number): Move {
    const cells = [...new Set(this.path.map(({ cell }) => cell))];
    return { cells, steps: cells.map((cell) => this.delta[cell]!), cost };
  }

  /** Takes back what the next move does not share with this one, and adds what it has more. */
  private become(next: Unfinished | null): void {
    const { path } = this;
    const more: Unfinished[] = [];
    let shared = next;
    while (shared !== null && path[shared.length - 1] !== shared) {
      more.push(shared);
      shared = shared.before;
    }
    while (path.length > (shared?.length ?? 0)) {
      const last = path.pop()!;
      this.shift(last.cell, -last.step);
      this.untouch(last.cell);
    }
    for (const one of more.reverse()) {
      path.push(one);
      this.shift(one.cell, one.step);
      this.touch(one.cell);
    }
  }

  /** How to mend the unsettled relation that leaves least choice, of the first few. */
  private fewestWays(movable: Movable, request: MoveRequest): readonly Way[] {
    let fewest: readonly Way[] | null = null;
    let looked = 0;
    for (const relation of this.touched) {
      if (this.excess[relation] === 0) continue;
      const ways = this.ways(movable, relation, request);
      if (fewest === null || ways.length < fewest.length) fewest = ways;
      if (++looked === lookAhead || fewest.length < 2) break;
    }
    return fewest ?? [];
  }

  /** First what is cheap with all it entails, then what has most room; cells in their order where all is equal. */
  private ways({ values, floor, cost: costs }: Movable, relation: number, request: MoveRequest): Way[] {
    const { relationStart, relationCell, relationSign } = this.system;
    const { mending } = request;
    const found: Way[] = [];
    this.left -= relationStart[relation + 1]! - relationStart[relation]!;
    const size = Math.abs(request.step);
    const needed = this.excess[relation]! > 0 ? -size : size;
    for (let e = relationStart[relation]!; e < relationStart[relation + 1]!; e++) {
      const cell = relationCell[e]!;
      const step = relationSign[e]! * needed;
      const moved = this.delta[cell]!;
      const cost = moved === 0 ? costs[cell]! : 0;
      const room = values[cell]! + moved - floor[cell]!;
      if (cost === Number.POSITIVE_INFINITY || moved * step < 0 || room + step < 0) continue;
      found.push({ cell, step, cost, unsettled: this.unsettledBy(cell, step), room });
    }
    return found.sort((a, b) => promise(a, mending) - promise(b, mending) || b.room - a.room || a.cell - b.cell);
  }

  private unsettledBy(cell: number, step: number): number {
    const { cellStart, cellRelation, cellSign } = this.system;
    let unsettled = 0;
    for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
      const now = this.excess[cellRelation[e]!]!;
      unsettled += Number(now + cellSign[e]! * step !== 0) - Number(now !== 0);
    }
    return unsettled;
  }

  private shift(cell: number, step: number): void {
    const { cellStart, cellRelation, cellSign } = this.system;
    this.delta[cell]! += step;
    for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) this.excess[cellRelation[e]!]! += cellSign[e]! * step;
  }

  private touch(cell: number): void {
    const { cellStart, cellRelation } = this.system;
    for (let e = cellStart[cell]!; e < cellStart[cell + 1]!; e++) {
      const relation = cellRelation[e]!;
      if (this.touches[relation]!++ === 0) this.touched.push(relation);
    }
  }

  /** Cells are taken back in the reverse order, so relations leave from the end. */
  private untouch(cell: number): void {
    const { cellStart, cellRelation } = this.system;
    for (let e = cellStart[cell + 1]! - 1; e >= cellStart[cell]!; e--) {
      if (--this.touches[cellRelation[e]!]! === 0) this.touched.pop();
    }
  }
}

/** One way to mend a relation. */
interface Way {
  readonly cell: number;
  readonly step: number;
  readonly cost: number;
  /** Relations it unsettles less those it settles. */
  readonly unsettled: number;
  readonly room: number;
}

const extended = (before: Unfinished, { cell, step, cost, unsettled }: Way): Unfinished => ({
  before,
  cell,
  step,
  length: before.length + 1,
  cost: before.cost + cost,
  unsettled: before.unsettled + unsettled,
});

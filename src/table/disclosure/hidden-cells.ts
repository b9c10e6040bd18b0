/** Which counts are hidden, why, and what it would cost to hide another. */
import type { HiddenBecause, PrintedCounts } from "./printed-counts.js";

/** What is lost by hiding a number: itself, and a little more the larger it is; a 0 says most, and is the last to go. */
const loss = (value: number): number => (value === 0 ? 5 : 1 + Math.log10(1 + value));

export class HiddenCells {
  /** What moving a count costs without hiding more, and with; see `Movable`. */
  readonly free: Float64Array;
  readonly paid: Float64Array;
  private readonly because = new Map<number, HiddenBecause>();
  /** Numbers each count is printed in, and those it is the base of. */
  private readonly printedIn: readonly number[][];
  private readonly baseOf: readonly number[][];
  private readonly gone: Uint8Array;
  /** Counts known for as long as another is open. */
  private readonly following = new Map<number, readonly number[]>();

  constructor(private readonly counts: PrintedCounts) {
    const { cells, numbers } = counts;
    this.printedIn = cells.map(() => []);
    this.baseOf = cells.map(() => []);
    this.gone = new Uint8Array(numbers.length);
    for (const [number, { count, base }] of numbers.entries()) {
      this.printedIn[count]?.push(number);
      if (base !== count) this.baseOf[base]?.push(number);
    }
    this.free = Float64Array.from(cells, ({ role, while: open }) =>
      role === "unprinted" && open === undefined ? 0 : Number.POSITIVE_INFINITY,
    );
    for (const [cell, { while: open }] of cells.entries())
      if (open !== undefined) this.following.set(open, [...(this.following.get(open) ?? []), cell]);
    this.paid = Float64Array.from(cells, (_, cell) => this.costOf(cell));
  }

  isHidden = (cell: number): boolean => this.because.has(cell);

  /** In the order of the cells. */
  reasons = (): readonly (readonly [number, HiddenBecause])[] => [...this.because].sort(([a], [b]) => a - b);

  /** Hides those of the cells that are printed, or what keeps them known. */
  hideAll(cells: readonly number[]): void {
    for (const cell of this.printedOf(cells)) this.hide(cell, "complementary");
  }

  /** Those of the cells that are printed, or what keeps them known; in order. */
  printedOf = (cells: readonly number[]): readonly number[] => {
    const printed = [...cells]
      .sort((a, b) => a - b)
      .flatMap((cell) => {
        const found = this.counts.cells[cell];
        return (found?.role === "printed" ? cell : found?.while) ?? [];
      });
    return [...new Set(printed)];
  };

  /** Hides a count, and every count printed only as a share of it. */
  hide(cell: number, because: HiddenBecause): void {
    if (this.because.has(cell)) return;
    this.because.set(cell, because);
    for (const known of [cell, ...(this.following.get(cell) ?? [])]) {
      this.free[known] = 0;
      this.paid[known] = 0;
    }
    for (const number of this.printedIn[cell] ?? []) this.gone[number] = 1;
    for (const number of this.baseOf[cell] ?? []) {
      const lost = this.counts.numbers[number]?.count ?? cell;
      this.gone[number] = 1;
      if (this.isLost(lost)) this.hide(lost, "base");
    }
  }

  private isLost = (cell: number): boolean =>
    this.counts.cells[cell]?.role === "printed" && (this.printedIn[cell] ?? []).every((one) => this.gone[one] === 1);

  private costOf(cell: number): number {
    const found = this.counts.cells[cell];
    if (found === undefined || found.role === "known") return Number.POSITIVE_INFINITY;
    if (found.role === "unprinted") return found.while === undefined ? 0 : this.costOf(found.while);
    const shares = (this.baseOf[cell] ?? []).map((number) => this.counts.numbers[number]?.count ?? cell);
    return shares.reduce((sum, share) => sum + loss(this.counts.cells[share]?.value ?? 0), loss(found.value));
  }
}

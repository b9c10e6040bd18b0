import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { Coding } from "./coding.js";
import { domainSums, type Entries, entriesOf, type RowDomains } from "./entries.js";
import { type NumberPass, numberPass } from "./number-pass.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** A total per entry, the same by domain, and the rows of each domain: of an option those that chose it. */
export interface EntryColumn {
  readonly totals: Float64Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/** The same of a number, and its moments by domain. */
export type NumberColumn = EntryColumn & Pick<NumberPass, "off" | "squares">;

/** Per row its entry, its weight and its code, and its domain where it is asked for. */
export interface CodedRows {
  readonly entryOf: Int32Array;
  readonly weights: Float64Array;
  readonly codes: Coding["codes"];
  cells(): Int32Array;
}

/** The totals of a breakdown, each number added up once however many statistics read it. */
export class EntryTable {
  readonly entries: Entries;
  readonly #columns = new Map<ReadonlyNumbers, NumberColumn>();
  readonly #others = new Map<ReadonlyNumbers, ReadonlyNumbers>();
  readonly #products = new Map<ReadonlyNumbers, Map<ReadonlyNumbers, Float64Array>>();
  readonly #answering = new Map<ReadonlyNumbers, EntryTable>();
  #base: EntryColumn | undefined;
  #questions = 0;
  #sortedEntries: Int32Array | undefined;
  #sortedCells: Int32Array | undefined;
  #zeros = new Int32Array(0);

  constructor(
    readonly rows: RowsByUnit,
    readonly at: RowDomains,
  ) {
    this.entries = entriesOf(rows, at);
  }

  /** The weight of the rows. */
  base(): EntryColumn {
    this.#base ??= this.#column(this.entries.weight, this.at.members ?? memberCounts(this.at));
    return this.#base;
  }

  /** Σ w y. */
  column(values: ReadonlyNumbers): NumberColumn {
    const known = this.#columns.get(values);
    if (known !== undefined) return known;
    const counts = values instanceof Uint8Array ? chosenCounts(values, this.at) : this.base().counts;
    const sizes = this.base().sums;
    const other = this.#others.get(values) ?? values;
    const { totals, off, squares, cross } = numberPass(this.entries, this.at, {
      weights: this.rows.weights,
      values,
      other,
      sizes,
    });
    const column = { ...this.#column(totals, counts), off, squares };
    this.#columns.set(values, column);
    if (other !== values)
      this.#productsOf(values).set(other, aboutMeans(cross, { sizes, x: off, y: this.column(other).off }));
    return column;
  }

  /** Says that the products of two numbers will be asked for, so that one pass gives them with the first. */
  expect(x: ReadonlyNumbers, y: ReadonlyNumbers): void {
    if (x !== y && !this.#others.has(y)) this.#others.set(x, y);
  }

  /** Σ w (x − x̄)(y − ȳ) by domain. */
  products(x: ReadonlyNumbers, y: ReadonlyNumbers): Float64Array {
    if (x === y) return this.column(x).squares;
    this.column(x);
    const ofX = this.#productsOf(x);
    const known = ofX.get(y) ?? this.#centredProducts(x, y);
    ofX.set(y, known);
    return known;
  }

  #productsOf(x: ReadonlyNumbers): Map<ReadonlyNumbers, Float64Array> {
    const known = this.#products.get(x) ?? new Map<ReadonlyNumbers, Float64Array>();
    this.#products.set(x, known);
    return known;
  }

  /** The rows in one order: of the units from the second question on, which pays for sorting. */
  coded(codes: Coding["codes"]): CodedRows {
    const { entries, rows, at } = this;
    const sorted = this.#questions++ === 0 ? undefined : rows.sorted;
    if (sorted === undefined) return { entryOf: entries.entryOf, cells: () => at.cells, weights: rows.weights, codes };
    this.#sortedEntries ??= gathered(entries.entryOf, sorted.order);
    const cells = () => {
      this.#sortedCells ??= gathered(at.cells, sorted.order);
      return this.#sortedCells;
    };
    return { entryOf: this.#sortedEntries, cells, weights: sorted.weights, codes: sorted.codes(codes) };
  }

  /** Room of that length for counting, until it is asked for again. */
  zeros(length: number): Int32Array {
    if (this.#zeros.length < length) this.#zeros = new Int32Array(length);
    else this.#zeros.fill(0, 0, length);
    return this.#zeros.subarray(0, length);
  }

  /** The same for the rows that have every one of the numbers. */
  answering(numbers: readonly ReadonlyNumbers[]): EntryTable {
    return numbers.reduce<EntryTable>((table, values) => table.#withAnswer(values), this);
  }

  #withAnswer(values: ReadonlyNumbers): EntryTable {
    if (!this.column(values).sums.some(Number.isNaN)) return this;
    const known = this.#answering.get(values);
    if (known !== undefined) return known;
    const cells = this.at.cells.map((cell, row) => (Number.isNaN(values[row]) ? 0 : cell));
    const table = new EntryTable(this.rows, { domains: this.at.domains, cells });
    this.#answering.set(values, table);
    return table;
  }

  #column(totals: Float64Array, counts: Int32Array): EntryColumn {
    return { totals, sums: domainSums(this.entries.start, totals), counts };
  }

  #centredProducts(x: ReadonlyNumbers, y: ReadonlyNumbers): Float64Array {
    const { sums: sizes } = this.base();
    const means = [x, y].map((values) => {
      const means = new Float64Array(sizes.length + 1);
      const { sums } = this.column(values);
      for (let d = 0; d < sizes.length; d++) means[d + 1] = sums[d]! / sizes[d]!;
      return means;
    });
    const { cells } = this.at;
    const products = new Float64Array(sizes.length + 1);
    const work = { products, cells, weights: this.rows.weights, x, y, meanX: means[0]!, meanY: means[1]! };
    inChunks(cells.length, work, addProducts);
    return products.subarray(1);
  }
}

function gathered(numbers: Int32Array, order: Int32Array): Int32Array {
  const sorted = new Int32Array(order.length);
  inChunks(order.length, { sorted, numbers, order }, gather);
  return sorted;
}

function gather(
  { sorted, numbers, order }: Record<"sorted" | "numbers" | "order", Int32Array>,
  from: number,
  end: number,
): void {
  for (let i = from; i < end; i++) sorted[i] = numbers[order[i]!]!;
}

/** Of an option, the rows of each domain that chose it. */
function chosenCounts(chosen: Uint8Array, { cells, domains }: RowDomains): Int32Array {
  const counts = new Int32Array(domains + 1);
  for (let row = 0; row < cells.length; row++) counts[cells[row]!]! += chosen[row]!;
  return counts.subarray(1);
}

function memberCounts({ cells, domains }: RowDomains): Int32Array {
  const counts = new Int32Array(domains + 1);
  for (let row = 0; row < cells.length; row++) counts[cells[row]!]!++;
  return counts.subarray(1);
}

/** Σ w d e − Σ w d Σ w e / Σ w of deviations d and e from other than the means. */
function aboutMeans(
  cross: Float64Array,
  { sizes, x, y }: { sizes: Float64Array; x: Float64Array; y: Float64Array },
): Float64Array {
  return cross.map((products, d) => (sizes[d] === 0 ? 0 : products - (x[d]! * y[d]!) / sizes[d]!));
}

interface Centred {
  readonly products: Float64Array;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  readonly x: ReadonlyNumbers;
  readonly y: ReadonlyNumbers;
  readonly meanX: Float64Array;
  readonly meanY: Float64Array;
}

function addProducts(work: Centred, from: number, end: number): void {
  const { products, cells, weights, x, y, meanX, meanY } = work;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    products[cell]! += weights[row]! * (x[row]! - meanX[cell]!) * (y[row]! - meanY[cell]!);
  }
}

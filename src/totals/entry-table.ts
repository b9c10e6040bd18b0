import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { Coding } from "./coding.js";
import { domainSums, type Entries, entriesOf } from "./entries.js";
import { type NumberPair, type NumberPass, numberPasses } from "./number-pass.js";
import type { RowDomains, RowPasses } from "./row-passes.js";
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

/** Numbers that pass together: more would crowd each other out of the cache. */
const together = 8;

/** The totals of a breakdown, each number added up once however many statistics read it. */
export class EntryTable {
  readonly entries: Entries;
  readonly #columns = new Map<ReadonlyNumbers, NumberColumn>();
  /** Numbers that will be asked for, and what each is multiplied with. */
  readonly #expected = new Map<ReadonlyNumbers, ReadonlyNumbers>();
  readonly #products = new Map<ReadonlyNumbers, Map<ReadonlyNumbers, Float64Array>>();
  readonly #answering = new Map<ReadonlyNumbers, EntryTable>();
  #base: EntryColumn | undefined;
  #questions = 0;
  #sortedEntries: Int32Array | undefined;
  #sortedCells: Int32Array | undefined;

  constructor(
    readonly rows: RowsByUnit,
    readonly at: RowDomains,
    readonly passes: RowPasses,
  ) {
    this.entries = entriesOf(rows, at, passes);
  }

  /** The weight of the rows. */
  base(): EntryColumn {
    this.#base ??= this.#column(this.entries.weight, this.at.members ?? memberCounts(this.at));
    return this.#base;
  }

  /** Σ w y. */
  column(values: ReadonlyNumbers): NumberColumn {
    if (!this.#columns.has(values)) this.#addNumbers(values);
    return this.#columns.get(values)!;
  }

  /** Says that numbers will be asked for, and the products of two, so that one pass gives all of them. */
  expect(x: ReadonlyNumbers, y?: ReadonlyNumbers): void {
    if (!this.#expected.has(x)) this.#expected.set(x, x);
    if (y === undefined) return;
    this.expect(y);
    if (this.#expected.get(x) === x && this.#expected.get(y) === y) this.#expected.set(x, y);
  }

  /** Passes over a number, and with it over others that will be asked for. */
  #addNumbers(values: ReadonlyNumbers): void {
    const others = [...this.#expected.keys()].filter((number) => number !== values && !this.#columns.has(number));
    const pairs = [values, ...others.slice(0, together - 1)].map((number) => ({
      values: number,
      other: this.#expected.get(number) ?? number,
    }));
    const { sums: sizes } = this.base();
    const { weights } = this.rows;
    const found = numberPasses(this.entries, this.at, { weights, pairs, sizes, passes: this.passes });
    pairs.forEach((pair, j) => {
      const { cross: _, ...column } = found[j]!;
      const counts = pair.values instanceof Uint8Array ? chosenCounts(pair.values, this.at) : this.base().counts;
      this.#columns.set(pair.values, { ...column, counts });
    });
    pairs.forEach((pair, j) => {
      this.#keepProducts(pair, found[j]!);
    });
  }

  #keepProducts({ values, other }: NumberPair, { cross, off }: NumberPass): void {
    if (other === values) return;
    const { sums: sizes } = this.base();
    this.#productsOf(values).set(other, aboutMeans(cross, { sizes, x: off, y: this.column(other).off }));
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

  /** The same for the rows that have every one of the numbers. */
  answering(numbers: readonly ReadonlyNumbers[]): EntryTable {
    return numbers.reduce<EntryTable>((table, values) => table.#withAnswer(values), this);
  }

  #withAnswer(values: ReadonlyNumbers): EntryTable {
    if (!this.column(values).sums.some(Number.isNaN)) return this;
    const known = this.#answering.get(values);
    if (known !== undefined) return known;
    const cells = this.at.cells.map((cell, row) => (Number.isNaN(values[row]) ? 0 : cell));
    const table = new EntryTable(this.rows, { domains: this.at.domains, cells }, this.passes);
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

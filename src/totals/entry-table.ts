import type { ReadonlyNumbers } from "../math/numbers.js";
import { domainSums, type RowDomains, type WeighedEntries } from "./entries.js";
import {
  type Asked,
  type CodeColumns,
  type EntrySums,
  firstPass,
  laterPass,
  type NumberPair,
  type Rows,
} from "./entry-pass.js";
import { aboutMeans, centredProducts, type Moments, momentsOf } from "./moments.js";
import { QuestionPasses } from "./question-passes.js";
import type { CodedRows, RowPass } from "./row-pass.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** A total per entry, the same by domain, and the rows of each domain: of an option those that chose it. */
export interface EntryColumn {
  readonly totals: Float64Array;
  readonly sums: Float64Array;
  readonly counts: Int32Array;
}

/** The same of a number, and its moments by domain. */
export type NumberColumn = EntryColumn & Pick<Moments, "off" | "squares">;

/** Numbers that pass together: more would crowd each other out of the cache. */
const together = 8;

/** So many totals stay in the cache, however many passes are made one. */
const fewTotals = 1 << 17;

/**
 * The totals of a breakdown, each number added up once however many statistics read it. The first pass finds the entries,
 * and adds up what is expected: numbers, and a question if it is the only one.
 */
export class EntryTable {
  readonly #rows: Rows;
  readonly #columns = new Map<ReadonlyNumbers, NumberColumn>();
  /** Numbers that will be asked for, and what each is multiplied with. */
  readonly #numbers = new Map<ReadonlyNumbers, ReadonlyNumbers>();
  readonly #products = new Map<ReadonlyNumbers, Map<ReadonlyNumbers, Float64Array>>();
  readonly #answering = new Map<ReadonlyNumbers, EntryTable>();
  /** Questions that will be asked for. */
  readonly #codings = new Map<CodedRows["codes"], CodedRows>();
  readonly #coded = new Map<CodedRows["codes"], CodeColumns>();
  #entries: WeighedEntries | undefined;
  #base: EntryColumn | undefined;
  #questions: QuestionPasses | undefined;

  constructor(rows: RowsByUnit, at: RowDomains, pass: RowPass) {
    this.#rows = { rows, at, pass };
  }

  get at(): RowDomains {
    return this.#rows.at;
  }

  get entries(): WeighedEntries {
    this.#entries ??= this.#first();
    return this.#entries;
  }

  /** Says that numbers will be asked for, and the products of two. */
  expectNumbers(x: ReadonlyNumbers, y: ReadonlyNumbers = x): void {
    for (const values of [x, y]) if (!this.#numbers.has(values)) this.#numbers.set(values, values);
    if (this.#numbers.get(x) === x && this.#numbers.get(y) === y) this.#numbers.set(x, y);
  }

  /** Says that a question will be asked for. */
  expectCodes(coding: CodedRows): void {
    this.#codings.set(coding.codes, coding);
  }

  /** The weight of the rows. */
  base(): EntryColumn {
    const { weight } = this.entries;
    this.#base ??= this.#column(weight, this.at.members ?? memberCounts(this.at));
    return this.#base;
  }

  /** Σ w y. */
  column(values: ReadonlyNumbers): NumberColumn {
    this.expectNumbers(values);
    const { entries } = this;
    if (!this.#columns.has(values)) {
      this.base(); // Sums are compiled while the rows pass.
      const numbers = this.#awaited(values);
      this.#keep(numbers, laterPass(this.#rows, entries, { numbers, codings: [] }));
    }
    return this.#columns.get(values)!;
  }

  /** Totals and rows by code, which the caller may change: they are not kept. */
  codes(coding: CodedRows): CodeColumns {
    if (this.#entries === undefined && this.#codings.size === 0) this.expectCodes(coding);
    const { entries } = this;
    const found = this.#coded.get(coding.codes);
    this.#coded.delete(coding.codes);
    this.#questions ??= new QuestionPasses(this.#rows, entries);
    return found ?? this.#questions.codes(coding);
  }

  /** Σ w (x − x̄)(y − ȳ) by domain. */
  products(x: ReadonlyNumbers, y: ReadonlyNumbers): Float64Array {
    if (x === y) return this.column(x).squares;
    const sums = [this.column(x).sums, this.column(y).sums] as const;
    const ofX = this.#productsOf(x);
    const { weights } = this.#rows.rows;
    const known = ofX.get(y) ?? centredProducts(this.at, [x, y], { weights, sums, sizes: this.base().sums });
    ofX.set(y, known);
    return known;
  }

  /** The same for the rows that have every one of the numbers. */
  answering(numbers: readonly ReadonlyNumbers[]): EntryTable {
    return numbers.reduce<EntryTable>((table, values) => table.#withAnswer(values), this);
  }

  #first(): WeighedEntries {
    const { numbers, codings } = this.#atFirst();
    const { entries, ...sums } = firstPass(this.#rows, { numbers, codings });
    this.#entries = entries;
    this.#keep(numbers, sums);
    codings.forEach(({ codes }, j) => {
      this.#coded.set(codes, sums.codings[j]!);
    });
    return entries;
  }

  /** What the first pass adds up: where places are many, nothing, as it would crowd them out of the cache. */
  #atFirst(): Asked {
    const { rows, at } = this.#rows;
    const numbers = this.#awaited();
    const codings = this.#codings.size === 1 ? [...this.#codings.values()] : [];
    const width = numbers.length + codings.reduce((total, coding) => total + coding.width, 0);
    return rows.units * at.domains * width <= fewTotals ? { numbers, codings } : { numbers: [], codings: [] };
  }

  /** Numbers that are expected and not found yet, a certain one before all others. */
  #awaited(first?: ReadonlyNumbers): readonly NumberPair[] {
    const expected = first === undefined ? [...this.#numbers.keys()] : [first, ...this.#numbers.keys()];
    const open = [...new Set(expected)].filter((values) => !this.#columns.has(values));
    return open.slice(0, together).map((values) => ({ values, other: this.#numbers.get(values)! }));
  }

  #keep(pairs: readonly NumberPair[], { numbers }: EntrySums): void {
    if (pairs.length === 0) return;
    const { sums: sizes, counts: all } = this.base();
    const found = numbers.map(({ moments }) => momentsOf(moments, sizes));
    pairs.forEach(({ values }, j) => {
      const counts = values instanceof Uint8Array ? chosenCounts(values, this.at) : all;
      const { off, squares } = found[j]!;
      this.#columns.set(values, { ...this.#column(numbers[j]!.totals, counts), off, squares });
    });
    pairs.forEach(({ values, other }, j) => {
      if (other === values) return;
      const { off, cross } = found[j]!;
      this.#productsOf(values).set(other, aboutMeans(cross, { sizes, x: off, y: this.column(other).off }));
    });
  }

  #productsOf(x: ReadonlyNumbers): Map<ReadonlyNumbers, Float64Array> {
    const known = this.#products.get(x) ?? new Map<ReadonlyNumbers, Float64Array>();
    this.#products.set(x, known);
    return known;
  }

  #withAnswer(values: ReadonlyNumbers): EntryTable {
    if (!this.column(values).sums.some(Number.isNaN)) return this;
    const { rows, at, pass } = this.#rows;
    const known = this.#answering.get(values);
    if (known !== undefined) return known;
    const cells = at.cells.map((cell, row) => (Number.isNaN(values[row]) ? 0 : cell));
    const table = new EntryTable(rows, { domains: at.domains, cells }, pass);
    this.#answering.set(values, table);
    return table;
  }

  #column(totals: Float64Array, counts: Int32Array): EntryColumn {
    return { totals, sums: domainSums(this.entries.start, totals), counts };
  }
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

import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** A domain from 1 per row, 0 being none. */
export interface RowDomains {
  readonly cells: Int32Array;
  readonly domains: number;
  /** Rows of each domain, where they are counted already. */
  readonly members?: Int32Array;
}

/** Pairs of a domain and a unit, numbered from 1 by domain, then unit; 0 is no domain. */
export interface MarkedPairs {
  /** Per row. */
  readonly pairs: Int32Array;
  /** By pair whether it occurs, and what its rows weigh. */
  readonly found: Uint8Array;
  readonly totals: Float64Array;
}

/** A number, and what it is measured from, by domain. */
export interface Measured {
  readonly values: ReadonlyNumbers;
  readonly reference: Float64Array;
}

/** Numbers, each with another that it is multiplied with on the way. */
export interface NumberWork {
  readonly entryOf: Int32Array;
  /** Entries. */
  readonly entries: number;
  readonly cells: Int32Array;
  readonly weights: Float64Array;
  readonly numbers: readonly { readonly own: Measured; readonly other: Measured }[];
}

/** Σ w y per entry from 1; per domain from 1 Σ w d, Σ w d² and Σ w d e at `4 · domain`, deviations being from the references. */
export interface NumberSums {
  readonly totals: Float64Array;
  readonly moments: Float64Array;
}

/** The codes of a question. */
export interface CodeWork {
  readonly entryOf: Int32Array;
  /** Entries, each row having one from 1, or 0. */
  readonly entries: number;
  readonly weights: Float64Array;
  readonly codes: Uint8Array | Uint16Array;
  /** Codes, 0 among them. */
  readonly width: number;
  /** Where rows are counted: the entry again, or the domain. */
  readonly places: Int32Array;
  readonly most: number;
}

/** Weights at `code · (entries + 1) + entry`, rows at `code · (most + 1) + place`. */
export interface CodeSums {
  readonly totals: Float64Array;
  readonly counts: Int32Array;
}

/** The passes over rows that totals are made of. Every sum is made in the order of the rows. */
export interface RowPasses {
  markPairs(rows: RowsByUnit, at: RowDomains): MarkedPairs;
  addNumbers(work: NumberWork): readonly NumberSums[];
  addCodes(work: CodeWork): CodeSums;
}

/** Plain code: the reference, what runs where WebAssembly does not, and the faster of the two for few rows. */
export const plainPasses: RowPasses = {
  markPairs(rows, { cells, domains }) {
    const found = new Uint8Array(1 + rows.units * domains);
    const marked = { pairs: new Int32Array(cells.length), found, totals: new Float64Array(found.length) };
    inChunks(cells.length, { ...marked, cells, rows }, markSome);
    return marked;
  },
  addNumbers(work) {
    return work.numbers.map(({ own, other }) => {
      const sums = {
        totals: new Float64Array(work.entries + 1),
        moments: new Float64Array(4 * own.reference.length),
      };
      inChunks(work.cells.length, { ...work, ...sums, own, other }, addSomeNumbers);
      return sums;
    });
  },
  addCodes(work) {
    const sums = {
      totals: new Float64Array(work.width * (work.entries + 1)),
      counts: new Int32Array(work.width * (work.most + 1)),
    };
    inChunks(work.entryOf.length, { ...work, ...sums }, addSomeCodes);
    return sums;
  },
};

type Marking = MarkedPairs & { readonly cells: Int32Array; readonly rows: RowsByUnit };

function markSome({ pairs, found, totals, cells, rows }: Marking, from: number, end: number): void {
  const { unit, units, weights } = rows;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    const pair = cell === 0 ? 0 : (cell - 1) * units + unit[row]! + 1;
    pairs[row] = pair;
    found[pair] = 1;
    totals[pair]! += weights[row]!;
  }
}

type Adding = NumberWork & NumberSums & NumberWork["numbers"][number];

function addSomeNumbers(work: Adding, from: number, end: number): void {
  const { totals, moments, entryOf, cells, weights, own, other } = work;
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    const weight = weights[row]!;
    const value = own.values[row]!;
    totals[entryOf[row]!]! += weight * value;
    const off = value - own.reference[cell]!;
    const weighted = weight * off;
    const at = 4 * cell;
    moments[at]! += weighted;
    moments[at + 1]! += weighted * off;
    moments[at + 2]! += weighted * (other.values[row]! - other.reference[cell]!);
  }
}

function addSomeCodes(work: CodeWork & CodeSums, from: number, end: number): void {
  const { totals, counts, entryOf, entries, weights, codes, places, most } = work;
  for (let i = from; i < end; i++) {
    const code = codes[i]!;
    totals[code * (entries + 1) + entryOf[i]!]! += weights[i]!;
    counts[code * (most + 1) + places[i]!]!++;
  }
}

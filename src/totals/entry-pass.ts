import { remembering } from "../data/remembering.js";
import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import {
  type Entries,
  entriesInOrder,
  entriesOfPairs,
  fitsTable,
  type PairedEntries,
  pairPlaces,
  type RowDomains,
  type WeighedEntries,
} from "./entries.js";
import type { CodedRows, CodeSums, NumberSums, RowPass, RowPlaces, RowSums, RowWork } from "./row-pass.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** A number, and another that it is multiplied with on the way: any, such as itself, where none is asked for. */
export interface NumberPair {
  readonly values: ReadonlyNumbers;
  readonly other: ReadonlyNumbers;
}

/** What a pass is to add up. */
export interface Asked {
  readonly numbers: readonly NumberPair[];
  readonly codings: readonly CodedRows[];
}

/** By code after 0 the total of each entry, and the rows of each place or domain. */
export interface CodeColumns {
  readonly totals: readonly Float64Array[];
  readonly rows: readonly Int32Array[];
}

/** What it came to by entry. */
export interface EntrySums {
  readonly numbers: readonly NumberSums[];
  readonly codings: readonly CodeColumns[];
}

/** The rows of a breakdown, and what passes over them. */
export interface Rows {
  readonly rows: RowsByUnit;
  readonly at: RowDomains;
  readonly pass: RowPass;
}

/** The first pass over the rows of a breakdown, which finds the entries too. */
export function firstPass(rows: Rows, asked: Asked): EntrySums & { readonly entries: WeighedEntries } {
  if (!fitsTable(rows.rows, rows.at)) {
    const entries = entriesInOrder(rows.rows, rows.at);
    return { ...laterPass(rows, entries, asked), entries };
  }
  const sums = rows.pass({ ...workOf(rows, pairPlaces(rows.rows), asked), weighed: true });
  const { found, totals } = sums.places!;
  const entries = entriesOfPairs(found, rows.rows, rows.at);
  const take = takingFrom(entries);
  return { ...byEntry(sums, asked, take), entries: { ...entries, weight: take(totals) } };
}

/** A pass over rows whose entries are known. */
export function laterPass(rows: Rows, entries: Pick<Entries, "places">, asked: Asked): EntrySums {
  if (asked.numbers.length + asked.codings.length === 0) return { numbers: [], codings: [] };
  return byEntry(rows.pass(workOf(rows, entries.places, asked)), asked, all);
}

function workOf({ rows, at }: Rows, places: RowPlaces, { numbers, codings }: Asked): RowWork {
  const measured = remembering((values: ReadonlyNumbers) => ({ values, reference: firstAnswers(at, values) }));
  return {
    weights: rows.weights,
    cells: at.cells,
    domains: at.domains,
    places,
    weighed: false,
    numbers: numbers.map(({ values, other }) => ({ own: measured(values), other: measured(other) })),
    codings,
  };
}

/** The first answer of each domain, which lies among the others. */
function firstAnswers({ cells, domains }: RowDomains, values: ReadonlyNumbers): Float64Array {
  const first = new Float64Array(domains + 1).fill(Number.NaN);
  first[0] = 0;
  let missing = domains;
  for (let row = 0; row < cells.length && missing > 0; row++) {
    const cell = cells[row]!;
    if (!Number.isNaN(first[cell])) continue;
    first[cell] = values[row]!;
    missing--;
  }
  return first;
}

type Column = Float64Array | Int32Array;

/** Takes the numbers of the entries from those of the places. */
type Take = <T extends Column>(places: T) => T;

const all = <T extends Column>(numbers: T): T => numbers.subarray(1) as T;

const takingFrom =
  ({ numbers }: PairedEntries): Take =>
  (pairs) => {
    if (numbers === null) return all(pairs);
    const { entryOf, entries } = numbers;
    const taken = pairs instanceof Float64Array ? new Float64Array(entries) : new Int32Array(entries);
    inChunks(pairs.length, { taken, pairs, entryOf }, take);
    return taken as typeof pairs;
  };

type Taking = Readonly<Record<"taken" | "pairs", Column>> & { readonly entryOf: Int32Array };

function take({ taken, pairs, entryOf }: Taking, from: number, end: number): void {
  for (let pair = from; pair < end; pair++) {
    const entry = entryOf[pair]!;
    if (entry > 0) taken[entry - 1] = pairs[pair]!;
  }
}

function byEntry({ numbers, codings }: RowSums, asked: Asked, take: Take): EntrySums {
  return {
    numbers: numbers.map(({ totals, moments }) => ({ totals: take(totals), moments })),
    codings: codings.map((sums, j) => codeColumns(sums, asked.codings[j]!, take)),
  };
}

function codeColumns({ totals, counts }: CodeSums, { first, width, by }: CodedRows, take: Take): CodeColumns {
  const [size, span] = [totals.length / width, counts.length / width];
  const codes = Array.from({ length: width + first - 1 }, (_, j) => j + 1 - first);
  const rows = codes.map((code) => counts.subarray(code * span, (code + 1) * span));
  return {
    totals: codes.map((code) => take(totals.subarray(code * size, (code + 1) * size))),
    rows: rows.map((column) => (by === "place" ? take(column) : all(column))),
  };
}

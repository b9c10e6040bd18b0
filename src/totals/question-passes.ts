import { inChunks } from "../math/in-chunks.js";
import type { Entries } from "./entries.js";
import { type CodeColumns, laterPass, type Rows } from "./entry-pass.js";
import type { Cells, CodedRows, RowPlaces } from "./row-pass.js";
import type { SortedRows } from "./rows-by-unit.js";

/**
 * Passes over one question after another, once entries are known: as in the file the first time, then in the order of the
 * units, what is added up staying in the cache, which pays for sorting.
 */
export class QuestionPasses {
  #passed = false;
  #inOrder: { readonly rows: Rows; readonly places: RowPlaces } | undefined;

  constructor(
    readonly rows: Rows,
    readonly entries: Entries,
  ) {}

  codes(coding: CodedRows): CodeColumns {
    const sorted = this.#passed ? this.rows.rows.sorted : undefined;
    this.#passed = true;
    if (sorted === undefined) return only(laterPass(this.rows, this.entries, { numbers: [], codings: [coding] }));
    this.#inOrder ??= inOrder(this.rows, this.entries, sorted);
    const { rows, places } = this.#inOrder;
    return only(
      laterPass(rows, { places }, { numbers: [], codings: [{ ...coding, codes: sorted.codes(coding.codes) }] }),
    );
  }
}

const only = ({ codings }: { readonly codings: readonly CodeColumns[] }): CodeColumns => codings[0]!;

/** The rows in the order of their units, and the entry of each. */
function inOrder({ rows, at, pass }: Rows, entries: Entries, { weights, order }: SortedRows) {
  const cells = gathered(at.cells, order);
  const entryOf = sortedEntries(entries.places, { unit: rows.unit, cells, order });
  const places = { kind: "entries", entryOf, entries: entries.unit.length } as const;
  return { rows: { rows: { ...rows, weights }, at: { ...at, cells }, pass }, places };
}

interface InOrder {
  readonly unit: Int32Array;
  /** Domains, sorted already. */
  readonly cells: Cells;
  readonly order: Int32Array;
}

function sortedEntries(places: RowPlaces, { unit, cells, order }: InOrder): Int32Array {
  if (places.kind === "entries") return gathered(places.entryOf, order);
  const { units, numbers } = places;
  const entryOf = new Int32Array(order.length);
  inChunks(order.length, { entryOf, cells, unit, units, order }, findPairs);
  if (numbers !== null) inChunks(order.length, { entryOf, number: numbers.entryOf }, numberPairs);
  return entryOf;
}

type Finding = InOrder & { readonly entryOf: Int32Array; readonly units: number };

function findPairs({ entryOf, cells, unit, units, order }: Finding, from: number, end: number): void {
  for (let i = from; i < end; i++) {
    const cell = cells[i]!;
    entryOf[i] = cell === 0 ? 0 : (cell - 1) * units + unit[order[i]!]! + 1;
  }
}

function numberPairs({ entryOf, number }: Record<"entryOf" | "number", Int32Array>, from: number, end: number): void {
  for (let i = from; i < end; i++) entryOf[i] = number[entryOf[i]!]!;
}

function gathered(numbers: Cells, order: Int32Array): Int32Array {
  const sorted = new Int32Array(order.length);
  inChunks(order.length, { sorted, numbers, order }, gather);
  return sorted;
}

interface Gathering {
  readonly sorted: Int32Array;
  readonly numbers: Cells;
  readonly order: Int32Array;
}

function gather({ sorted, numbers, order }: Gathering, from: number, end: number): void {
  for (let i = from; i < end; i++) sorted[i] = numbers[order[i]!]!;
}

import { inChunks } from "../math/in-chunks.js";
import type { Entries } from "./entries.js";
import { type CodeColumns, laterPass, type Rows } from "./entry-pass.js";
import { type Cells, type CodedRows, placeOfRows, type RowPlaces } from "./row-pass.js";
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
function inOrder({ rows, at, pass }: Rows, { unit, places }: Entries, { weights, order }: SortedRows) {
  const cells = gathered(at.cells, order);
  const entryOf =
    places.kind === "entries"
      ? gathered(places.entryOf, order)
      : placeOfRows({ ...places, unit: gathered(places.unit, order) }, cells);
  const sorted = { kind: "entries", entryOf, entries: unit.length } as const;
  return { rows: { rows: { ...rows, weights }, at: { ...at, cells }, pass }, places: sorted };
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

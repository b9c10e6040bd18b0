import type { ReadonlyNumbers } from "../math/numbers.js";
import type { Coding } from "./coding.js";
import type { Entries } from "./entries.js";
import { domainSums, type EntryColumn, type EntryTable } from "./entry-table.js";
import type { UnitTotals } from "./totals.js";

/** Totals of each category per unit: T = Σ w 1(c). */
export function categoryUnits(table: EntryTable, coding: Coding): UnitTotals {
  const width = coding.categories.length + 1;
  const codes = width + 1;
  const { entries, rows, at } = table;
  const cells = categoryCells(entries, coding.codes, { weights: rows.weights, codes });
  const { start, unit, kept } = entriesOfBase(entries, cells.rows, codes);
  const from = kept ?? unit.map((_, e) => e + 1);
  const base = new Float64Array(unit.length);
  const columns = [base];
  const counts = new Int32Array(at.domains * width);
  for (let code = 1; code < codes; code++) {
    const column = new Float64Array(unit.length);
    for (let e = 0; e < column.length; e++) {
      column[e] = cells.totals[from[e]! * codes + code]!;
      base[e]! += column[e]!;
    }
    if (code < width) columns.push(column);
    addCounts(counts, { start, from, rows: cells.rows, code, width });
  }
  const sums = interleaved(columns.map((column) => domainSums(start, column)));
  const n = Int32Array.from({ length: at.domains }, (_, d) => counts[d * width]!);
  return { kind: "units", width, categories: coding.categories, n, counts, sums, start, unit, columns, products: null };
}

/** The rows of one code by domain, and of every code in the first column. */
function addCounts(
  counts: Int32Array,
  { start, from, rows, code, width }: Record<"start" | "from" | "rows", Int32Array> & Record<"code" | "width", number>,
): void {
  for (let d = 0; d + 1 < start.length; d++) {
    let count = 0;
    for (let e = start[d]!; e < start[d + 1]!; e++) count += rows[from[e]! * (width + 1) + code]!;
    counts[d * width]! += count;
    if (code < width) counts[d * width + code] = count;
  }
}

/** Weights and rows at `entry · codes + code`, entries from 1. */
function categoryCells(
  { entryOf, unit }: Entries,
  codeOf: Coding["codes"],
  { weights, codes }: { weights: Float64Array; codes: number },
): { totals: Float64Array; rows: Int32Array } {
  const totals = new Float64Array((unit.length + 1) * codes);
  const rows = new Int32Array(totals.length);
  for (let row = 0; row < entryOf.length; row++) {
    const at = entryOf[row]! * codes + codeOf[row]!;
    totals[at]! += weights[row]!;
    rows[at]!++;
  }
  return { totals, rows };
}

/** The entries that hold rows of the base, and which they were, from 1; `null` if all do. */
function entriesOfBase(
  { start, unit }: Entries,
  rows: Int32Array,
  codes: number,
): Pick<Entries, "start" | "unit"> & { kept: Int32Array | null } {
  const kept = new Int32Array(unit.length);
  const keptStart = new Int32Array(start.length);
  let entries = 0;
  for (let d = 0; d + 1 < start.length; d++) {
    for (let e = start[d]!; e < start[d + 1]!; e++) {
      let code = 1;
      while (code < codes && rows[(e + 1) * codes + code] === 0) code++;
      if (code < codes) kept[entries++] = e + 1;
    }
    keptStart[d + 1] = entries;
  }
  if (entries === unit.length) return { start, unit, kept: null };
  const which = kept.subarray(0, entries);
  return { start: keptStart, unit: which.map((e) => unit[e - 1]!), kept: which };
}

/** Totals of numbers per unit: T = Σ w y, over the rows that have every number. */
export function numberUnits(all: EntryTable, numbers: readonly ReadonlyNumbers[]): UnitTotals {
  const table = all.answering(numbers);
  const { domains } = table.at;
  const width = numbers.length + 1;
  const products = new Float64Array(domains * width * width);
  numbers.forEach((x, j) => {
    for (let k = 0; k <= j; k++) {
      const ofPair = table.products(x, numbers[k]!);
      for (let d = 0; d < domains; d++) {
        products[(d * width + j + 1) * width + k + 1] = ofPair[d]!;
        products[(d * width + k + 1) * width + j + 1] = ofPair[d]!;
      }
    }
  });
  return { ...numberTotals(all, numbers), products };
}

/** The same without products. */
export function numberTotals(all: EntryTable, numbers: readonly ReadonlyNumbers[]): UnitTotals {
  const table = all.answering(numbers);
  const columns: readonly EntryColumn[] = [table.base(), ...numbers.map((values) => table.column(values))];
  const { start, unit } = table.entries;
  return {
    kind: "units",
    width: columns.length,
    categories: [],
    n: columns[0]!.counts,
    counts: Int32Array.from(interleaved(columns.map(({ counts }) => counts))),
    sums: interleaved(columns.map(({ sums }) => sums)),
    start,
    unit,
    columns: columns.map(({ totals }) => totals),
    products: null,
  };
}

/** Columns by domain as one row a domain. */
function interleaved(columns: readonly ReadonlyNumbers[]): Float64Array {
  const width = columns.length;
  const rows = new Float64Array(width * columns[0]!.length);
  columns.forEach((column, k) => {
    for (let d = 0; d < column.length; d++) rows[d * width + k] = column[d]!;
  });
  return rows;
}

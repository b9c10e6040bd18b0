import type { Coding } from "./coding.js";
import { domainSums } from "./entries.js";
import type { CodeColumns } from "./entry-pass.js";
import type { EntryTable } from "./entry-table.js";
import { interleaved } from "./interleaved.js";
import type { CodedRows } from "./row-pass.js";
import type { UnitTotals } from "./totals.js";

/** The question of a coding as rows pass over it: where nobody is outside the base, domains are enough to count in. */
export function codedRows({ codes, categories, rest = false }: Coding): CodedRows {
  const width = categories.length + (rest ? 1 : 0);
  return codes.includes(0)
    ? { codes, first: 0, width: width + 1, by: "place" }
    : { codes, first: 1, width, by: "domain" };
}

/** Totals of each category per unit: T = Σ w 1(c). Column 0 is the base: every code but 0. */
export function categoryUnits(table: EntryTable, coding: Coding): UnitTotals {
  const width = coding.categories.length + 1;
  const rows = codedRows(coding);
  const coded = table.codes(rows);
  const found = rows.by === "place" ? withGaps(table, coded) : withoutGaps(table, coded);
  const columns = found.columns.slice(0, width);
  return {
    kind: "units",
    width,
    categories: coding.categories,
    n: found.counts[0]!,
    counts: Int32Array.from(interleaved(found.counts.slice(0, width))),
    sums: interleaved(columns.map((column) => domainSums(found.start, column))),
    start: found.start,
    unit: found.unit,
    columns,
    products: null,
  };
}

type EntryColumns = Pick<UnitTotals, "start" | "unit" | "columns">;

/** Columns by code, the base in place of code 0, and of each the rows by domain. */
interface Coded extends EntryColumns {
  readonly counts: readonly Int32Array[];
}

/** Everyone is in the base, so that what is known of the breakdown is known of it. */
function withoutGaps(table: EntryTable, { totals, rows }: CodeColumns): Coded {
  const { start, unit } = table.entries;
  const base = table.base();
  return { start, unit, columns: [base.totals, ...totals], counts: [base.counts, ...rows] };
}

/** Rows of code 0 are outside the base, and entries that hold no others with them. */
function withGaps(table: EntryTable, coded: CodeColumns): Coded {
  const { start, unit } = table.entries;
  const base = { totals: new Float64Array(unit.length), rows: new Int32Array(unit.length) };
  const counts = coded.rows.map((rows, c) => addToBase(base, start, { totals: coded.totals[c]!, rows }));
  return {
    ...withinBase({ start, unit, columns: [base.totals, ...coded.totals] }, base.rows),
    counts: [domainRows(start, base.rows), ...counts],
  };
}

interface EntryRows {
  readonly totals: Float64Array;
  readonly rows: Int32Array;
}

/** Adds a column to the base, and returns its rows by domain. */
function addToBase(base: EntryRows, start: Int32Array, { totals, rows }: EntryRows): Int32Array {
  const { totals: baseTotals, rows: baseRows } = base;
  const counts = new Int32Array(start.length - 1);
  for (let d = 0; d < counts.length; d++) {
    const end = start[d + 1]!;
    let count = 0;
    for (let e = start[d]!; e < end; e++) {
      const found = rows[e]!;
      baseTotals[e]! += totals[e]!;
      baseRows[e]! += found;
      count += found;
    }
    counts[d] = count;
  }
  return counts;
}

/** Only the entries that hold rows of the base; the columns, which nothing else has, are shortened in place. */
function withinBase({ start, unit, columns }: EntryColumns, base: Int32Array): EntryColumns {
  if (!base.includes(0)) return { start, unit, columns };
  const keptBefore = new Int32Array(unit.length + 1);
  for (let e = 0; e < unit.length; e++) keptBefore[e + 1] = keptBefore[e]! + (base[e]! > 0 ? 1 : 0);
  return {
    start: start.map((entry) => keptBefore[entry]!),
    unit: shortened(unit.slice(), keptBefore),
    columns: columns.map((column) => shortened(column, keptBefore)),
  };
}

/** Moves the numbers of the entries that are kept to the front: one that is not is overwritten by the next that is. */
function shortened<T extends Int32Array | Float64Array>(numbers: T, keptBefore: Int32Array): T {
  for (let e = 0; e < numbers.length; e++) numbers[keptBefore[e]!] = numbers[e]!;
  return numbers.subarray(0, keptBefore[numbers.length]!) as T;
}

function domainRows(start: Int32Array, rows: Int32Array): Int32Array {
  const counts = new Int32Array(start.length - 1);
  for (let d = 0; d < counts.length; d++) {
    let count = 0;
    for (let e = start[d]!; e < start[d + 1]!; e++) count += rows[e]!;
    counts[d] = count;
  }
  return counts;
}

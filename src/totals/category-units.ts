import type { Coding } from "./coding.js";
import { domainSums } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { interleaved } from "./interleaved.js";
import type { UnitTotals } from "./totals.js";

/** Totals of each category per unit: T = Σ w 1(c). Column 0 is the base: every code but 0. */
export function categoryUnits(table: EntryTable, { codes, categories }: Coding): UnitTotals {
  const width = categories.length + 1;
  const found = codes.includes(0) ? withGaps(table, codes, width + 1) : withoutGaps(table, codes, width + 1);
  const columns = found.columns.slice(0, width);
  return {
    kind: "units",
    width,
    categories,
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
function withoutGaps(table: EntryTable, codeOf: Coding["codes"], codes: number): Coded {
  const { start, unit } = table.entries;
  const base = table.base();
  const { domains } = table.at;
  const coded = table.coded(codeOf);
  const { totals, counts } = table.passes.addCodes({
    ...coded,
    entries: unit.length,
    width: codes,
    places: coded.cells(),
    most: domains,
  });
  return {
    start,
    unit,
    columns: [base.totals, ...columnsOf(totals, unit.length + 1)],
    counts: [base.counts, ...columnsOf(counts, domains + 1)],
  };
}

/** Rows of code 0 are outside the base, and entries that hold no others with them. */
function withGaps(table: EntryTable, codeOf: Coding["codes"], codes: number): Coded {
  const { start, unit } = table.entries;
  const stride = unit.length + 1;
  const coded = table.coded(codeOf);
  const { totals, counts: rows } = table.passes.addCodes({
    ...coded,
    entries: unit.length,
    width: codes,
    places: coded.entryOf,
    most: unit.length,
  });
  const columns = columnsOf(totals, stride);
  const base = { totals: new Float64Array(unit.length), rows: new Int32Array(unit.length) };
  const counts = columnsOf(rows, stride).map((column, c) =>
    addToBase(base, start, { totals: columns[c]!, rows: column }),
  );
  return {
    ...withinBase({ start, unit, columns: [base.totals, ...columns] }, base.rows),
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

/** The columns of every code but 0, without place 0 of each. */
function columnsOf<T extends Int32Array | Float64Array>(table: T, stride: number): readonly T[] {
  const columns: T[] = [];
  for (let from = stride; from < table.length; from += stride)
    columns.push(table.subarray(from + 1, from + stride) as T);
  return columns;
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

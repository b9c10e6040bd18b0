import type { Coding } from "./coding.js";
import { domainSums, type EntryTable } from "./entry-table.js";
import { interleaved } from "./interleaved.js";
import type { UnitTotals } from "./totals.js";

/** Totals of each category per unit: T = Σ w 1(c). Column 0 is the base: every code but 0. */
export function categoryUnits(table: EntryTable, { codes, categories }: Coding): UnitTotals {
  const width = categories.length + 1;
  const { weights, rows } = columnsByCode(table, codes, width + 1);
  const ofCodes = rows.slice(0, width).map((column) => domainRows(table.entries.start, column));
  const { start, unit, columns } = withinBase({ ...table.entries, columns: weights.slice(0, width), base: rows[0]! });
  return {
    kind: "units",
    width,
    categories,
    n: ofCodes[0]!,
    counts: Int32Array.from(interleaved(ofCodes)),
    sums: interleaved(columns.map((column) => domainSums(start, column))),
    start,
    unit,
    columns,
    products: null,
  };
}

/** Per code the weight and the rows of each entry; those of the whole base in place of code 0. */
interface ByCode {
  readonly weights: readonly Float64Array[];
  readonly rows: readonly Int32Array[];
}

function columnsByCode(table: EntryTable, codeOf: Coding["codes"], codes: number): ByCode {
  const sequence = table.coded(codeOf);
  const stride = table.entries.unit.length + 1;
  const totals = new Float64Array(codes * stride);
  const counts = new Int32Array(codes * stride);
  addRows({ totals, counts, stride }, sequence);
  const weights = Array.from({ length: codes }, (_, code) => totals.subarray(code * stride + 1, (code + 1) * stride));
  const rows = Array.from({ length: codes }, (_, code) => counts.subarray(code * stride + 1, (code + 1) * stride));
  weights[0]!.fill(0);
  rows[0]!.fill(0);
  for (let code = 1; code < codes; code++) {
    addWeights(weights[0]!, weights[code]!);
    addCounts(rows[0]!, rows[code]!);
  }
  return { weights, rows };
}

type Sequence = ReturnType<EntryTable["coded"]>;

function addRows(
  { totals, counts, stride }: { totals: Float64Array; counts: Int32Array; stride: number },
  { entryOf, weights, codes }: Sequence,
): void {
  for (let i = 0; i < entryOf.length; i++) {
    const at = codes[i]! * stride + entryOf[i]!;
    totals[at]! += weights[i]!;
    counts[at]!++;
  }
}

function addWeights(base: Float64Array, column: Float64Array): void {
  for (let e = 0; e < base.length; e++) base[e]! += column[e]!;
}

function addCounts(base: Int32Array, column: Int32Array): void {
  for (let e = 0; e < base.length; e++) base[e]! += column[e]!;
}

type EntryColumns = Pick<UnitTotals, "start" | "unit" | "columns">;

/** Only the entries that hold rows of the base. */
function withinBase({ start, unit, columns, base }: EntryColumns & { base: Int32Array }): EntryColumns {
  if (!base.includes(0)) return { start, unit, columns };
  const keptBefore = new Int32Array(unit.length + 1);
  for (let e = 0; e < unit.length; e++) keptBefore[e + 1] = keptBefore[e]! + (base[e]! > 0 ? 1 : 0);
  const entries = keptBefore[unit.length]!;
  return {
    start: start.map((entry) => keptBefore[entry]!),
    unit: kept(unit, keptBefore, new Int32Array(entries)),
    columns: columns.map((column) => kept(column, keptBefore, new Float64Array(entries))),
  };
}

/** The numbers of the entries that are kept: one that is not is overwritten by the next that is. */
function kept<T extends Int32Array | Float64Array>(numbers: T, keptBefore: Int32Array, into: T): T {
  for (let e = 0; e < numbers.length; e++) {
    const at = keptBefore[e]!;
    if (at < into.length) into[at] = numbers[e]!;
  }
  return into;
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

import { sortedBy } from "../design/units.js";
import { sum } from "../math/compensated-sum.js";
import { inChunks } from "../math/in-chunks.js";
import type { MarkedPairs, RowDomains, RowPasses } from "./row-passes.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** Where rows are added up: every pair of a domain and a unit that occurs is an entry, by domain, then unit. */
export interface Entries {
  /** Per row its entry from 1, or 0 if it is in no domain. */
  readonly entryOf: Int32Array;
  /** Domain d has the entries `start[d]` to `start[d + 1]`, counted from 0. */
  readonly start: Int32Array;
  readonly unit: Int32Array;
  /** Per entry the weight of its rows. */
  readonly weight: Float64Array;
}

/** Numbers the entries of rows; pairs are looked up in a table unless it would be far larger than the rows. */
export function entriesOf(rows: RowsByUnit, at: RowDomains, passes: RowPasses): Entries {
  const pairs = rows.units * at.domains;
  return pairs <= Math.max(65_536, 4 * at.cells.length)
    ? byTable(passes.markPairs(rows, at), rows.units, at.domains)
    : byOrder(rows, at);
}

function byTable({ pairs: entryOf, found, totals: weights }: MarkedPairs, units: number, domains: number): Entries {
  const { number, start } = numbered(found, units, domains);
  const unit = new Int32Array(start[domains]!);
  const weight = new Float64Array(unit.length);
  for (let pair = 1; pair < number.length; pair++) {
    const entry = number[pair]! - 1;
    if (entry < 0) continue;
    unit[entry] = (pair - 1) % units;
    weight[entry] = weights[pair]!;
  }
  if (unit.length < units * domains) inChunks(entryOf.length, { entryOf, number }, renumber);
  return { entryOf, start, unit, weight };
}

/** Numbers the marked pairs from 1, 0 for the others, and returns where each domain starts. */
function numbered(found: Uint8Array, units: number, domains: number): { number: Int32Array; start: Int32Array } {
  const number = new Int32Array(found.length);
  const start = new Int32Array(domains + 1);
  let entries = 0;
  for (let d = 0; d < domains; d++) {
    for (let pair = d * units + 1; pair <= (d + 1) * units; pair++) if (found[pair] === 1) number[pair] = ++entries;
    start[d + 1] = entries;
  }
  return { number, start };
}

function renumber({ entryOf, number }: Record<"entryOf" | "number", Int32Array>, from: number, end: number): void {
  for (let row = from; row < end; row++) entryOf[row] = number[entryOf[row]!]!;
}

/** Rows pass in the order of their units: a domain's entries are counted as new units come. */
function byOrder({ unit, units, weights }: RowsByUnit, { cells, domains }: RowDomains): Entries {
  const order = sortedBy(unit, units);
  const last = new Int32Array(domains + 1).fill(-1);
  const start = new Int32Array(domains + 1);
  const entryOf = new Int32Array(cells.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const cell = cells[row]!;
    if (cell === 0) continue;
    if (last[cell] !== unit[row]!) start[cell]!++;
    last[cell] = unit[row]!;
    entryOf[row] = start[cell]!;
  }
  for (let d = 0; d < domains; d++) start[d + 1]! += start[d]!;
  const unitOf = new Int32Array(start[domains]!);
  const weight = new Float64Array(unitOf.length);
  for (let row = 0; row < entryOf.length; row++) {
    if (cells[row] === 0) continue;
    entryOf[row]! += start[cells[row]! - 1]!;
    unitOf[entryOf[row]! - 1] = unit[row]!;
    weight[entryOf[row]! - 1]! += weights[row]!;
  }
  return { entryOf, start, unit: unitOf, weight };
}

/** Compensated sums of the entries of each domain. */
export function domainSums(start: Int32Array, totals: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let d = 0; d < sums.length; d++) sums[d] = sum(totals.subarray(start[d]!, start[d + 1]!));
  return sums;
}

import { sortedBy } from "../design/units.js";
import { sum } from "../math/compensated-sum.js";
import type { Cells, PairNumbers, RowPlaces } from "./row-pass.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** Where rows are added up: every pair of a domain and a unit that occurs is an entry, by domain, then unit. */
export interface Entries {
  /** Domain d has the entries `start[d]` to `start[d + 1]`, counted from 0. */
  readonly start: Int32Array;
  readonly unit: Int32Array;
  /** Where a pass adds up the rows. */
  readonly places: RowPlaces;
}

/** Entries that are pairs. */
export interface PairedEntries extends Entries {
  /** The entry of each pair; `null`: every pair is one. */
  readonly numbers: PairNumbers | null;
}

/** A domain from 1 per row, 0 being none. */
export interface RowDomains {
  readonly cells: Cells;
  readonly domains: number;
  /** Rows of each domain, where they are counted already. */
  readonly members?: Int32Array;
}

/** Whether a table of all pairs of a domain and a unit is not far larger than the rows. */
export const fitsTable = ({ units }: RowsByUnit, { cells, domains }: RowDomains): boolean =>
  units * domains <= Math.max(65_536, 4 * cells.length);

/** Every pair of a domain and a unit as a place. */
export const pairPlaces = ({ unit, units }: RowsByUnit): RowPlaces => ({ kind: "pairs", unit, units, numbers: null });

/** Numbers the pairs that were found: pair 0 is no domain. */
export function entriesOfPairs(found: Uint8Array, rows: RowsByUnit, at: RowDomains): PairedEntries {
  const { units } = rows;
  const start = new Int32Array(at.domains + 1);
  const entryOf = new Int32Array(found.length);
  const unit = new Int32Array(found.length);
  let entries = 0;
  for (let d = 0; d < at.domains; d++) {
    entries = numberUnits({ found, entryOf, unit }, d * units + 1, { units, entries });
    start[d + 1] = entries;
  }
  const numbers = entries === found.length - 1 ? null : { entryOf, entries };
  const places = { kind: "pairs", unit: rows.unit, units, numbers } as const;
  return { start, unit: unit.subarray(0, entries), numbers, places };
}

interface Numbering {
  readonly found: Uint8Array;
  readonly entryOf: Int32Array;
  readonly unit: Int32Array;
}

/** Numbers the pairs of one domain on from those before, and returns how many there are now. */
function numberUnits(
  { found, entryOf, unit }: Numbering,
  first: number,
  { units, entries }: { readonly units: number; readonly entries: number },
): number {
  let entry = entries;
  for (let u = 0; u < units; u++) {
    if (found[first + u] === 0) continue;
    unit[entry++] = u;
    entryOf[first + u] = entry;
  }
  return entry;
}

/** What the rows of each entry weigh. */
export type WeighedEntries = Entries & { readonly weight: Float64Array };

/** The same without a table: rows pass in the order of their units, and a domain's entries are counted as new units come. */
export function entriesInOrder({ unit, units, weights }: RowsByUnit, { cells, domains }: RowDomains): WeighedEntries {
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
  const places = { kind: "entries", entryOf, entries: unitOf.length } as const;
  return { start, unit: unitOf, weight, places };
}

/** Compensated sums of the entries of each domain. */
export function domainSums(start: Int32Array, totals: Float64Array): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let d = 0; d < sums.length; d++) sums[d] = sum(totals.subarray(start[d]!, start[d + 1]!));
  return sums;
}

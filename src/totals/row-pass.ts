import { inChunks } from "../math/in-chunks.js";
import type { ReadonlyNumbers } from "../math/numbers.js";

/** A whole number a row, no wider than needed. */
export type Cells = Int32Array | Uint16Array | Uint8Array;

/**
 * Where rows are added up: in entries, from 1, 0 being none, which are given by row or by the pair of a domain and a unit,
 * or else in every pair: `(domain − 1) · units + unit + 1`, or 0 for no domain.
 */
export type RowPlaces =
  | { readonly kind: "entries"; readonly entryOf: Int32Array; readonly entries: number }
  | { readonly kind: "pairs"; readonly unit: Int32Array; readonly units: number; readonly numbers: PairNumbers | null };

/** By pair its entry from 1, or 0. */
export interface PairNumbers {
  readonly entryOf: Int32Array;
  readonly entries: number;
}

/** A number, and what it is measured from, by domain from 1. */
export interface Measured {
  readonly values: ReadonlyNumbers;
  readonly reference: Float64Array;
}

/** The codes of a question, all of them from `first`, and whether its rows are counted by place or by domain. */
export interface CodedRows {
  readonly codes: Uint8Array | Uint16Array;
  readonly first: 0 | 1;
  /** Codes there may be from the first. */
  readonly width: number;
  readonly by: "place" | "domain";
}

/** What is added up in one pass over rows. */
export interface RowWork {
  readonly weights: Float64Array;
  /** Per row its domain from 1, or 0: not read where only codes are added, counted by place. */
  readonly cells: Cells;
  readonly domains: number;
  readonly places: RowPlaces;
  /** Whether to find which pairs occur, and what they weigh. */
  readonly weighed: boolean;
  /** Each with another that it is multiplied with on the way. */
  readonly numbers: readonly { readonly own: Measured; readonly other: Measured }[];
  readonly codings: readonly CodedRows[];
}

/** By place whether it occurs, and what its rows weigh. */
export interface PlaceSums {
  readonly found: Uint8Array;
  readonly totals: Float64Array;
}

/** Σ w y per place; per domain Σ w d, Σ w d² and Σ w d e at `4 · domain`, deviations being from the references. */
export interface NumberSums {
  readonly totals: Float64Array;
  readonly moments: Float64Array;
}

/** Weights at `(code − first) · (places + 1) + place`; rows there too, or at `(code − first) · (domains + 1) + domain`. */
export interface CodeSums {
  readonly totals: Float64Array;
  readonly counts: Int32Array;
}

/** What a pass came to. */
export interface RowSums {
  /** `null` where it was not asked for. */
  readonly places: PlaceSums | null;
  readonly numbers: readonly NumberSums[];
  readonly codings: readonly CodeSums[];
}

/** One pass over rows. Every sum is made in the order of the rows. */
export type RowPass = (work: RowWork) => RowSums;

/** Whether the domains of the rows are needed. */
export const readsCells = ({ places, numbers, codings }: RowWork): boolean =>
  places.kind === "pairs" || numbers.length > 0 || codings.some(({ by }) => by === "domain");

/** The places after 0. */
export function placesOf({ places, domains }: Pick<RowWork, "places" | "domains">): number {
  if (places.kind === "entries") return places.entries;
  return places.numbers === null ? places.units * domains : places.numbers.entries;
}

/** Plain code: the reference, what runs where WebAssembly does not, and the faster of the two for few rows. */
export const plainPass: RowPass = (work) => {
  const { cells, domains, places, weighed, weights, numbers, codings } = work;
  const size = 1 + placesOf(work);
  const placeOf = placeOfRows(places, cells);
  const found = weighed ? { found: new Uint8Array(size), totals: new Float64Array(size) } : null;
  if (found !== null) inChunks(weights.length, { ...found, placeOf, weights }, weighPlaces);
  return {
    places: found,
    numbers: numbers.map(({ own, other }) => {
      const sums = { totals: new Float64Array(size), moments: new Float64Array(4 * (domains + 1)) };
      inChunks(cells.length, { ...sums, placeOf, cells, weights, own, other }, addNumbers);
      return sums;
    }),
    codings: codings.map(({ codes, first, width, by }) => {
      const [countedAt, span] = by === "place" ? [placeOf, size] : [cells, domains + 1];
      const sums = { totals: new Float64Array(width * size), counts: new Int32Array(width * span) };
      inChunks(codes.length, { ...sums, placeOf, size, weights, codes, first, countedAt, span }, addCodes);
      return sums;
    }),
  };
};

interface Columns {
  readonly placeOf: Int32Array;
  readonly cells: Cells;
  readonly weights: Float64Array;
}

/** Per row its place. */
export function placeOfRows(places: RowPlaces, cells: Cells): Int32Array {
  if (places.kind === "entries") return places.entryOf;
  const { unit, units, numbers } = places;
  const placeOf = new Int32Array(unit.length);
  inChunks(unit.length, { unit, units, cells, placeOf }, findPairs);
  if (numbers !== null) inChunks(unit.length, { placeOf, entryOf: numbers.entryOf }, numberPairs);
  return placeOf;
}

type Finding = Pick<Columns, "placeOf" | "cells"> & { readonly unit: Int32Array; readonly units: number };

function findPairs({ placeOf, cells, unit, units }: Finding, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    placeOf[row] = cell === 0 ? 0 : (cell - 1) * units + unit[row]! + 1;
  }
}

function numberPairs({ placeOf, entryOf }: Record<"placeOf" | "entryOf", Int32Array>, from: number, end: number): void {
  for (let row = from; row < end; row++) placeOf[row] = entryOf[placeOf[row]!]!;
}

type Weighing = Pick<Columns, "placeOf" | "weights"> & PlaceSums;

function weighPlaces({ placeOf, weights, found, totals }: Weighing, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const place = placeOf[row]!;
    found[place] = 1;
    totals[place]! += weights[row]!;
  }
}

type Adding = NumberSums & Columns & Record<"own" | "other", Measured>;

function addNumbers({ totals, moments, placeOf, cells, weights, own, other }: Adding, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    const cell = cells[row]!;
    const weight = weights[row]!;
    const value = own.values[row]!;
    totals[placeOf[row]!]! += weight * value;
    const off = value - own.reference[cell]!;
    const weighted = weight * off;
    const at = 4 * cell;
    moments[at]! += weighted;
    moments[at + 1]! += weighted * off;
    moments[at + 2]! += weighted * (other.values[row]! - other.reference[cell]!);
  }
}

interface Counting extends CodeSums, Pick<Columns, "placeOf" | "weights"> {
  readonly size: number;
  readonly codes: CodedRows["codes"];
  readonly first: number;
  readonly countedAt: Cells;
  readonly span: number;
}

function addCodes(pass: Counting, from: number, end: number): void {
  const { totals, counts, placeOf, size, weights, codes, first, countedAt, span } = pass;
  for (let row = from; row < end; row++) {
    const code = codes[row]! - first;
    totals[code * size + placeOf[row]!]! += weights[row]!;
    counts[code * span + countedAt[row]!]!++;
  }
}

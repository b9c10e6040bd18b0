import { remembering } from "../data/remembering.js";
import { manyRows, rowKernel } from "../math/kernel/row-kernel.js";
import type { RowMemory } from "../math/kernel/row-memory.js";
import { rowsBinary } from "../math/kernel/rows-binary.js";
import type { KernelExports } from "../math/kernel/web-assembly.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import {
  type CodeSums,
  type NumberSums,
  type PlaceSums,
  placesOf,
  plainPass,
  type RowPass,
  type RowPlaces,
  type RowSums,
  type RowWork,
  readsCells,
} from "./row-pass.js";

/** Addresses and numbers, in the order of bench/kernel/rows.wat. */
interface RowKernel extends KernelExports {
  findPairs(...places: readonly number[]): void;
  numberPairs(...places: readonly number[]): void;
  weighPlaces(...places: readonly number[]): void;
  addNumbers(...places: readonly number[]): void;
  addCodes(...places: readonly number[]): void;
}

/** The pass over so many rows: that of WebAssembly where there are many and it can run. */
export const rowPass = (rows: number): RowPass => (rows < manyRows ? null : wasmPass()) ?? plainPass;

/** The same sums to the last bit, about twice as fast, and as fast the first time as later. */
export function wasmPass(): RowPass | null {
  const inKernel = rowKernel<RowKernel>(rowsBinary);
  if (inKernel === null) return null;
  return (work) => inKernel((kernel, room) => passed(kernel, room, work)) ?? plainPass(work);
}

/** Part of a pass: what is done to each block of rows, and what it came to. */
interface Part<Sums> {
  add(rows: number): void;
  sums(): Sums;
}

/** Where a block of rows lies, and its places. */
interface Columns {
  readonly cells: number;
  readonly weights: number;
  readonly placeOf: number;
  readonly size: number;
}

function passed(kernel: RowKernel, room: RowMemory, work: RowWork): RowSums | null {
  const { places } = work;
  const columns = {
    cells: readsCells(work) ? room.ints(work.cells) : 0,
    weights: room.floats(work.weights),
    placeOf: places.kind === "entries" ? room.ints(places.entryOf) : room.ofEachRow(),
    size: 1 + placesOf(work),
  };
  const { cells, placeOf } = columns;
  const findPlaces = places.kind === "pairs" ? placeFinder(kernel, room, { cells, placeOf, places }) : null;
  const weighed = work.weighed ? placePart(kernel, room, columns) : null;
  const numbers = numberParts(kernel, room, { ...columns, work });
  const codings = work.codings.map((coding) =>
    codePart(kernel, room, { ...columns, ...coding, domains: work.domains }),
  );
  const ran = room.run(work.weights.length, (rows) => {
    findPlaces?.(rows);
    weighed?.add(rows);
    for (const part of numbers) part.add(rows);
    for (const part of codings) part.add(rows);
  });
  if (!ran) return null;
  return {
    places: weighed?.sums() ?? null,
    numbers: numbers.map((part) => part.sums()),
    codings: codings.map((part) => part.sums()),
  };
}

function placeFinder(
  kernel: RowKernel,
  room: RowMemory,
  {
    cells,
    placeOf,
    places,
  }: Pick<Columns, "cells" | "placeOf"> & { readonly places: RowPlaces & { readonly kind: "pairs" } },
): (rows: number) => void {
  const { unit, units, numbers } = places;
  const column = room.ints(unit);
  const table = numbers === null ? null : room.table(numbers.entryOf);
  return (rows) => {
    kernel.findPairs(rows, cells, column, placeOf, units);
    if (table !== null) kernel.numberPairs(rows, placeOf, table);
  };
}

function placePart(kernel: RowKernel, room: RowMemory, { weights, placeOf, size }: Columns): Part<PlaceSums> {
  const [found, totals] = [room.zeros(size), room.zeros(8 * size)];
  return {
    add: (rows) => kernel.weighPlaces(rows, placeOf, weights, found, totals),
    sums: () => ({ found: room.bytesAt(found, size), totals: room.floatsAt(totals, size) }),
  };
}

function numberParts(
  kernel: RowKernel,
  room: RowMemory,
  { cells, weights, placeOf, size, work }: Columns & { readonly work: RowWork },
): readonly Part<NumberSums>[] {
  const columnOf = remembering((values: ReadonlyNumbers) => room.floats(values));
  const tableOf = remembering((reference: Float64Array) => room.table(reference));
  const length = 4 * (work.domains + 1);
  return work.numbers.map(({ own, other }) => {
    const [values, others] = [columnOf(own.values), columnOf(other.values)];
    const references = [tableOf(own.reference), tableOf(other.reference)];
    const [totals, moments] = [room.zeros(8 * size), room.zeros(8 * length)];
    return {
      add: (rows) => kernel.addNumbers(rows, placeOf, cells, weights, values, others, totals, ...references, moments),
      sums: () => ({ totals: room.floatsAt(totals, size), moments: room.floatsAt(moments, length) }),
    };
  });
}

function codePart(
  kernel: RowKernel,
  room: RowMemory,
  {
    cells,
    weights,
    placeOf,
    size,
    codes,
    first,
    width,
    by,
    domains,
  }: Columns & RowWork["codings"][number] & { readonly domains: number },
): Part<CodeSums> {
  const column = room.codes(codes);
  const wide = codes instanceof Uint8Array ? 0 : 1;
  const [countedAt, span] = by === "place" ? [placeOf, size] : [cells, domains + 1];
  const [totals, counts] = [room.zeros(8 * width * size), room.zeros(4 * width * span)];
  const from = [totals - 8 * first * size, counts - 4 * first * span] as const;
  return {
    add: (rows) => kernel.addCodes(rows, placeOf, countedAt, weights, column, wide, from[0], size, from[1], span),
    sums: () => ({ totals: room.floatsAt(totals, width * size), counts: room.intsAt(counts, width * span) }),
  };
}

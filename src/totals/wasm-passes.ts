import { remembering } from "../data/remembering.js";
import { manyRows, RowMemory } from "../math/kernel/row-memory.js";
import { rowsBinary } from "../math/kernel/rows-binary.js";
import { instantiated, type KernelExports } from "../math/kernel/web-assembly.js";
import type { ReadonlyNumbers } from "../math/numbers.js";
import type { RowDomains, RowPasses } from "./row-passes.js";
import {
  type CodeSums,
  type CodeWork,
  type MarkedPairs,
  type NumberSums,
  type NumberWork,
  plainPasses,
} from "./row-passes.js";
import type { RowsByUnit } from "./rows-by-unit.js";

/** Addresses and numbers, in the order of bench/kernel/rows.wat. */
interface RowKernel extends KernelExports {
  markPairs(...places: readonly number[]): void;
  addNumbers(...places: readonly number[]): void;
  addCodes(...places: readonly number[]): void;
}

/** The passes over so many rows: those of WebAssembly where there are many and it can run. */
export const rowPasses = (rows: number): RowPasses => (rows < manyRows ? null : wasmPasses()) ?? plainPasses;

/** The same sums to the last bit, about twice as fast, and as fast the first time as later. */
export function wasmPasses(): RowPasses | null {
  const kernel = instantiated<RowKernel>(rowsBinary);
  if (kernel === null) return null;
  const room = new RowMemory(kernel.memory);
  return {
    markPairs: (rows, at) => markPairs(kernel, room.begin(), { rows, at }) ?? plainPasses.markPairs(rows, at),
    addNumbers: (work) => addNumbers(kernel, room.begin(), work) ?? plainPasses.addNumbers(work),
    addCodes: (work) => addCodes(kernel, room.begin(), work) ?? plainPasses.addCodes(work),
  };
}

function markPairs(
  kernel: RowKernel,
  room: RowMemory,
  { rows, at: { cells, domains } }: { readonly rows: RowsByUnit; readonly at: RowDomains },
): MarkedPairs | null {
  const size = 1 + rows.units * domains;
  const pairs = new Int32Array(cells.length);
  const columns = [room.ints(cells), room.ints(rows.unit), room.floats(rows.weights), room.written(pairs)];
  const [found, totals] = [room.zeros(size), room.zeros(8 * size)];
  const passed = room.run(cells.length, (n) => kernel.markPairs(n, ...columns, rows.units, found, totals));
  return passed ? { pairs, found: room.bytesAt(found, size), totals: room.floatsAt(totals, size) } : null;
}

/** The totals of an entry lie side by side, so that a row touches one line of the cache, whatever the numbers. */
function addNumbers(kernel: RowKernel, room: RowMemory, work: NumberWork): readonly NumberSums[] | null {
  const entries = work.entries + 1;
  const columns = [room.ints(work.entryOf), room.ints(work.cells), room.floats(work.weights)];
  const placeOf = remembering((values: ReadonlyNumbers) => room.floats(values));
  const tableOf = remembering((reference: Float64Array) => room.table(reference));
  const width = 2 ** Math.ceil(Math.log2(work.numbers.length));
  const totals = room.zeros(8 * width * entries);
  const numbers = work.numbers.map(({ own, other }, k) => {
    const moments = room.zeros(32 * own.reference.length);
    const read = [...columns, placeOf(own.values), placeOf(other.values)];
    const tables = [tableOf(own.reference), tableOf(other.reference), moments];
    return { places: [...read, totals + 8 * k, 8 * width, ...tables], moments, size: 4 * own.reference.length };
  });
  const passed = room.run(work.cells.length, (n) => {
    for (const { places } of numbers) kernel.addNumbers(n, ...places);
  });
  if (!passed) return null;
  const found = apart(room.viewAt(totals, width * entries), width, numbers.length);
  return numbers.map(({ moments, size }, k) => ({ totals: found[k]!, moments: room.floatsAt(moments, size) }));
}

/** Entries that are taken apart together: they stay in the cache. */
const chunk = 2048;

/** The columns of a table of rows side by side. */
function apart(table: Float64Array, width: number, columns: number): readonly Float64Array[] {
  const entries = table.length / width;
  const found = Array.from({ length: columns }, () => new Float64Array(entries));
  for (let from = 0; from < entries; from += chunk) {
    const end = Math.min(entries, from + chunk);
    for (let k = 0; k < columns; k++) take(found[k]!, { table, at: from * width + k, width }, [from, end]);
  }
  return found;
}

function take(
  column: Float64Array,
  { table, at, width }: { readonly table: Float64Array; readonly at: number; readonly width: number },
  [from, end]: readonly [number, number],
): void {
  for (let entry = from, place = at; entry < end; entry++, place += width) column[entry] = table[place]!;
}

function addCodes(kernel: RowKernel, room: RowMemory, work: CodeWork): CodeSums | null {
  const [stride, span] = [work.entries + 1, work.most + 1];
  const entries = room.ints(work.entryOf);
  const places = work.places === work.entryOf ? entries : room.ints(work.places);
  const columns = [entries, places, room.floats(work.weights), room.codes(work.codes)];
  const wide = work.codes instanceof Uint8Array ? 0 : 1;
  const [totals, counts] = [room.zeros(8 * work.width * stride), room.zeros(4 * work.width * span)];
  const passed = room.run(work.entryOf.length, (n) =>
    kernel.addCodes(n, ...columns, wide, totals, stride, counts, span),
  );
  return passed
    ? { totals: room.floatsAt(totals, work.width * stride), counts: room.intsAt(counts, work.width * span) }
    : null;
}

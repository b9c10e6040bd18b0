import type { ReadonlyNumbers } from "../numbers.js";
import { type KernelExports, reaches } from "./web-assembly.js";

/** Rows that pass together: what they need stays in the cache. */
const block = 8192;

const mostBytes = 2 ** 31;
const mostCopied = 2 ** 22;

type View = Int32Array | Float64Array | Uint8Array | Uint16Array;

/** A column that comes in block by block, and the room for a block. */
interface Column {
  readonly numbers: ReadonlyNumbers;
  readonly room: (buffer: ArrayBuffer) => View;
}

interface Placed<T> {
  readonly at: number;
  readonly numbers: T;
}

/**
 * The memory of a kernel, laid out for one pass over rows: columns come in block by block, tables stay. Places are
 * addresses, given at once; nothing is copied before the rows pass.
 */
export class RowMemory {
  #end = 0;
  readonly #columns: Column[] = [];
  readonly #written: Placed<Int32Array>[] = [];
  readonly #tables: Placed<Int32Array | Float64Array>[] = [];
  readonly #zeros: { readonly at: number; readonly end: number }[] = [];

  constructor(readonly memory: KernelExports["memory"]) {}

  /** Whether tables are too many to copy: they are given away as they lie, and the memory must not be used again. */
  get isGiven(): boolean {
    return this.#zeros.reduce((bytes, { at, end }) => bytes + end - at, 0) > mostCopied;
  }

  /** A column that is read, as whole numbers. */
  ints(numbers: Int32Array | Uint16Array | Uint8Array): number {
    const at = this.#room(4 * block);
    this.#columns.push({ numbers, room: (buffer) => new Int32Array(buffer, at, block) });
    return at;
  }

  /** A column that is read, as numbers. */
  floats(numbers: ReadonlyNumbers): number {
    const at = this.#room(8 * block);
    this.#columns.push({ numbers, room: (buffer) => new Float64Array(buffer, at, block) });
    return at;
  }

  /** A column of codes of one byte or two. */
  codes(codes: Uint8Array | Uint16Array): number {
    const at = this.#room(codes.BYTES_PER_ELEMENT * block);
    const View = codes instanceof Uint8Array ? Uint8Array : Uint16Array;
    this.#columns.push({ numbers: codes, room: (buffer) => new View(buffer, at, block) });
    return at;
  }

  /** A whole number a row, which only the pass itself sees. */
  ofEachRow(): number {
    return this.#room(4 * block);
  }

  /** A column that the pass writes. */
  written(numbers: Int32Array): number {
    const at = this.#room(4 * block);
    this.#written.push({ at, numbers });
    return at;
  }

  /** A table that is read. */
  table(numbers: Int32Array | Float64Array): number {
    const at = this.#room(numbers.byteLength);
    this.#tables.push({ at, numbers });
    return at;
  }

  /** A table of so many bytes to add to, all 0. */
  zeros(bytes: number): number {
    const at = this.#room(bytes);
    this.#zeros.push({ at, end: at + bytes });
    return at;
  }

  /** Lets the rows pass; whether there was memory for it. */
  run(rows: number, pass: (rows: number) => void): boolean {
    if (this.#end > mostBytes || !reaches(this.memory, this.#end)) return false;
    const { buffer } = this.memory;
    this.#fill(buffer);
    const columns = this.#columns.map(({ numbers, room }) => ({ numbers, room: room(buffer) }));
    const written = this.#written.map(({ at, numbers }) => ({ numbers, room: new Int32Array(buffer, at, block) }));
    for (let from = 0; from < rows; from += block) {
      const end = Math.min(rows, from + block);
      for (const { numbers, room } of columns) room.set(part(numbers, from, end));
      pass(end - from);
      for (const { numbers, room } of written) numbers.set(room.subarray(0, end - from), from);
    }
    return true;
  }

  /** What a table came to. */
  floatsAt(at: number, length: number): Float64Array {
    return this.#kept(new Float64Array(this.memory.buffer, at, length));
  }

  intsAt(at: number, length: number): Int32Array {
    return this.#kept(new Int32Array(this.memory.buffer, at, length));
  }

  bytesAt(at: number, length: number): Uint8Array {
    return this.#kept(new Uint8Array(this.memory.buffer, at, length));
  }

  #kept<T extends Int32Array | Float64Array | Uint8Array>(table: T): T {
    return this.isGiven ? table : (table.slice() as T);
  }

  /** Tables as they are at first; new memory too is filled, as it costs less in order than as rows come to need it. */
  #fill(buffer: ArrayBuffer): void {
    const bytes = new Uint8Array(buffer);
    for (const { at, end } of this.#zeros) bytes.fill(0, at, end);
    for (const { at, numbers } of this.#tables) {
      bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
    }
  }

  #room(bytes: number): number {
    const at = this.#end;
    this.#end += Math.ceil(bytes / 64) * 64;
    return at;
  }
}

/** Some rows of a column, without a copy where it is a typed array. */
const part = (numbers: ReadonlyNumbers, from: number, end: number): ArrayLike<number> =>
  isTyped(numbers) ? numbers.subarray(from, end) : Array.prototype.slice.call(numbers, from, end);

const isTyped = (numbers: ReadonlyNumbers): numbers is Float64Array => ArrayBuffer.isView(numbers);

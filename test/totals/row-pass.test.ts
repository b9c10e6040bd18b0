import { describe, expect, test } from "vitest";
import { assembled } from "../../bench/kernel/assemble.ts";
import { rowsBinary } from "../../src/math/kernel/rows-binary.ts";
import { seededRandom } from "../../src/math/random.ts";
import { type CodedRows, plainPass, type RowPlaces, type RowSums, type RowWork } from "../../src/totals/row-pass.ts";
import { rowPass, wasmPass } from "../../src/totals/wasm-pass.ts";

const random = seededRandom(5);
const whole = (most: number) => Math.floor(random.uniform() * most);
const [n, domains, units] = [20_011, 7, 300];

/** Rows over several blocks of the kernel and a part of one, some of them in no domain. */
function columns() {
  return {
    cells: Int32Array.from({ length: n }, () => whole(domains + 1)),
    unit: Int32Array.from({ length: n }, () => whole(units)),
    weights: Float64Array.from({ length: n }, () => whole(20) && random.uniform()),
  };
}

function numbers(): RowWork["numbers"] {
  const y = Float64Array.from({ length: n }, () => random.uniform() * 1e6);
  const lacking = y.map((value, row) => (row % 50 === 0 ? Number.NaN : value));
  const chosen = Uint8Array.from({ length: n }, () => whole(2));
  const measured = (values: Float64Array | Uint8Array | readonly number[]) => ({
    values,
    reference: Float64Array.from({ length: domains + 1 }, () => random.uniform()),
  });
  const [x, o] = [measured(y), measured(chosen)];
  return [
    { own: x, other: o },
    { own: measured(lacking), other: x },
    { own: o, other: o },
    { own: measured([...y]), other: x },
    { own: measured(y), other: measured(lacking) },
  ];
}

function codings(): readonly CodedRows[] {
  const few = Uint8Array.from({ length: n }, () => 1 + whole(5));
  const many = Uint16Array.from({ length: n }, () => whole(300));
  return [
    { codes: few, first: 1, width: 5, by: "domain" },
    { codes: few, first: 0, width: 6, by: "place" },
    { codes: many, first: 0, width: 300, by: "place" },
  ];
}

/** The three ways a row finds its place: every pair, pairs that are entries, and entries by row. */
function placesOf(cells: Int32Array, unit: Int32Array): readonly RowPlaces[] {
  const pairs = 1 + domains * units;
  const numbered = Int32Array.from({ length: pairs }, (_, pair) => (pair % 3 === 0 ? 0 : pair - Math.floor(pair / 3)));
  const entryOf = cells.map((cell, row) => (cell === 0 ? 0 : 1 + (unit[row]! % 40)));
  return [
    { kind: "pairs", unit, units, numbers: null },
    { kind: "pairs", unit, units, numbers: { entryOf: numbered, entries: pairs } },
    { kind: "entries", entryOf, entries: 40 },
  ];
}

type Arrays = Readonly<Record<string, Int32Array | Float64Array | Uint8Array>>;

/** Every number, of every array. */
function expectSame(found: Arrays, expected: Arrays): void {
  for (const [name, own] of Object.entries(expected)) {
    const other = found[name]!;
    expect([name, other.length]).toEqual([name, own.length]);
    expect([name, own.findIndex((x: number, i: number) => !Object.is(x, other[i]))]).toEqual([name, -1]);
  }
}

function expectSums(found: RowSums, expected: RowSums): void {
  expectSame({ ...found.places }, { ...expected.places });
  expect([found.numbers.length, found.codings.length]).toEqual([expected.numbers.length, expected.codings.length]);
  expected.numbers.forEach((sums, k) => {
    expectSame({ ...found.numbers[k]! }, { ...sums });
  });
  expected.codings.forEach((sums, k) => {
    expectSame({ ...found.codings[k]! }, { ...sums });
  });
}

describe("a pass by WebAssembly is that of plain code to the last bit, call after call", () => {
  const wasm = wasmPass()!;
  const { cells, unit, weights } = columns();
  const [pairs, numbered, entries] = placesOf(cells, unit);
  const rows = { cells, weights, domains, weighed: false, numbers: [], codings: [] };

  test.each([
    ["pairs, and what they weigh", { ...rows, places: pairs!, weighed: true }],
    ["numbers by pair", { ...rows, places: pairs!, weighed: true, numbers: numbers() }],
    ["numbers by entries that are pairs", { ...rows, places: numbered!, numbers: numbers() }],
    ["codes by entries that rows have", { ...rows, places: entries!, codings: codings() }],
    ["everything at once, given as it lies", { ...rows, places: numbered!, numbers: numbers(), codings: codings() }],
    ["codes by pair, after that", { ...rows, places: pairs!, codings: codings().slice(0, 2) }],
  ] satisfies readonly (readonly [string, RowWork])[])("%s", (_, work) => {
    expectSums(wasm(work), plainPass(work));
    expectSums(wasm(work), plainPass(work));
  });
});

test("plain code passes over few rows, and over many where there is no WebAssembly", () => {
  expect(rowPass(1000)).toBe(plainPass);
  expect(rowPass(1_000_000)).not.toBe(plainPass);
  const { WebAssembly } = globalThis as { WebAssembly?: unknown };
  try {
    Reflect.deleteProperty(globalThis, "WebAssembly");
    expect(rowPass(1_000_000)).toBe(plainPass);
  } finally {
    Object.assign(globalThis, { WebAssembly });
  }
});

test("plain code takes over where a kernel gets no memory", () => {
  const { cells, unit, weights } = columns();
  const [, numbered] = placesOf(cells, unit);
  const work = { cells, weights, domains, places: numbered!, weighed: false, numbers: numbers(), codings: codings() };
  const { Memory } = (globalThis as unknown as Record<"WebAssembly", Record<"Memory", { prototype: object }>>)
    .WebAssembly;
  const grow = Object.getOwnPropertyDescriptor(Memory.prototype, "grow")!;
  const wasm = wasmPass()!;
  try {
    Object.defineProperty(Memory.prototype, "grow", {
      ...grow,
      value: () => {
        throw new RangeError("no memory");
      },
    });
    expectSums(wasm(work), plainPass(work));
  } finally {
    Object.defineProperty(Memory.prototype, "grow", grow);
  }
});

test("the committed binary is what its source assembles to", () => {
  expect(rowsBinary).toBe(assembled("rows"));
});

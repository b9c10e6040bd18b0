import { describe, expect, test } from "vitest";
import { assembled } from "../../bench/kernel/assemble.ts";
import { rowsBinary } from "../../src/math/kernel/rows-binary.ts";
import { seededRandom } from "../../src/math/random.ts";
import { type NumberSums, plainPasses } from "../../src/totals/row-passes.ts";
import { rowPasses, wasmPasses } from "../../src/totals/wasm-passes.ts";

const random = seededRandom(5);
const whole = (most: number) => Math.floor(random.uniform() * most);

/** Rows over several blocks of the kernel and a part of one, some of them in no domain. */
function sample(n = 20_011) {
  const at = { cells: Int32Array.from({ length: n }, () => whole(8)), domains: 7 };
  const weights = Float64Array.from({ length: n }, () => 1 + random.uniform());
  return { n, at, rows: { weights, unit: Int32Array.from({ length: n }, () => whole(300)), units: 300 } };
}

function numbersOf({ n, at, rows }: ReturnType<typeof sample>) {
  const y = Float64Array.from({ length: n }, () => random.uniform() * 1e6);
  const lacking = y.map((value, row) => (row % 50 === 0 ? Number.NaN : value));
  const chosen = Uint8Array.from({ length: n }, () => whole(2));
  const measured = (values: Float64Array | Uint8Array | readonly number[]) => ({
    values,
    reference: Float64Array.from({ length: at.domains + 1 }, () => random.uniform()),
  });
  const [x, o] = [measured(y), measured(chosen)];
  const numbers = [
    { own: x, other: o },
    { own: measured(lacking), other: x },
    { own: o, other: o },
    { own: measured([...y]), other: x },
    { own: measured(y), other: measured(lacking) },
  ];
  const { pairs } = plainPasses.markPairs(rows, at);
  return { entryOf: pairs, entries: 300 * at.domains, cells: at.cells, weights: rows.weights, numbers };
}

type Numbers = Int32Array | Float64Array | Uint8Array;

/** Every number, of every array. */
function expectSame(found: Readonly<Record<string, Numbers>>, expected: Readonly<Record<string, Numbers>>): void {
  for (const [name, numbers] of Object.entries(expected)) {
    const own = found[name]!;
    expect([name, own.length]).toEqual([name, numbers.length]);
    expect([name, numbers.findIndex((x: number, i: number) => !Object.is(x, own[i]))]).toEqual([name, -1]);
  }
}

function expectAllSame(found: readonly NumberSums[], expected: readonly NumberSums[]): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((sums, k) => {
    expectSame({ ...found[k]! }, { ...sums });
  });
}

const wasm = wasmPasses()!;

describe("the passes of WebAssembly, call after call, are those of plain code to the last bit", () => {
  test.each([1, 2, 3])("in call %i", () => {
    const given = sample();
    const { rows, at } = given;
    expectSame({ ...wasm.markPairs(rows, at) }, { ...plainPasses.markPairs(rows, at) });
    const work = numbersOf(given);
    expectAllSame(wasm.addNumbers(work), plainPasses.addNumbers(work));
    const few = Uint8Array.from({ length: given.n }, () => whole(6));
    for (const codes of [few, Uint16Array.from(few, (code) => 49 * code)]) {
      const coded = { ...work, codes, width: 300 };
      const byDomain = { ...coded, places: at.cells, most: at.domains };
      const byEntry = { ...coded, places: work.entryOf, most: work.entries };
      expectSame({ ...wasm.addCodes(byDomain) }, { ...plainPasses.addCodes(byDomain) });
      expectSame({ ...wasm.addCodes(byEntry) }, { ...plainPasses.addCodes(byEntry) });
    }
  });
});

test("plain code passes over few rows, and over many where there is no WebAssembly", () => {
  expect(rowPasses(1000)).toBe(plainPasses);
  expect(rowPasses(1_000_000)).not.toBe(plainPasses);
  const { WebAssembly } = globalThis as { WebAssembly?: unknown };
  try {
    Reflect.deleteProperty(globalThis, "WebAssembly");
    expect(rowPasses(1_000_000)).toBe(plainPasses);
  } finally {
    Object.assign(globalThis, { WebAssembly });
  }
});

test("plain code takes over where a kernel gets no memory", () => {
  const given = sample(100);
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { Memory: { prototype: { grow(pages: number): number } } };
  };
  const { grow } = WebAssembly.Memory.prototype;
  try {
    WebAssembly.Memory.prototype.grow = () => {
      throw new RangeError("no memory");
    };
    const starved = wasmPasses()!;
    expectSame({ ...starved.markPairs(given.rows, given.at) }, { ...plainPasses.markPairs(given.rows, given.at) });
    const work = numbersOf(given);
    expectAllSame(starved.addNumbers(work), plainPasses.addNumbers(work));
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
});

test("the committed binary is what its source assembles to", () => {
  expect(rowsBinary).toBe(assembled("rows"));
});

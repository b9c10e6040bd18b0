import { expect, test } from "vitest";
import { assembled } from "../../bench/kernel/assemble.ts";
import { levelPasses, plainLevelPasses, wasmLevelPasses } from "../../src/design/level-passes.ts";
import { levelsBinary } from "../../src/math/kernel/levels-binary.ts";
import { seededRandom } from "../../src/math/random.ts";

const random = seededRandom(3);
const whole = (most: number) => Math.floor(random.uniform() * most);
const n = 20_011;
const weights = Float64Array.from({ length: n }, () => whole(20) && random.uniform());

/** Keys of three margins of 4, 300 and 5 levels; the codes of the second take two bytes. */
const keys = {
  digits: [
    { codes: Uint8Array.from({ length: n }, () => whole(4)), steps: Int32Array.from([0, 1500, 3000, 4500]) },
    {
      codes: Uint16Array.from({ length: n }, () => whole(300)),
      steps: Int32Array.from({ length: 300 }, (_, j) => 5 * j),
    },
    { codes: Uint8Array.from({ length: n }, () => whole(5)), steps: Int32Array.from([0, 1, 2, 3, 4]) },
  ],
  weights,
  size: 6000,
};

const levels = {
  cell: Int32Array.from({ length: n }, () => whole(50) - 1),
  weights,
  unit: Int32Array.from({ length: n }, () => whole(30)),
  units: 30,
  width: 9,
  margins: 3,
  columnsOf: Int32Array.from({ length: 150 }, () => whole(9)),
};

const wasm = wasmLevelPasses()!;

test("WebAssembly finds the crossings of plain code, and the same weights of levels to the last bit", () => {
  for (let call = 0; call < 2; call++) {
    const [found, expected] = [wasm.markKeys(keys), plainLevelPasses.markKeys(keys)];
    expect(found.key.findIndex((key, row) => key !== expected.key[row])).toBe(-1);
    expect(found.numbers).toEqual(expected.numbers);
    expect(found.key.includes(-1)).toBe(true);
    expect(wasm.addLevels(levels)).toEqual(plainLevelPasses.addLevels(levels));
  }
});

test("a table that was given away as it lay is not written over by the next pass", () => {
  const wide = { ...levels, units: 30, width: 20_000, columnsOf: levels.columnsOf.map((column) => 2000 * column) };
  const first = wasm.addLevels(wide);
  const kept = first.slice();
  wasm.addLevels({ ...wide, cell: wide.cell.map(() => 1) });
  expect(first.byteLength).toBeGreaterThan(2 ** 22);
  expect(Buffer.from(first.buffer, first.byteOffset, first.byteLength).equals(Buffer.from(kept.buffer))).toBe(true);
});

test("without margins everyone with a weight has one key, and no level a weight", () => {
  for (const passes of [wasm, plainLevelPasses]) {
    const { key, numbers } = passes.markKeys({ digits: [], weights: Float64Array.of(1, 0, 2), size: 1 });
    expect([...key, ...numbers]).toEqual([0, -1, 0, 0]);
    const alone = { ...levels, margins: 0, columnsOf: new Int32Array() };
    expect(passes.addLevels(alone).every((weight) => weight === 0)).toBe(true);
  }
});

test("few rows are left to plain code", () => {
  expect(levelPasses(100)).toBe(plainLevelPasses);
  expect(levelPasses(n)).not.toBe(plainLevelPasses);
});

test("the committed binary is what its source assembles to", () => {
  expect(levelsBinary).toBe(assembled("levels"));
});

import { expect, test } from "vitest";
import { assembled } from "../../bench/kernel/assemble.ts";
import { addProductsBinary } from "../../src/math/kernel/add-products-binary.ts";
import { seededRandom } from "../../src/math/random.ts";
import { plainKernel, wasmKernel } from "../../src/totals/factor-kernel.ts";
import { multiplied } from "../../src/totals/replicate-totals.ts";

const random = seededRandom(11);
const drawn = (length: number) => Float64Array.from({ length }, () => random.uniform() - 0.5);

/** Totals of 300 units in three domains, one of them empty, with zeros among them. */
function table() {
  const [unit, column, start] = [[] as number[], [] as number[], [0]];
  for (const share of [0.9, 0, 0.3]) {
    for (let u = 0; u < 300; u++) {
      if (random.uniform() >= share) continue;
      unit.push(u);
      column.push(u % 5 === 0 ? 0 : random.uniform());
    }
    start.push(unit.length);
  }
  return { unit: Int32Array.from(unit), column: Float64Array.from(column), start: Int32Array.from(start), units: 300 };
}

test.each([1, 2, 7, 100])("the products with %i replicates are those of the matrices", (count) => {
  const [totals, factors] = [table(), { count, values: drawn(300 * count) }];
  const found = multiplied(totals, plainKernel(factors));
  for (let d = 0; d < 3; d++) {
    for (let r = 0; r < count; r++) {
      let expected = 0;
      for (let e = totals.start[d]!; e < totals.start[d + 1]!; e++) {
        expected += totals.column[e]! * factors.values[totals.unit[e]! * count + r]!;
      }
      expect(found[d * count + r]).toBeCloseTo(expected, 11);
    }
  }
});

test.each([1, 2, 7, 100])("WebAssembly gives the same %i replicates to the last bit, call after call", (count) => {
  const factors = { count, values: drawn(300 * count) };
  const [plain, wasm] = [plainKernel(factors), wasmKernel(factors)!];
  for (let call = 0; call < 3; call++) {
    const totals = table();
    expect(multiplied(totals, wasm)).toEqual(multiplied(totals, plain));
  }
});

test("where there is no WebAssembly there is no kernel of it", () => {
  const { WebAssembly } = globalThis as { WebAssembly?: unknown };
  try {
    Reflect.deleteProperty(globalThis, "WebAssembly");
    expect(wasmKernel({ count: 2, values: drawn(4) })).toBeNull();
  } finally {
    Object.assign(globalThis, { WebAssembly });
  }
});

test("the committed binary is what its source assembles to", () => {
  expect(addProductsBinary).toBe(assembled("add-products"));
});

import { expect, test } from "vitest";
import { assembled } from "../../bench/kernel/assemble.ts";
import { spreadsBinary } from "../../src/math/kernel/spreads-binary.ts";
import { seededRandom } from "../../src/math/random.ts";
import { plainSpreads, spreadsOf, wasmSpreads } from "../../src/variance/find-spreads.ts";
import { responsesOf } from "../support/csv-responses.ts";
import { sampleOf } from "../support/sample-of.ts";

const random = seededRandom(8);
const n = 900;
const responses = responsesOf({
  stratum: Array.from({ length: n }, (_, row) => row % 120),
  psu: Array.from({ length: n }, (_, row) => Math.floor(row / 120)),
  weight: Array.from({ length: n }, () => 1 + random.uniform()),
});
const { stages } = sampleOf(responses, { strata: ["stratum"], psu: ["psu"], weight: "weight", nest: true }).design;
const [stage] = stages;

/** Entries of three domains, the second of nobody, the third of a single unit. */
function terms() {
  const [unit, start] = [[] as number[], [0]];
  for (const share of [0.8, 0, 0.2]) {
    for (let u = 0; u < stage.units; u++) if (random.uniform() < share) unit.push(u);
    start.push(unit.length);
  }
  const numbers = () => Float64Array.from(unit, () => random.uniform() - 0.5);
  return { unit: Int32Array.from(unit), first: numbers(), second: numbers(), start };
}

test("WebAssembly finds the spreads of plain code to the last bit, whatever lay in its memory", () => {
  const [plain, wasm] = [plainSpreads(stage), wasmSpreads(stage)!];
  for (let call = 0; call < 3; call++) {
    const { unit, first, second, start } = terms();
    for (const [d, slope] of [
      [0, 2],
      [1, 1],
      [0, -3],
      [2, 0.5],
      [2, 0.1],
    ] as const) {
      const asked = { unit, first, second, slope, other: slope - 1, from: start[d]!, end: start[d + 1]! };
      const expected = plain(asked);
      const found = wasm(asked);
      expect(found.strata).toBe(expected.strata);
      for (const name of ["stratum", "total", "squares", "noise"] as const) {
        expect(found[name].slice(0, found.strata)).toEqual(expected[name].slice(0, found.strata));
      }
    }
  }
});

test("a design of few units is left to plain code", () => {
  const few = sampleOf(responses, { strata: [], psu: ["psu"], weight: "weight" }).design.stages[0];
  const { unit, first, second, start } = terms();
  const own = unit.map((u) => u % few.units).sort();
  const asked = { unit: own, first, second, slope: 1, other: 2, from: 0, end: start[1]! };
  expect(few.units).toBeLessThan(10);
  expect(spreadsOf(few)(asked).squares).toEqual(plainSpreads(few)(asked).squares);
});

test("the committed binary is what its source assembles to", () => {
  expect(spreadsBinary).toBe(assembled("spreads"));
});

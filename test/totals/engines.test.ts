import { describe, expect, test } from "vitest";
import { surveyDesign } from "../../src/design/resolve-design.ts";
import { seededRandom } from "../../src/math/random.ts";
import { inMemory } from "../../src/totals/in-memory.ts";
import type { Measure, UnitTotals } from "../../src/totals/totals.ts";
import { responsesOf } from "../support/csv-responses.ts";

const random = seededRandom(21);
const n = 21_000;
const drawn = <T>(draw: (row: number) => T): T[] => Array.from({ length: n }, (_, row) => draw(row));
const among = (words: readonly string[]) => () => words[Math.floor(random.uniform() * words.length)]!;

const responses = responsesOf({
  few: drawn((row) => row % 12),
  many: drawn((row) => (row * 7) % 9000),
  most: drawn((row) => row),
  weight: drawn(() => 1 + random.uniform()),
  sex: drawn(among(["f", "m"])),
  area: drawn(among(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"])),
  work: drawn(among(["yes", "no", "some", ""])),
  home: drawn(among(["own", "let"])),
  y: drawn(() => random.uniform()),
  x: drawn((row) => (row % 9 === 0 ? "" : 100 * random.uniform())),
});

const measures: readonly Measure[] = [
  { kind: "numbers", questions: ["y"] },
  { kind: "numbers", questions: ["x", "y"] },
  { kind: "categories", question: "work", base: "answered", missing: "drop" },
  { kind: "categories", question: "home", base: "answered", missing: "drop" },
  { kind: "categories", question: "work", base: "all", missing: "category" },
];

const withoutWebAssembly = <T>(run: () => T): T => {
  const { WebAssembly } = globalThis as { WebAssembly?: unknown };
  try {
    Reflect.deleteProperty(globalThis, "WebAssembly");
    return run();
  } finally {
    Object.assign(globalThis, { WebAssembly });
  }
};

/** Totals of some measures by area and sex, what is to be totalled being told before or not. */
function totals(psu: string, asked: readonly Measure[], told: boolean): readonly UnitTotals[] {
  const design = surveyDesign(responses, { psu: [psu], weight: "weight" });
  const engine = inMemory(responses, design);
  const [breakdown] = engine.breakdowns(["area", "sex"]);
  if (told) for (const measure of asked) engine.expect(measure, breakdown!);
  return asked.map((measure) => engine.unitTotals(measure, breakdown!));
}

/** Every number of some totals, of a product as many digits as a pass of its own gives. */
const numbersOf = ({ start, unit, n, counts, sums, columns }: UnitTotals) =>
  [start, unit, n, counts, sums, ...columns].map((numbers) => Buffer.from(numbers.slice().buffer).toString("base64"));

describe.each([
  ["few units, whose totals pass together", "few"],
  ["many units, whose totals pass apart", "many"],
  ["units too many for a table of them", "most"],
])("with %s, totals are the same to the last bit", (_, psu) => {
  const expected = measures.flatMap((measure) => totals(psu, [measure], false)).map(numbersOf);

  test.each([true, false])("asked together, told before: %s", (told) => {
    expect(totals(psu, measures, told).map(numbersOf)).toEqual(expected);
  });

  test("by plain code", () => {
    expect(withoutWebAssembly(() => totals(psu, measures, true)).map(numbersOf)).toEqual(expected);
  });
});

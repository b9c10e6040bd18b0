import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDigits, exactRatio, type RoundingRule, roundExact, roundingRules } from "../../src/math/rounding.js";
import { combine } from "../../src/reconcile/arithmetic.js";
import { type Convention, printedBy } from "../../src/reconcile/convention.js";
import { constant, formula } from "../../src/reconcile/formula.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { countedMeasures, figures } from "./counted.js";

const share = (count: number, base: number) =>
  formula({ kind: "share", dimension: "fraction", whole: () => exactRatio(count, base), trace: `${count}/${base}` });
const percent = (digits: number) => ({ scale: exactRatio(100, 1), digits });
const exact = { shareDigits: null, shareRule: "half-up", method: null } as const;
const once = (end: RoundingRule): Convention => ({ premise: exact, parts: null, end });

describe("a tie shows which rule was used", () => {
  test.each([
    ["half-up", 5, "31.3"],
    ["half-even", 5, "31.2"],
    ["floor", 5, "31.2"],
    ["ceiling", 5, "31.3"],
    ["half-up", 7, "43.8"],
    ["half-even", 7, "43.8"],
    ["floor", 7, "43.7"],
    ["ceiling", 4, "25.0"],
  ] as const)("%s prints %i of 16 as %s", (rule, count, printed) => {
    const value = printedBy(share(count, 16), once(rule), percent(1));
    expect(value && exactDigits(value, 1)).toBe(printed);
  });
});

test("a share is rounded in per cent before it is multiplied", () => {
  const people = combine("*", share(44, 1923), constant(exactRatio(368_762, 1), "count", "N"));
  const premise = { shareDigits: 2, shareRule: "half-up", method: null } as const;
  const printing = { scale: exactRatio(1, 1), digits: 0 };
  expect(printedBy(people, { premise, parts: null, end: "half-up" }, printing)?.valueOf()).toBe(8445);
  expect(printedBy(people, once("half-up"), printing)?.valueOf()).toBe(8438);
});

test("parts are rounded one by one, those taken off by their own rule", () => {
  const parts = [1, 1, -1].map((sign, i) => ({ sign: sign as 1 | -1, value: () => exactRatio([5, 7, 3][i] ?? 0, 16) }));
  const union = { ...share(9, 16), parts, composition: "union" as const };
  const by = (added: RoundingRule, taken: RoundingRule) =>
    printedBy(union, { premise: exact, parts: { added, taken }, end: added }, percent(1))?.valueOf();
  expect(by("half-up", "half-up")).toBeCloseTo(31.3 + 43.8 - 18.8, 9);
  expect(by("floor", "ceiling")).toBeCloseTo(31.2 + 43.7 - 18.8, 9);
});

/** Two or three groups of random size, two of which may overlap, and a population. */
const counts = fc.record({
  a: fc.integer({ min: 1, max: 60 }),
  b: fc.integer({ min: 1, max: 60 }),
  bc: fc.integer({ min: 1, max: 30 }),
  c: fc.integer({ min: 1, max: 60 }),
  none: fc.integer({ min: 200, max: 1500 }),
  population: fc.integer({ min: 50_000, max: 900_000 }),
});
const rule = fc.constantFrom(...roundingRules);
const premise = fc.record({ shareDigits: fc.constantFrom(null, 1, 2, 3), shareRule: rule });

test("figures printed by one rule are all found reproduced, whatever the rule", () => {
  fc.assert(
    fc.property(counts, premise, rule, ({ population, ...sizes }, { shareDigits, shareRule }, end) => {
      const persons = Object.entries(sizes).map(([group, count]) => [count, group, "", ""] as const);
      const n = persons.reduce((sum, [count]) => sum + count, 0);
      const print = (count: number) => {
        const kept = exactRatio(count, n);
        const rounded = shareDigits === null ? kept : roundExact(kept, shareDigits + 2, shareRule);
        return exactDigits(roundExact(rounded.mul(population), 0, end), 0);
      };
      const { a, b, bc, c } = sizes;
      const published = figures(
        [print(a), "persons", "people(unstable)"],
        [print(b + bc), "persons", "people(jobless)"],
        [print(bc + c), "persons", "people(participation)"],
        [print(a + b + bc + c), "persons", "people(union)"],
      );
      const found = reconcile({ figures: published, measures: countedMeasures(persons, population), file: "f" });
      expect(found.map(({ verdict }) => verdict)).toEqual(Array(4).fill("reproduced"));
      expect(found[0]?.family?.chosen.reproduced).toBe(4);
    }),
    { numRuns: 40 },
  );
});

test("a figure that no rule prints is not reproduced", () => {
  fc.assert(
    fc.property(counts, ({ population, ...sizes }) => {
      const persons = Object.entries(sizes).map(([group, count]) => [count, group, "", ""] as const);
      const n = persons.reduce((sum, [count]) => sum + count, 0);
      const wrong = exactDigits(roundExact(exactRatio(100 * sizes.a + 20 * n, n), 1), 1);
      const published = figures([`${wrong}%`, "percent", "share(unstable)"]);
      const found = reconcile({ figures: published, measures: countedMeasures(persons, population), file: "f" });
      expect(found[0]?.verdict).toBe("not-reproduced");
    }),
    { numRuns: 40 },
  );
});

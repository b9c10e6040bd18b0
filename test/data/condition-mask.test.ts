import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/codebook/condition.js";
import type { Column } from "../../src/data/column.js";
import { conditionMask } from "../../src/data/condition-mask.js";

const label = (name: string) => ({ name, label: { ja: name } });
const columns: readonly Column[] = [
  {
    kind: "category",
    name: "work",
    missing: Uint8Array.of(0, 0, 0, 1, 2),
    codes: Uint8Array.of(1, 2, 3, 0, 0),
    categories: ["regular", "part", "none"].map(label),
  },
  {
    kind: "multiple",
    name: "reasons",
    missing: Uint8Array.of(0, 0, 0, 0, 1),
    chosen: [Uint8Array.of(1, 0, 1, 0, 0), Uint8Array.of(0, 1, 1, 0, 0)],
    categories: ["health", "care"].map(label),
  },
  {
    kind: "number",
    name: "age",
    missing: Uint8Array.of(0, 0, 0, 0, 1),
    values: Float64Array.of(15, 34, 49, 50, Number.NaN),
  },
  { kind: "text", name: "town", missing: Uint8Array.of(0, 0, 0, 0, 0), values: ["津", "津", "鳥羽", "伊賀", "津"] },
];
const data = { n: 5, columns: new Map(columns.map((column) => [column.name, column])) };
const mask = (condition: Condition) => [...conditionMask(data, condition)];

describe("a condition", () => {
  test.each<[string, Condition, number[]]>([
    ["on one category", { work: "part" }, [0, 1, 0, 0, 0]],
    ["on any of several", { work: ["part", "none"] }, [0, 1, 1, 0, 0]],
    ["on a choice of many", { reasons: "health" }, [1, 0, 1, 0, 0]],
    ["on any of several choices", { reasons: ["health", "care"] }, [1, 1, 1, 0, 0]],
    ["on a range, ends included", { age: { min: 34, max: 49 } }, [0, 1, 1, 0, 0]],
    ["on a range open below", { age: { max: 34 } }, [1, 1, 0, 0, 0]],
    ["on a number as text", { age: ["34", "50.0"] }, [0, 1, 0, 1, 0]],
    ["on a text", { town: "津" }, [1, 1, 0, 0, 1]],
    ["on two questions holds where both do", { work: "none", reasons: "care" }, [0, 0, 1, 0, 0]],
    ["any of two", { any: [{ work: "part" }, { age: { min: 50 } }] }, [0, 1, 0, 1, 0]],
    ["all of two", { all: [{ reasons: "health" }, { age: { max: 20 } }] }, [1, 0, 0, 0, 0]],
    ["not met by a missing answer, nor its complement", { not: { work: "part" } }, [1, 0, 1, 0, 0]],
    ["any: true beside unknown is true", { any: [{ work: "none" }, { town: "伊賀" }] }, [0, 0, 1, 1, 0]],
    ["not all: false beside unknown is false", { not: { all: [{ work: "part" }, { town: "津" }] } }, [1, 0, 1, 1, 0]],
  ])("%s", (_, condition, expected) => {
    expect(mask(condition)).toEqual(expected);
  });

  test("names an unknown question or category with its mend", () => {
    expect(() => mask({ wrok: "part" })).toThrow("unknown question: wrok");
    expect(() => mask({ work: "parts" })).toThrow("unknown category of work: parts");
    expect(() => mask({ work: { min: 1 } })).toThrow("range on a question that is not a number: work");
  });
});

test("De Morgan holds, and no row meets a condition and its negation", () => {
  const leaf = fc.constantFrom<Condition>({ work: "part" }, { reasons: "care" }, { age: { min: 20 } }, { town: "津" });
  const conditions = fc.array(leaf, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(conditions, (parts) => {
      const denied = parts.map((part) => ({ not: part }));
      expect(mask({ not: { any: parts } })).toEqual(mask({ all: denied }));
      expect(mask({ not: { all: parts } })).toEqual(mask({ any: denied }));
      const [yes, no] = [mask({ all: parts }), mask({ not: { all: parts } })];
      expect(yes.some((met, row) => met === 1 && no[row] === 1)).toBe(false);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Condition, partsOf, questionsIn } from "../../src/codebook/condition.js";

test("each form of condition is told apart", () => {
  expect(partsOf({ all: [{ sex: "male" }] })).toEqual({ kind: "all", parts: [{ sex: "male" }] });
  expect(partsOf({ any: [{ sex: "male" }] })).toEqual({ kind: "any", parts: [{ sex: "male" }] });
  expect(partsOf({ not: { sex: "male" } })).toEqual({ kind: "not", part: { sex: "male" } });
  expect(partsOf({ sex: "male", age: { min: 40 } })).toEqual({
    kind: "criteria",
    criteria: [
      ["sex", "male"],
      ["age", { min: 40 }],
    ],
  });
});

const criteria = fc.dictionary(fc.constantFrom("sex", "age", "work"), fc.constantFrom("a", "b"), { minKeys: 1 });
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    criteria,
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

test("the questions in a condition are those its text names", () => {
  fc.assert(
    fc.property(condition, (one) => {
      const named = ["sex", "age", "work"].filter((name) => JSON.stringify(one).includes(`"${name}":`));
      expect(questionsIn(one).toSorted()).toEqual(named.toSorted());
    }),
  );
});

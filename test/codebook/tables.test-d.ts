import { defineSurvey, multiple, number, single, text } from "jittai";
import { expectTypeOf, test } from "vitest";

const head = { id: "s", title: "調査", organisation: "市" } as const;
const questions = {
  sex: single("性別", { male: "男性", female: "女性" }),
  age: number("年齢", { unit: "歳", min: 0, max: 99 }),
  why: multiple("理由", { a: "あ", b: "い" }),
  note: text("自由記述"),
};
const targets = { men: { ja: "男性", when: { sex: "male" } } } as const;

test("tables name questions with categories or numbers, and breakdowns with categories", () => {
  const survey = defineSurvey({
    ...head,
    questions,
    targets,
    nets: { why: { any: { ja: "計", categories: ["a", "b"] } } },
    tables: [
      { id: "t", rows: ["sex", "age", "why"], columns: ["sex", ["why", "sex"]], target: "men", where: { sex: "male" } },
    ],
  });
  expectTypeOf(survey.tables).not.toBeAny();
});

test("a misspelt name in a table or a net does not compile", () => {
  // @ts-expect-error no such question
  defineSurvey({ ...head, questions, tables: [{ id: "t", rows: ["sxe"] }] });
  // @ts-expect-error free text is not tabulated
  defineSurvey({ ...head, questions, tables: [{ id: "t", rows: ["note"] }] });
  // @ts-expect-error a number without classes breaks nothing down
  defineSurvey({ ...head, questions, tables: [{ id: "t", columns: ["age"] }] });
  // @ts-expect-error nor within another
  defineSurvey({ ...head, questions, tables: [{ id: "t", columns: [["sex", "age"]] }] });
  // @ts-expect-error no such target
  defineSurvey({ ...head, questions, targets, tables: [{ id: "t", target: "women" }] });
  // @ts-expect-error no such category
  defineSurvey({ ...head, questions, tables: [{ id: "t", where: { sex: "mlae" } }] });
  // @ts-expect-error no such category
  defineSurvey({ ...head, questions, nets: { why: { any: { ja: "計", categories: ["c"] } } } });
});

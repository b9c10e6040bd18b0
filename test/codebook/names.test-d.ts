import type { CategoryName, QuestionName, Survey, SurveyCondition, TargetName } from "jittai";
import { defineSurvey, multiple, number, scale, single, text } from "jittai";
import { expectTypeOf, test } from "vitest";

const sex = single("性別", { male: "男性", female: "女性" }, { noAnswer: true });
const age = number("年齢", {
  unit: "歳",
  min: 34,
  max: 49,
  bins: { young: { min: 34, max: 39 }, old: { min: 40, max: 49 } },
});
const work = single({ ja: "就業", en: "Work" }, { regular: "正規", jobless: { ja: "無職", code: 9 } });
const reasons = multiple(
  "理由",
  { illness: "病気", none: { ja: "特にない", exclusive: true } },
  { askedIf: { work: "jobless" } },
);
const often = scale(
  "会話",
  { often: "よく", never: "まったく" },
  { askedIf: { any: [{ work: ["jobless"] }, { not: { sex: "male" } }] } },
);
const note = text("自由記述");
const head = { id: "work", title: "就業調査", organisation: "三重県" } as const;

const survey = defineSurvey({
  ...head,
  questions: { sex, age, work, reasons, often, note },
  targets: {
    jobless: { ja: "無職", when: { work: "jobless" } },
    young: {
      ja: "若者",
      when: { all: [{ age: { max: 39 } }, { any: [{ work: ["jobless"] }, { not: { sex: "male" } }] }] },
    },
  },
  by: ["sex", "age"],
  profiles: ["jobless"],
  charts: [
    { id: "people", kind: "headcount" },
    { id: "reasons", kind: "shares", question: "reasons", target: "jobless" },
    { id: "work", kind: "stacked", question: "work", by: ["age", "sex"] },
  ],
});

declare function share<S extends Survey, Q extends QuestionName<S>>(
  survey: S,
  question: Q,
  options?: { category?: CategoryName<S, Q>; where?: SurveyCondition<S>; target?: TargetName<S> },
): void;

test("names are inferred from the declaration", () => {
  expectTypeOf<QuestionName<typeof survey>>().toEqualTypeOf<"sex" | "age" | "work" | "reasons" | "often" | "note">();
  expectTypeOf<CategoryName<typeof survey, "work">>().toEqualTypeOf<"regular" | "jobless">();
  expectTypeOf<CategoryName<typeof survey, "age">>().toEqualTypeOf<"young" | "old">();
  expectTypeOf<TargetName<typeof survey>>().toEqualTypeOf<"jobless" | "young">();
  expectTypeOf(survey).toExtend<Survey>();
});

test("a misspelt name in a library call does not compile", () => {
  share(survey, "work", { category: "jobless", where: { sex: "female", age: { min: 40 } }, target: "young" });
  // @ts-expect-error no such question
  share(survey, "wrok");
  // @ts-expect-error no such category
  share(survey, "work", { category: "joblss" });
  // @ts-expect-error no such category in a condition
  share(survey, "work", { where: { all: [{ sex: "femal" }] } });
  // @ts-expect-error no such target
  share(survey, "work", { target: "yung" });
});

test("a survey read from disk takes any name", () => {
  const any: Survey = survey;
  share(any, "whatever", { category: "any", where: { not: { any: "thing" } } });
});

test("a misspelt name in askedIf does not compile", () => {
  const unknownQuestion = single("理由", { a: "あ" }, { askedIf: { sax: "male" } });
  // @ts-expect-error no such question
  defineSurvey({ ...head, questions: { sex, unknownQuestion } });
  const unknownCategory = single("理由", { a: "あ" }, { askedIf: { sex: "mail" } });
  // @ts-expect-error no such category
  defineSurvey({ ...head, questions: { sex, unknownCategory } });
  const oneOfSeveral = scale("理由", { a: "あ" }, { askedIf: { sex: ["male", "femal"] } });
  // @ts-expect-error no such category among several
  defineSurvey({ ...head, questions: { sex, oneOfSeveral } });
  const insideAll = multiple("理由", { a: "あ" }, { askedIf: { all: [{ sex: "male" }, { sax: "male" }] } });
  // @ts-expect-error no such question inside all
  defineSurvey({ ...head, questions: { sex, insideAll } });
  const insideNot = text("理由", { askedIf: { not: { any: [{ sex: "mail" }] } } });
  // @ts-expect-error no such category inside any inside not
  defineSurvey({ ...head, questions: { sex, insideNot } });
  const rangeOfCategories = text("理由", { askedIf: { sex: { min: 1 } } });
  // @ts-expect-error a range of a question that has none
  defineSurvey({ ...head, questions: { sex, rangeOfCategories } });
  const categoryOfNumber = text("理由", { askedIf: { age: "ancient" } });
  // @ts-expect-error no such class of a number
  defineSurvey({ ...head, questions: { age, categoryOfNumber } });
});

test("an error in askedIf stands at the question that has it", () => {
  defineSurvey({
    ...head,
    questions: {
      sex,
      // @ts-expect-error no such category
      why: single("理由", { a: "あ" }, { askedIf: { sex: "mail" } }),
      note: text("自由記述", { askedIf: { sex: "male" } }),
    },
  });
});

test("a misspelt name in a target does not compile", () => {
  const base = { ...head, questions: { sex, age, work, note } };
  const ja = "対象";
  // @ts-expect-error no such question
  defineSurvey({ ...base, targets: { t: { ja, when: { wrok: "jobless" } } } });
  // @ts-expect-error no such question beside one that exists
  defineSurvey({ ...base, targets: { t: { ja, when: { work: "jobless", sax: "male" } } } });
  // @ts-expect-error no such category
  defineSurvey({ ...base, targets: { t: { ja, when: { work: ["jobless", "regulr"] } } } });
  // @ts-expect-error no such question inside all
  defineSurvey({ ...base, targets: { t: { ja, when: { all: [{ work: "jobless" }, { sax: "male" }] } } } });
  // @ts-expect-error no such category inside not inside any
  defineSurvey({ ...base, targets: { t: { ja, when: { any: [{ not: { sex: "mail" } }] } } } });
  // @ts-expect-error criteria beside all
  defineSurvey({ ...base, targets: { t: { ja, when: { all: [{ work: "jobless" }], sex: "male" } } } });
  // @ts-expect-error free text cannot be a condition
  defineSurvey({ ...base, targets: { t: { ja, when: { note: "x" } } } });
});

test("a misspelt name in by, profiles or charts does not compile", () => {
  const questions = { sex, age, work, note };
  const targets = { t: { ja: "た", when: { work: "jobless" } } } as const;
  // @ts-expect-error no such question
  defineSurvey({ ...head, questions, by: ["sax"] });
  // @ts-expect-error text has no categories
  defineSurvey({ ...head, questions, by: ["note"] });
  // @ts-expect-error no such target
  defineSurvey({ ...head, questions, targets, profiles: ["u"] });
  // @ts-expect-error no target at all
  defineSurvey({ ...head, questions, profiles: ["t"] });
  // @ts-expect-error no such question
  defineSurvey({ ...head, questions, charts: [{ id: "c", kind: "shares", question: "wrok" }] });
  // @ts-expect-error no such target
  defineSurvey({ ...head, questions, targets, charts: [{ id: "c", kind: "shares", question: "work", target: "u" }] });
  // @ts-expect-error no such breakdown
  defineSurvey({ ...head, questions, charts: [{ id: "c", kind: "stacked", question: "work", by: ["sax"] }] });
});

test("a wrong option does not compile", () => {
  // @ts-expect-error exclusive belongs to multiple questions
  single("性別", { male: { ja: "男性", exclusive: true } });
  // @ts-expect-error misspelt option
  single("性別", { male: "男性" }, { noAnswr: true });
  // @ts-expect-error a number has a range
  number("年齢", { unit: "歳" });
});

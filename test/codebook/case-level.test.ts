import { caseSurvey, defineSurvey, defineWave, multiple, number, SurveyError, single, text } from "jittai";
import { describe, expect, test } from "vitest";
import { longWave, survey, wideWave } from "../support/visitors-survey.ts";

const head = { id: "town", title: { ja: "調査", en: "Survey" }, organisation: "町" } as const;
const own = {
  kind: single("区分", { a: "甲", b: "乙" }, { alias: "F1" }),
  count: number("数", { unit: "件", min: 0, max: 9 }),
  share: number("割合", { unit: "％", min: 0, max: 100, integer: false }),
  note: text("自由記述"),
  why: multiple("理由", { x: "あ", y: "い" }, { askedIf: { kind: "a" } }),
};
const inner = { sex: single("性別", { male: "男性", female: "女性" }, { alias: "F1" }) };
const declare =
  (cases: object, rest: object = {}) =>
  () =>
    defineSurvey({ ...head, questions: own, ...rest, cases: { label: "ケース", questions: inner, ...cases } } as never);

describe("the cases of a survey", () => {
  test("are declared beside the respondent's questions, and may share headers with them", () => {
    const declared = defineSurvey({
      ...head,
      questions: own,
      cases: {
        label: "ケース",
        reported: "count",
        questions: inner,
        by: ["sex", "kind"],
        targets: { men: { ja: "男", when: { sex: "male", kind: "a" } } },
      },
    });
    expect(declared.cases).toMatchObject({
      label: { ja: "ケース" },
      reported: "count",
      by: ["sex", "kind"],
      charts: [],
      profiles: [],
    });
    expect(caseSurvey(declared).unit).toEqual({ ja: "件", en: "cases" });
    expect(declared.cases.targets.men).toEqual({
      label: { ja: "男" },
      short: { ja: "男" },
      when: { sex: "male", kind: "a" },
    });
  });

  test("misspelt names do not compile, and throw", () => {
    const label = "ケース";
    // @ts-expect-error: no question sx
    expect(() => defineSurvey({ ...head, questions: own, cases: { label, questions: inner, by: ["sx"] } })).toThrow(
      "survey town.cases: unknown question in by: sx",
    );
    // @ts-expect-error: kind is no number
    const named = () => defineSurvey({ ...head, questions: own, cases: { label, questions: inner, reported: "kind" } });
    expect(named).toThrow("cases.reported names kind, a single question (expected one with whole numbers)");
  });

  test.each([
    [
      "a question of both levels",
      { questions: { kind: inner.sex } },
      {},
      "question of cases is also one of the respondent: kind",
    ],
    [
      "a chart of both levels",
      { charts: [{ id: "c", kind: "shares", question: "sex" }] },
      { charts: [{ id: "c", kind: "shares", question: "kind" }] },
      "chart id of cases is also one of the survey: c",
    ],
    [
      "a target of both levels",
      { targets: { t: { ja: "t", when: { sex: "male" } } } },
      { targets: { t: { ja: "t", when: { kind: "a" } } } },
      "target of cases is also one of the respondent: t",
    ],
    ["the name of every case", { questions: { cases: inner.sex } }, {}, "reserved name: cases"],
    ["an unknown number of cases", { reported: "cout" }, {}, "unknown question in cases.reported: cout"],
    [
      "a number of cases with decimals",
      { reported: "share" },
      {},
      "cases.reported names share, a number question (expected one with whole numbers)",
    ],
    ["no question", { questions: {} }, {}, "no questions of cases"],
    ["a breakdown by what has no classes", { by: ["note"] }, {}, "unknown question in by: note"],
    ["a shape that is none", { label: 3 }, {}, "cases.label: invalid input"],
  ])("%s throws", (_, cases, rest, message) => {
    const run = declare(cases, rest);
    expect(run).toThrow(SurveyError);
    expect(run).toThrow(message);
  });
});

describe("the survey of cases", () => {
  test("has the respondent's breakdowns, of which everybody has one, before its own questions", () => {
    const inside = caseSurvey(
      defineSurvey({ ...head, questions: own, cases: { label: { ja: "ケース", en: "cases" }, questions: inner } }),
    );
    expect(Object.keys(inside.questions)).toEqual(["kind", "why", "sex"]);
    expect(inside.questions.why).not.toHaveProperty("askedIf");
    expect(inside).toMatchObject({ id: "town", title: { ja: "調査（ケース）", en: "Survey (cases)" } });
    expect(inside).not.toHaveProperty("cases");
    expect(inside).not.toHaveProperty("reported");
  });
});

describe("where the cases of a wave are", () => {
  const { survey: _, label: __, ...wave } = longWave;
  const change = (parts: object) => () => defineWave(survey, { ...wave, ...parts } as never);

  test("is a file with defaults, or a header", () => {
    expect(longWave.responses.cases).toEqual({ file: "residents.csv", id: "case", respondent: "helper", nest: false });
    expect(wideWave.responses.cases).toEqual({ wide: { header: "訪問先{n}_{question}" } });
  });

  test.each([
    ["nowhere", { responses: { file: "a.csv" } }, "no responses.cases: the survey has cases"],
    [
      "out of the folder",
      { responses: { file: "a.csv", cases: { file: "../../b.csv", respondent: "id" } } },
      "responses.cases.file: path outside the survey's folder",
    ],
    [
      "in columns without a number",
      { responses: { file: "a.csv", cases: { wide: { header: "x_{question}" } } } },
      "x_{question} (expected {n} and {question} once each",
    ],
    [
      "in columns that run together",
      { responses: { file: "a.csv", cases: { wide: { header: "{question}{n}" } } } },
      "with something between them",
    ],
  ])("%s throws", (_, parts, message) => expect(change(parts)).toThrow(message));

  test("cases of a survey that has none throw", () => {
    expect(() => defineWave({ id: "town" }, { ...wave } as never)).toThrow("cases in a wave of a survey without cases");
  });
});

describe("a wave whose responses are awaited", () => {
  const { survey: _, label: __, responses: ___, ...rest } = longWave;
  const strata = [
    { name: "a", label: "甲", asked: 7, valid: 4 },
    { name: "b", label: "乙", asked: 5, replied: 3, valid: 2 },
  ];
  const pending =
    (parts: object = {}) =>
    () =>
      defineWave(survey, {
        ...rest,
        sample: { asked: 12, replied: 7, valid: 6, strata },
        status: "provisional",
        ...parts,
      } as never);

  test("says who was asked and who replied", () => {
    const wave = pending()();
    expect(wave.responses).toBeUndefined();
    expect(wave).toMatchObject({
      status: "provisional",
      sample: { strata: [{ label: { ja: "甲" } }, { replied: 3 }] },
    });
  });

  test.each([
    [
      "a final one",
      { status: "final" },
      "no responses (expected responses, or status provisional while they are not public)",
    ],
    [
      "strata that do not add up",
      { sample: { asked: 13, replied: 7, valid: 6, strata } },
      "asked of sample.strata adds up to 12 (expected 13)",
    ],
    [
      "replies that do not add up",
      { sample: { asked: 12, replied: 9, valid: 6, strata } },
      "replied of sample.strata adds up to 7 (expected 9)",
    ],
    [
      "a stratum named twice",
      { sample: { asked: 14, valid: 8, strata: [strata[0], strata[0]] } },
      "duplicate name in sample.strata: a",
    ],
    [
      "more valid than replied",
      { sample: { asked: 12, replied: 5, valid: 6 } },
      "sample: 5 replied (expected 6 valid to 12 asked)",
    ],
    [
      "more valid than asked in a stratum",
      {
        sample: {
          asked: 12,
          valid: 13,
          strata: [
            { ...strata[0], asked: 1, valid: 13 },
            { ...strata[1], asked: 11, replied: 0, valid: 0 },
          ],
        },
      },
      "more valid responses than people asked",
    ],
  ])("%s throws", (_, parts, message) => expect(pending(parts)).toThrow(message));
});

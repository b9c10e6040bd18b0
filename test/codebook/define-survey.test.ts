import { defineSurvey, multiple, number, SurveyError, scale, single, text } from "jittai";
import { describe, expect, test } from "vitest";

const sex = single("性別", { male: "男性", female: "女性" });
const age = number("年齢", { unit: "歳", min: 34, max: 49 });
const head = { id: "work", title: "就業調査", organisation: "三重県" };

/** Declares as a plain JavaScript file would: no compiler has seen it. */
const declare = (parts: object) => () => defineSurvey({ ...head, questions: { sex, age }, ...parts } as never);

function failure(run: () => unknown): SurveyError {
  try {
    run();
  } catch (error) {
    if (error instanceof SurveyError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("defineSurvey fills in what was left out", () => {
  const survey = defineSurvey({ ...head, questions: { sex }, targets: { men: { ja: "男性", when: { sex: "male" } } } });

  test("labels, intervals and lists have their defaults", () => {
    expect(survey).toMatchObject({
      title: { ja: "就業調査" },
      union: { ja: "合計（重複を除く）" },
      by: [],
      profiles: [],
      charts: [],
      intervals: { document: "wald", recommended: "wilson" },
    });
  });

  test("a target without a short label is called by its label", () => {
    expect(survey.targets.men).toEqual({ label: { ja: "男性" }, short: { ja: "男性" }, when: { sex: "male" } });
  });

  test("a chart may carry a title and a note of its own, in one language or both", () => {
    const charts = [
      { id: "sex", kind: "shares", question: "sex", title: "性別（例示）", note: { ja: "架空", en: "made up" } },
    ] as const;
    expect(defineSurvey({ ...head, questions: { sex }, charts }).charts).toEqual([
      {
        id: "sex",
        kind: "shares",
        question: "sex",
        title: { ja: "性別（例示）" },
        note: { ja: "架空", en: "made up" },
      },
    ]);
  });

  test("questions keep the order they were written in", () => {
    expect(Object.keys(defineSurvey({ ...head, questions: { age, sex } }).questions)).toEqual(["age", "sex"]);
  });
});

describe("a wrong declaration names the survey, the question and the mend", () => {
  const why = (askedIf: object) => ({ questions: { sex, why: text("理由", { askedIf } as never) } });
  const asked = (question: object) => ({ questions: { q: question } });

  test.each([
    [
      "an unknown question in askedIf",
      why({ sax: "male" }),
      "survey work, question why: askedIf: unknown question: sax",
      "did you mean sex?",
    ],
    [
      "an unknown category in askedIf",
      why({ sex: ["male", "femal"] }),
      "askedIf: unknown category of sex: femal",
      "did you mean female?",
    ],
    [
      "a question asked by itself",
      why({ why: "x" }),
      "why is a text question (expected one with categories or a number)",
      null,
    ],
    [
      "a name inside all, any and not",
      why({ all: [{ sex: "male" }, { any: [{ not: { sax: "male" } }] }] }),
      "askedIf.all[1].any[0].not: unknown question: sax",
      "did you mean sex?",
    ],
    ["criteria beside all", why({ all: [{ sex: "male" }], sex: "male" }), "all stands beside other criteria", null],
    ["an empty condition", why({}), "empty condition", null],
    ["all without conditions", why({ all: [] }), "all without conditions", null],
    ["a condition that is none", why({ not: "male" }), 'askedIf.not: not a condition: "male"', null],
    ["no category at all", why({ sex: [] }), "no category of sex", null],
    [
      "an unknown question in a target",
      { targets: { t: { ja: "た", when: { sxe: "male" } } } },
      "survey work, target t: when: unknown question: sxe",
      "did you mean sex?",
    ],
    [
      "a range outside the answers",
      { targets: { t: { ja: "た", when: { age: { min: 60 } } } } },
      'invalid range of age: {"min":60} (expected { min, max } within 34 to 49)',
      null,
    ],
    [
      "a range with a misspelt end",
      { targets: { t: { ja: "た", when: { age: { mni: 40 } } } } },
      "invalid range of age",
      null,
    ],
    ["an unknown breakdown", { by: ["sexx"] }, "unknown question in by: sexx", "did you mean sex?"],
    ["a breakdown without categories or bins", { by: ["age"] }, "by names age, a number question", null],
    ["an unknown profile", { profiles: ["t"] }, "unknown target in profiles: t", "there is no name to choose from"],
    [
      "an unknown question in a chart",
      { charts: [{ id: "c", kind: "shares", question: "sx" }] },
      "survey work, chart c: unknown question in question: sx",
      "did you mean sex?",
    ],
    [
      "an unknown breakdown in a chart",
      { charts: [{ id: "c", kind: "stacked", question: "sex", by: ["ages"] }] },
      "unknown question in by: ages",
      "did you mean age?",
    ],
    [
      "a headcount without targets",
      { charts: [{ id: "c", kind: "headcount" }] },
      "headcount chart with too few targets: 0 (expected at least 1)",
      null,
    ],
    [
      "two charts of one id",
      {
        charts: [
          { id: "c", kind: "shares", question: "sex" },
          { id: "c", kind: "shares", question: "sex" },
        ],
      },
      "duplicate chart id: c",
      null,
    ],
    ["no questions", { questions: {} }, "no questions", null],
    ["a reserved name", { questions: { not: sex } }, "reserved name: not", null],
    ["a name with a space", { questions: { "my sex": sex } }, "invalid name: my sex", null],
    [
      "one header for two questions",
      { questions: { sex, gender: single("性", { a: "あ" }, { alias: "sex" }) } },
      "question gender: header sex is also that of question sex",
      null,
    ],
    [
      "duplicate codes",
      asked(single("性別", { male: { ja: "男性", code: 2 }, female: "女性" })),
      "question q: duplicate code: 2 (of male and female)",
      null,
    ],
    [
      "duplicate labels",
      asked(scale("性別", { male: "男性", man: "男性" })),
      "duplicate category label: 男性 (of male and man)",
      null,
    ],
    [
      "an integer-like category name",
      asked(single("性別", { 1: "男性", 2: "女性" })),
      "integer-like category name: 1",
      'begin the name with a letter; the number of a category is its code: "1"',
    ],
    [
      "an exclusive category in a single question",
      asked(single("性別", { none: { ja: "なし", exclusive: true } as never })),
      "exclusive category in a single question: none",
      null,
    ],
    [
      "a missing code that is a category's code",
      asked(single("性別", { male: "男性" }, { noAnswer: "1" })),
      "missing code equals category male: 1",
      "drop the category or declare another missing code",
    ],
    [
      "a missing word that is a category's label",
      asked(single("性別", { other: "不明" }, { unknown: true })),
      "missing code equals category other: 不明",
      "drop the category or declare another missing code",
    ],
    [
      "one code for two kinds of missing",
      asked(single("性別", { male: "男性" }, { noAnswer: "9", unknown: "9" })),
      "duplicate missing code: 9",
      null,
    ],
    ["min above max", asked(number("年齢", { unit: "歳", min: 49, max: 34 })), "min above max: 49 > 34", null],
    [
      "a fraction among whole numbers",
      asked(number("年齢", { unit: "歳", min: 0.5, max: 34 })),
      "fractional bound of a whole-number question: 0.5",
      "declare integer: false",
    ],
  ] as const)("%s", (_, parts, message, hint) => {
    const error = failure(declare(parts));
    expect(error.code).toBe("invalid-declaration");
    expect(error.message).toContain(message);
    expect(error.text.ja).toContain("調査 work");
    expect(error.details.hint?.en ?? null).toBe(hint);
  });

  test("a question asked by a later one is told to move", () => {
    const late = text("理由", { askedIf: { sex: "male" } });
    const error = failure(declare({ questions: { late, sex } }));
    expect(error.message).toBe(
      "survey work, question late: askedIf points at a later question: sex (expected earlier questions)",
    );
    expect(error.details.hint).toEqual({ ja: "sex を late より前に置いてください", en: "place sex before late" });
  });

  test("a question cannot be asked by its own answer", () => {
    const own = single("理由", { a: "あ" }, { askedIf: { own: "a" } });
    expect(failure(declare({ questions: { own } })).message).toContain("askedIf points at itself");
  });
});

describe("classes of a number leave no gap, do not overlap and stay within the range", () => {
  const withBins = (bins: object, integer = true) => ({
    questions: { age: number("年齢", { unit: "歳", min: 34, max: 49, integer, bins: bins as never }) },
  });

  test.each([
    [
      "a gap",
      { a: { min: 34, max: 39 }, b: { min: 41, max: 49 } },
      "bins leave a gap: a ends at 39, b begins at 41 (expected 40)",
    ],
    [
      "an overlap",
      { a: { min: 34, max: 40 }, b: { min: 40, max: 49 } },
      "bins overlap: a ends at 40, b begins at 40 (expected 41)",
    ],
    ["outside", { a: { min: 30, max: 39 }, b: { min: 40, max: 49 } }, "bins outside 34 to 49: 30 to 49"],
    ["a gap at the end", { a: { min: 34, max: 39 } }, "bins leave a gap in 34 to 49: 34 to 39"],
    ["a class turned round", { a: { min: 49, max: 34 } }, "empty bin: a (49 to 34)"],
    ["an integer-like name", { 34: { min: 34, max: 49 } }, "integer-like bin name: 34"],
    [
      "one label for two",
      { a: { ja: "あ", min: 34, max: 39 }, b: { ja: "あ", min: 40, max: 49 } },
      "duplicate bin label: あ (of a and b)",
    ],
  ])("%s", (_, bins, message) => {
    expect(failure(declare(withBins(bins))).message).toContain(message);
  });

  test("classes of a measured number meet at the same bound", () => {
    expect(declare(withBins({ a: { min: 34, max: 40 }, b: { min: 40, max: 49 } }, false))).not.toThrow();
  });
});

describe("a declaration of the wrong shape says where, in both languages", () => {
  test.each([
    ["a label that is a number", { title: 3 }, "survey work: title: invalid input"],
    ["an id with capitals", { id: "Work" }, "survey Work: id: invalid string"],
    ["an option that does not exist", { tragets: {} }, 'unrecognized key: "tragets"'],
    [
      "a misspelt option of a question",
      { questions: { q: single("性別", { a: "あ" }, { noAnswr: true } as never) } },
      'survey work, question q: question: unrecognized key: "noAnswr"',
    ],
    ["a question without a builder", { questions: { q: { ja: "性別" } } }, "survey work, question q: kind: invalid"],
    ["no categories", { questions: { q: multiple("理由", {}) } }, "survey work, question q: categories: too small"],
    [
      "categories that are none",
      { questions: { q: multiple("理由", undefined as never) } },
      "question q: categories: too small",
    ],
    ["an empty label", { questions: { q: single("性別", { a: "" }) } }, "question q: categories.0.label"],
    [
      "a missing range",
      { questions: { q: number("年齢", { unit: "歳" } as never) } },
      "question q: min: invalid input: expected number",
    ],
    ["an interval that does not exist", { intervals: { document: "walt" } }, "intervals.document: invalid option"],
  ])("%s", (_, parts, message) => {
    const error = failure(declare(parts));
    expect(error.code).toBe("invalid-declaration");
    expect(error.message).toContain(message);
    expect(error.text.ja).toMatch(/[ぁ-ん]/);
  });

  test("nothing at all", () => {
    expect(failure(() => defineSurvey(undefined as never)).message).toContain("survey ?");
  });
});

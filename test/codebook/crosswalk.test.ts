import { describe, expect, test } from "vitest";
import { multiple, number, single, text } from "../../src/codebook/builders.ts";
import { type CrosswalkDeclaration, defineCrosswalk } from "../../src/codebook/crosswalk.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import type { Survey } from "../../src/codebook/survey.ts";
import { SurveyError } from "../../src/errors.ts";

const now = defineSurvey({
  id: "now",
  title: "今回",
  organisation: "架空市",
  questions: {
    sex: single("性別", { male: "男性", female: "女性" }),
    work: single("就業", { employee: "会社員", freelance: "フリーランス", none: "無業" }),
    age: number("年齢", { unit: "歳", min: 0, max: 120 }),
    why: multiple("理由", { health: "健康", care: "介護" }),
    remarks: text("意見"),
  },
});
const then = defineSurvey({
  id: "then",
  title: "前回",
  organisation: "架空市",
  questions: {
    sex: single("性別", { male: "男性", female: "女性" }),
    job: single("仕事", { regular: "正社員", nonRegular: "非正社員", none: "無業" }),
    age: number("年齢", { unit: "歳", min: 0, max: 120 }),
    why: multiple("理由", { health: "健康", care: "介護", other: "その他" }),
  },
});

const work = {
  question: "job",
  categories: { employee: ["regular", "nonRegular"], freelance: null },
} as const;
const why = { question: "why", dropped: ["other"] } as const;

/** Declared as a program would that no compiler has seen. */
function refusal(questions: object): { en: string; ja: string; hint: unknown } {
  try {
    defineCrosswalk<Survey, Survey>(now, then, { questions } as CrosswalkDeclaration<Survey, Survey>);
  } catch (error) {
    if (error instanceof SurveyError) return { ...error.text, hint: error.details.hint };
  }
  throw new Error("not refused");
}

describe("a crosswalk", () => {
  test("joins questions of one name, and others by their line", () => {
    const { links, fresh } = defineCrosswalk(now, then, { questions: { work: { ...work, wording: "言い方" }, why } });
    expect(fresh).toEqual([]);
    expect(links.map(({ later, earlier }) => [later, earlier])).toEqual([
      ["sex", "sex"],
      ["work", "job"],
      ["age", "age"],
      ["why", "why"],
    ]);
    expect(links[1]).toMatchObject({
      groups: [
        { later: ["employee"], earlier: ["regular", "nonRegular"] },
        { later: ["none"], earlier: ["none"] },
      ],
      offeredDifferently: true,
      wording: { ja: "言い方" },
    });
  });

  test("compares categories that share one on the other side as a sum", () => {
    const { links } = defineCrosswalk(now, then, {
      questions: {
        work: { question: "job", categories: { employee: "regular", freelance: ["regular", "nonRegular"] } },
        why,
      },
    });
    expect(links[1]!.groups).toEqual([
      { later: ["employee", "freelance"], earlier: ["regular", "nonRegular"] },
      { later: ["none"], earlier: ["none"] },
    ]);
  });

  test("leaves out questions that are new", () => {
    expect(defineCrosswalk(now, then, { questions: { work: null, why } }).fresh).toEqual(["work"]);
  });

  test("is the identity where the codebook is the same", () => {
    expect(defineCrosswalk(now, now).links.every(({ later, earlier }) => later === earlier)).toBe(true);
  });

  test.each([
    ["a renamed question", { why }],
    ["a renamed category", { work: { question: "job" }, why }],
    [
      "an earlier category without successor",
      { work: { question: "job", categories: { employee: "regular", freelance: null } }, why },
    ],
    ["a question that is not there", { wrok: "job" }],
    ["an earlier question that is not there", { work: "jab" }],
    ["a category that is not there", { work: { question: "job", categories: { empleyee: "regular" } } }],
    ["an earlier category that is not there", { work: { question: "job", categories: { employee: "reguler" } } }],
    ["another kind of question", { work: null, why: "job" }],
    [
      "a sum of options of a multiple question",
      { work: null, why: { question: "why", categories: { care: ["care", "other"] } } },
    ],
    ["a field that is none", { work: { question: "job", catgories: {} } }],
  ])("with %s is refused, with the mend", (_, questions) => {
    expect(refusal(questions)).toMatchSnapshot();
  });
});

describe("the compiler", () => {
  test("refuses misspelt names", () => {
    expect(() =>
      defineCrosswalk(now, then, {
        // @ts-expect-error no such question now
        questions: { wrok: "job" },
      }),
    ).toThrow("unknown question of now: wrok");
    expect(() =>
      defineCrosswalk(now, then, {
        // @ts-expect-error no such category then
        questions: { work: { question: "job", categories: { employee: "reguler" } } },
      }),
    ).toThrow("unknown category of job: reguler");
  });
});

/** Twelve people whose tables can be worked out by hand. */
import { multiple, number, scale, single } from "../../src/codebook/builders.ts";
import { defineSurvey } from "../../src/codebook/define-survey.ts";
import type { Question } from "../../src/codebook/question.ts";
import type { Survey } from "../../src/codebook/survey.ts";
import type { CategoryColumn, Column } from "../../src/data/column.ts";
import type { Responses } from "../../src/data/responses.ts";
import type { Sample } from "../../src/estimate/request.ts";
import { sampleOf } from "./sample-of.ts";

/** 0 is no answer; of a multiple question the options chosen, `null` for no answer. */
export type Answers = Readonly<Record<string, readonly (number | readonly number[] | null)[]>>;

export const twelve = defineSurvey({
  id: "twelve",
  title: { ja: "12人の調査", en: "Twelve people" },
  organisation: "架空市",
  questions: {
    sex: single({ ja: "性別", en: "Sex" }, { male: "男性", female: "女性" }, { noAnswer: true }),
    age: number(
      { ja: "年齢", en: "Age" },
      {
        unit: "歳",
        min: 10,
        max: 49,
        bins: { young: { min: 10, max: 29 }, old: { min: 30, max: 49 } },
        noAnswer: true,
      },
    ),
    wish: scale({ ja: "意向", en: "Wish" }, { strong: "非常に", some: "少し", none: "ない" }, { noAnswer: true }),
    why: multiple({ ja: "理由", en: "Why" }, { health: "健康", care: "介護", money: "お金" }, { noAnswer: true }),
  },
  targets: { young: { ja: "若者", when: { age: "young" } } },
  by: ["sex"],
  profiles: ["young"],
  nets: {
    wish: { want: { ja: "ある（計）", en: "Any wish", categories: ["strong", "some"] } },
    why: { family: { ja: "家の事情（計）", categories: ["care", "money"] } },
  },
});

const people: Answers = {
  sex: [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 0, 1],
  age: [15, 25, 35, 45, 20, 15, 35, 40, 45, 28, 30, 30],
  wish: [1, 1, 2, 3, 3, 1, 2, 3, 3, 0, 2, 1],
  why: [[1], [1, 2], [2], [3], [3], [1], [1, 2, 3], [2], null, [1], [2], [1, 2]],
};

export const twelvePeople: Sample = tableSample(twelve, people);

/** Answers as the columns of a survey. */
export function tableSample(survey: Survey, answers: Answers, design: Parameters<typeof sampleOf>[1] = {}): Sample {
  const [first = []] = Object.values(answers);
  const columns = Object.entries(answers).map(([name, given]) => {
    const question = survey.questions[name];
    if (question === undefined) throw new TypeError(name);
    return [name, columnOf(name, question, given)] as const;
  });
  const responses: Responses = {
    n: first.length,
    read: first.length,
    refused: 0,
    columns: new Map(columns),
    rowNumbers: Uint32Array.from(first, (_, row) => row + 2),
    source: { file: "twelve.csv", sha256: "0".repeat(64), encoding: "utf-8" },
  };
  return sampleOf(responses, design);
}

function columnOf(name: string, question: Question, given: Answers[string]): Column {
  const missing = Uint8Array.from(given, (answer) => Number(answer === null || answer === 0));
  if (question.kind === "multiple") {
    const chosen = question.categories.map((_, j) =>
      Uint8Array.from(given, (options) => Number(Array.isArray(options) && options.includes(j + 1))),
    );
    return { kind: "multiple", name, missing, chosen, categories: question.categories };
  }
  const codes = Uint8Array.from(given, (answer) => Number(answer));
  if (question.kind !== "number") {
    return { kind: "category", name, missing, codes, categories: "categories" in question ? question.categories : [] };
  }
  const values = Float64Array.from(given, (answer) => (answer === 0 ? Number.NaN : Number(answer)));
  if (question.bins.length === 0) return { kind: "number", name, missing, values };
  const inBin = (value: number): number => question.bins.findIndex(({ min, max }) => value >= min && value <= max) + 1;
  const classes: CategoryColumn = {
    kind: "category",
    name,
    missing,
    codes: Uint8Array.from(values, inBin),
    categories: question.bins,
  };
  return { kind: "number", name, missing, values, classes };
}

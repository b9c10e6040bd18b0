import type { GuessedQuestion, SurveyGuess } from "../../data/guess/guess.js";

const categories = (labels: readonly string[], exclusive: readonly string[] = []) =>
  labels.map((label, i) => ({
    name: `c${i + 1}`,
    code: String(i + 1),
    label,
    exclusive: exclusive.includes(label),
    residual: exclusive.includes(label),
  }));

const asked = { alias: [], missing: { noAnswer: [] }, doubts: [] };

const questions: readonly GuessedQuestion[] = [
  { ...asked, name: "q1", kind: "single", label: "性別", categories: categories(["男性", "女性", "その他"]) },
  {
    ...asked,
    name: "q2",
    kind: "number",
    label: "年齢",
    categories: [],
    range: { unit: { ja: "歳", en: "years" }, min: 0, max: 120, integer: true },
  },
  {
    ...asked,
    name: "q3",
    kind: "multiple",
    label: "困っていること",
    categories: categories(["収入", "健康", "人間関係", "特にない"], ["特にない"]),
  },
];

/** What a survey without a file begins with: a question of each common kind, to be replaced. */
export const exampleGuess: SurveyGuess = {
  questions,
  by: ["q1"],
  doubts: [
    {
      ja: "設問は例です。自分の調査の設問に書き換えてください",
      en: "the questions are examples; replace them with those of the survey",
    },
  ],
};

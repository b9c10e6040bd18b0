import type { SingleQuestion } from "../src/codebook/question.ts";
import type { Survey } from "../src/codebook/survey.ts";
import type { ComparisonKind, TableDeclaration } from "../src/codebook/table-declaration.ts";
import type { Sample } from "../src/estimate/request.ts";

/** A survey of the columns of W1: `q…` are its questions, `b…` its breakdowns. */
export function w1Survey({ responses }: Sample): Survey {
  const questions = [...responses.columns].map(([name, column]): [string, SingleQuestion] => [
    name,
    {
      kind: "single",
      label: { ja: name },
      alias: [],
      missing: { noAnswer: ["無回答"] },
      categories: (column.kind === "category" ? column.categories : []).map(({ name: category, label }) => ({
        name: category,
        label,
        code: category,
        exclusive: false,
        residual: false,
      })),
    },
  ]);
  return {
    id: "w1",
    title: { ja: "w1" },
    organisation: { ja: "w1" },
    questions: Object.fromEntries(questions),
    targets: {},
    union: { ja: "合計", short: { ja: "合計" } },
    by: questions.flatMap(([name]) => (name.startsWith("b") ? [name] : [])),
    profiles: [],
    intervals: { document: "wald", recommended: "wilson" },
    charts: [],
  };
}

/** The whole book of its tables: every question by every breakdown. */
export const w1Book = ({ questions, by }: Survey, comparisons: readonly ComparisonKind[]): TableDeclaration => ({
  id: "book",
  rows: Object.keys(questions).filter((name) => name.startsWith("q")),
  columns: by.map((name) => [name]),
  comparisons,
});

/** What the columns of a frame are for, by their names; one that nothing needs is an error, never dropped in silence. */

import { nearestName } from "../codebook/nearest-name.js";
import type { MultipleQuestion, Question, Questions } from "../codebook/question.js";
import { SurveyError } from "../errors.js";
import { missingSuffix } from "./columns.js";
import { optionHead } from "./response-columns.js";

/** A column that holds answers: of a question, of one option, or of the design. */
export interface FrameHead {
  readonly head: string;
  /** Absent for ids and the columns of the design. */
  readonly question?: Question;
  /** The question's name, whose missing kinds stand in their own column. */
  readonly name: string;
  readonly option?: MultipleQuestion["categories"][number];
}

/** Every column the codebook has, in its order; those of the design first. */
export const expectedHeads = (questions: Questions, roles: Iterable<string>): readonly FrameHead[] => [
  ...[...roles].filter((role) => !(role in questions)).map((head) => ({ head, name: head })),
  ...Object.entries(questions).flatMap(([name, question]): FrameHead[] =>
    question.kind === "multiple"
      ? question.categories.map((option) => ({ head: optionHead(name, option.name), name, question, option }))
      : [{ head: name, name, question }],
  ),
];

/** Throws `unknown-name` for a column that is none of them. */
export function refuseUnknownHeads(heads: readonly string[], expected: readonly FrameHead[]): void {
  const known = new Set(expected.flatMap(({ head, name }) => [head, name + missingSuffix]));
  const unknown = heads.filter((head) => !known.has(head));
  if (unknown.length === 0) return;
  const near = unknown.map((head) => nearestName(head, [...known]));
  const told = unknown.map((head, i) => (near[i] === null ? head : `${head} → ${near[i]}?`)).join(", ");
  throw new SurveyError(
    "unknown-name",
    { ja: `調査にない列です: ${told}`, en: `columns the survey does not have: ${told}` },
    {
      columns: unknown,
      hint: {
        ja: "列を除くか、名前を直してください。層・抽出単位・ウェイトの列なら wave を渡してください",
        en: "drop or rename them; for strata, psus or weights give the wave",
      },
    },
  );
}

/**
 * The measures of a wave with two levels as one: what is asked of cases is measured among cases, everything else among
 * respondents. A figure belongs to the level whose questions it names; `count(cases)` counts every case, `count(all)`
 * every respondent. Breakdowns of the respondent that a case has too are the case's where a case question stands beside them.
 */
import type { Condition } from "../codebook/condition.js";
import { questionsIn } from "../codebook/condition.js";
import type { Question } from "../codebook/question.js";
import type { Target } from "../codebook/survey.js";
import type { CategoryColumn } from "../data/column.js";
import type { Sample } from "../estimate/request.js";
import type { Measures, Selection } from "./measures.js";

/** What every case is called in an expression. */
const everyCase = "cases";
const label = { ja: "ケース", en: "cases" };

const caseMarker: Question = {
  kind: "single",
  label,
  alias: [],
  missing: {},
  categories: [{ name: everyCase, code: "1", label, exclusive: false, residual: false }],
};
const allCases: Target = { label, short: label, when: { [everyCase]: everyCase } };

/** The cases with the one answer that all of them share. */
export function withCaseMarker(sample: Sample): Sample {
  const { responses } = sample;
  const column: CategoryColumn = {
    kind: "category",
    name: everyCase,
    missing: new Uint8Array(responses.n),
    codes: new Uint8Array(responses.n).fill(1),
    categories: [{ name: everyCase, label }],
  };
  return { ...sample, responses: { ...responses, columns: new Map([...responses.columns, [everyCase, column]]) } };
}

/** Both levels; `caseQuestions` are those asked of cases alone. */
export function levelMeasures(respondents: Measures, cases: Measures, caseQuestions: readonly string[]): Measures {
  const own = new Set([...caseQuestions, everyCase]);
  const named = (condition: Condition | null) => (condition === null ? [] : questionsIn(condition));
  const levelOf = ({ where, within, questions }: Selection): Measures =>
    [...named(where), ...named(within), ...questions].some((name) => own.has(name)) ? cases : respondents;
  return {
    ...respondents,
    codebook: {
      questions: { ...cases.codebook.questions, ...respondents.codebook.questions, [everyCase]: caseMarker },
      targets: bothTargets(respondents, cases),
    },
    count: (selection) => levelOf(selection).count(selection),
    standForPeople: (selection) => levelOf(selection) === respondents,
    share: (selection, base) => levelOf(selection).share(selection, base),
    interval: (selection, base, method) => levelOf(selection).interval(selection, base, method),
    number: (statistic, question, within) =>
      (own.has(question) || named(within).some((name) => own.has(name)) ? cases : respondents).number(
        statistic,
        question,
        within,
      ),
  };
}

/** `union` is of the respondents' targets, or of the cases' where respondents have none: the others can only be named. */
function bothTargets(respondents: Measures, cases: Measures): Readonly<Record<string, Target>> {
  const [own, other] = [respondents.codebook.targets, cases.codebook.targets];
  const [counted, named] = Object.keys(own).length > 0 ? [own, other] : [other, {}];
  const targets: Record<string, Target> = { ...counted };
  for (const [name, value] of Object.entries({ ...named, [everyCase]: allCases })) {
    Object.defineProperty(targets, name, { value, enumerable: false });
  }
  return targets;
}

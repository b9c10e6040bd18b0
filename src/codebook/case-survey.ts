/** The cases of a two-level survey as a survey of one level: what every later step works on. */
import type { Label } from "./label.js";
import type { JoinedQuestions } from "./names.js";
import type { Question, Questions } from "./question.js";
import type { CaseLevel, Survey } from "./survey.js";

/** What cases are counted in where the survey does not say. */
const caseUnit: Label = { ja: "件", en: "cases" };

/** A survey whose respondents hold records. */
export type TwoLevelSurvey = Survey & { readonly cases: CaseLevel };

/** The survey of the cases of a survey. */
export type CaseSurvey<S extends TwoLevelSurvey> = Survey<
  JoinedQuestions<S["questions"], S["cases"]["questions"]>,
  keyof S["cases"]["targets"] & string
>;

export const hasCases = (survey: Survey): survey is TwoLevelSurvey => survey.cases !== undefined;

/**
 * The case questions, preceded by the respondent's questions with categories or classes. Those stand as facts of the
 * case: everyone has them, and no column of the case file is theirs.
 */
export function caseSurvey<const S extends TwoLevelSurvey>(survey: S): CaseSurvey<S> {
  const { cases, title, tables: _tables, nets: _nets, ...rest } = survey;
  const { label, reported: _, population: __, unit = caseUnit, ...level } = cases;
  const english = title.en === undefined ? {} : { en: `${title.en} (${label.en ?? label.ja})` };
  const named = { ...rest, unit, title: { ja: `${title.ja}（${label.ja}）`, ...english } };
  const questions = { ...joinedQuestions(survey), ...cases.questions };
  return { ...named, ...level, questions } as unknown as CaseSurvey<S>;
}

/** The respondent's questions that break cases down, as the cases have them. */
export function joinedQuestions({ questions }: Pick<Survey, "questions">): Questions {
  const joined = Object.entries(questions).filter(([, question]) => canBreakDown(question));
  return Object.fromEntries(joined.map(([name, { askedIf: _, ...question }]) => [name, { ...question, alias: [] }]));
}

const canBreakDown = (question: Question): boolean =>
  "categories" in question || (question.kind === "number" && question.bins.length > 0);

/** Holds the second level of a survey against itself and against the first; the first contradiction throws. */

import type { SurveyError } from "../errors.js";
import { caseSurvey, hasCases, type TwoLevelSurvey } from "./case-survey.js";
import { checkSurvey } from "./check-survey.js";
import { declarationError, type Place, type Wrong } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Survey } from "./survey.js";

export function checkCases(survey: Survey): void {
  if (!hasCases(survey)) return;
  if (Object.keys(survey.cases.questions).length === 0) throw noQuestions(survey);
  checkReserved(survey);
  checkDistinct(survey);
  checkReported(survey);
  checkSurvey({ ...caseSurvey(survey), id: `${survey.id}.cases` });
}

const noQuestions = ({ id }: TwoLevelSurvey): SurveyError =>
  declarationError(
    { survey: id },
    { ja: "cases に質問がありません", en: "no questions of cases (expected at least one)" },
  );

/** Names of both levels end up side by side: in estimates.csv, in a folder of charts, in expressions. */
function checkDistinct({ id, questions, targets, charts, cases }: TwoLevelSurvey): void {
  const ids = (of: TwoLevelSurvey["charts"]) => of.map((chart) => chart.id);
  refuseShared([Object.keys(cases.questions), Object.keys(questions)], (question) => ({
    place: { survey: id, question },
    ja: `cases の質問名 ${question} は回答者の質問でも使われています`,
    en: `question of cases is also one of the respondent: ${question} (expected names unique over both levels)`,
  }));
  refuseShared([Object.keys(cases.targets), Object.keys(targets)], (target) => ({
    place: { survey: id, target },
    ja: `cases の対象群 ${target} は回答者の対象群でも使われています`,
    en: `target of cases is also one of the respondent: ${target} (expected names unique over both levels)`,
  }));
  refuseShared([ids(cases.charts), ids(charts)], (chart) => ({
    place: { survey: id, chart },
    ja: "cases の図の id が回答者の図と重複しています",
    en: `chart id of cases is also one of the survey: ${chart}`,
  }));
}

type Pair = readonly [cases: readonly string[], respondents: readonly string[]];

function refuseShared([own, other]: Pair, wrong: (name: string) => Wrong & { readonly place: Place }): void {
  const shared = own.find((name) => other.includes(name));
  if (shared === undefined) return;
  const { place, ...text } = wrong(shared);
  throw declarationError(place, text);
}

/** `cases` stands for every case in an expression. */
function checkReserved({ id, questions, targets, cases }: TwoLevelSurvey): void {
  const names = [questions, targets, cases.questions, cases.targets].flatMap((part) => Object.keys(part));
  if (!names.includes("cases")) return;
  throw declarationError(
    { survey: id },
    {
      ja: "cases は予約語です（ケースのある調査の質問・対象群の名前に使えません）",
      en: "reserved name: cases (expected another name for a question or target of a survey with cases)",
    },
  );
}

function checkReported({ id, questions, cases: { reported } }: TwoLevelSurvey): void {
  if (reported === undefined) return;
  const question = Object.hasOwn(questions, reported) ? questions[reported] : undefined;
  const place = { survey: id };
  if (question === undefined) {
    throw declarationError(place, {
      ja: `cases.reported の質問 ${reported} はありません`,
      en: `unknown question in cases.reported: ${reported}`,
      hint: didYouMean(reported, Object.keys(questions)),
    });
  }
  if (question.kind === "number" && question.integer) return;
  throw declarationError(place, {
    ja: `cases.reported の質問 ${reported} は整数の質問ではありません`,
    en: `cases.reported names ${reported}, a ${question.kind} question (expected one with whole numbers)`,
  });
}

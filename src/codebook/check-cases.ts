/** Holds the second level of a survey against itself and against the first; the first contradiction throws. */
import { caseSurvey, hasCases, type TwoLevelSurvey } from "./case-survey.js";
import { checkSurvey } from "./check-survey.js";
import { declarationError } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Survey } from "./survey.js";

export function checkCases(survey: Survey): void {
  if (!hasCases(survey)) return;
  checkReserved(survey);
  checkDistinct(survey);
  checkReported(survey);
  checkSurvey({ ...caseSurvey(survey), id: `${survey.id}.cases` });
}

/** Questions and charts of both levels end up side by side: in estimates.csv, in a folder of charts. */
function checkDistinct({ id, questions, targets, charts, cases }: TwoLevelSurvey): void {
  const question = Object.keys(cases.questions).find((name) => Object.hasOwn(questions, name));
  if (question !== undefined) {
    throw declarationError(
      { survey: id, question },
      {
        ja: `cases の質問名 ${question} は回答者の質問でも使われています`,
        en: `question of cases is also one of the respondent: ${question} (expected names unique over both levels)`,
      },
    );
  }
  const target = Object.keys(cases.targets).find((name) => Object.hasOwn(targets, name));
  if (target !== undefined) {
    throw declarationError(
      { survey: id, target },
      {
        ja: `cases の対象群 ${target} は回答者の対象群でも使われています`,
        en: `target of cases is also one of the respondent: ${target} (expected names unique over both levels)`,
      },
    );
  }
  const chart = cases.charts.find((one) => charts.some((other) => other.id === one.id))?.id;
  if (chart === undefined) return;
  throw declarationError(
    { survey: id, chart },
    { ja: "cases の図の id が回答者の図と重複しています", en: `chart id of cases is also one of the survey: ${chart}` },
  );
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

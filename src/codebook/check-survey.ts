import { checkChart } from "./check-chart.js";
import { checkCondition } from "./check-condition.js";
import { checkBreakdown, checkTarget } from "./check-mention.js";
import { checkQuestion } from "./check-question.js";
import { checkTables } from "./check-tables.js";
import { questionsIn } from "./condition.js";
import { declarationError, type Place } from "./declaration-error.js";
import type { Survey } from "./survey.js";

/** Words that mean something else in a condition or an estimate. */
const reserved = new Set(["all", "any", "not", "target", "targets", "union"]);
const nameForm = /^\p{L}[\p{L}\p{N}_-]*$/u;

/** Holds the parts of a survey against each other; the first contradiction throws. */
export function checkSurvey(survey: Survey): void {
  const place = { survey: survey.id };
  const names = Object.keys(survey.questions);
  if (names.length === 0)
    throw declarationError(place, { ja: "質問がありません", en: "no questions (expected at least one)" });
  for (const [name, question] of Object.entries(survey.questions)) {
    checkName(name, { ...place, question: name });
    checkQuestion(question, { ...place, question: name });
  }
  checkAskedIf(survey);
  checkColumns(survey);
  for (const [name, { when }] of Object.entries(survey.targets)) {
    checkName(name, { ...place, target: name });
    checkCondition(when, survey.questions, { place: { ...place, target: name }, at: "when" });
  }
  for (const name of survey.by) checkBreakdown(name, survey, { place, at: "by" });
  for (const name of survey.profiles) checkTarget(name, survey, { place, at: "profiles" });
  checkCharts(survey);
  checkTables(survey);
}

function checkName(name: string, place: Place): void {
  if (reserved.has(name)) {
    throw declarationError(place, {
      ja: `${name} は予約語です`,
      en: `reserved name: ${name} (expected none of ${[...reserved].join(", ")})`,
    });
  }
  if (nameForm.test(name)) return;
  throw declarationError(place, {
    ja: `名前は文字で始め、文字・数字・_・- だけで書きます: ${name}`,
    en: `invalid name: ${name} (expected a letter, then letters, digits, _ or -)`,
  });
}

/** A question is asked by what was answered before it: neither itself nor a later one. */
function checkAskedIf({ id, questions }: Survey): void {
  const order = Object.keys(questions);
  for (const [i, [name, { askedIf }]] of Object.entries(questions).entries()) {
    if (askedIf === undefined) continue;
    const place = { survey: id, question: name };
    checkCondition(askedIf, questions, { place, at: "askedIf" });
    const late = questionsIn(askedIf).find((other) => order.indexOf(other) >= i);
    if (late === undefined) continue;
    const what = late === name ? ["自分自身", "itself"] : [`後の質問 ${late}`, `a later question: ${late}`];
    throw declarationError(place, {
      ja: `askedIf が${what[0]}を指しています`,
      en: `askedIf points at ${what[1]} (expected earlier questions)`,
      hint: { ja: `${late} を ${name} より前に置いてください`, en: `place ${late} before ${name}` },
    });
  }
}

/** No two questions can stand under one header. */
function checkColumns({ id, questions }: Survey): void {
  const owners = new Map<string, string>();
  for (const [name, { alias }] of Object.entries(questions)) {
    for (const header of new Set([name, ...alias])) {
      const owner = owners.get(header);
      if (owner !== undefined) {
        throw declarationError(
          { survey: id, question: name },
          {
            ja: `列名 ${header} は質問 ${owner} でも使われています`,
            en: `header ${header} is also that of question ${owner}`,
          },
        );
      }
      owners.set(header, name);
    }
  }
}

function checkCharts(survey: Survey): void {
  const seen = new Set<string>();
  for (const chart of survey.charts) {
    const place = { survey: survey.id, chart: chart.id };
    if (seen.has(chart.id)) {
      throw declarationError(place, { ja: "図の id が重複しています", en: `duplicate chart id: ${chart.id}` });
    }
    seen.add(chart.id);
    checkChart(chart, survey, place);
  }
}

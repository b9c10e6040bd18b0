/** Holds the tables and nets of a survey against its questions; the first contradiction throws. */
import { checkCondition } from "./check-condition.js";
import { checkBreakdown, checkTarget, questionNamed } from "./check-mention.js";
import { declarationError, type Place } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { Survey } from "./survey.js";
import { type DeclaredNet, isTabulated, type TableDeclaration } from "./table-declaration.js";

export function checkTables(survey: Survey): void {
  for (const [question, nets] of Object.entries(survey.nets ?? {})) checkNets(question, nets, survey);
  const seen = new Set<string>();
  for (const table of survey.tables ?? []) {
    const place = { survey: survey.id, table: table.id };
    if (seen.has(table.id)) {
      throw declarationError(place, { ja: "表の id が重複しています", en: `duplicate table id: ${table.id}` });
    }
    seen.add(table.id);
    checkTable(table, survey, place);
  }
}

function checkTable(table: TableDeclaration, survey: Survey, place: Place): void {
  for (const name of table.rows ?? []) checkRow(name, survey, place);
  for (const breakdown of table.columns) checkColumns(breakdown, survey, place);
  if (table.target !== undefined) checkTarget(table.target, survey, { place, at: "target" });
  if (table.where !== undefined) checkCondition(table.where, survey.questions, { place, at: "where" });
  if (table.base === "mentions") checkMentions(table, survey, place);
}

function checkRow(name: string, survey: Survey, place: Place): void {
  const question = questionNamed(name, survey, { place, at: "rows" });
  if (isTabulated(question)) return;
  throw declarationError(place, {
    ja: `rows の質問 ${name} は集計できません（${question.kind}）`,
    en: `rows names ${name}, a ${question.kind} question (expected categories or a number)`,
  });
}

function checkColumns(breakdown: readonly string[], survey: Survey, place: Place): void {
  for (const name of breakdown) checkBreakdown(name, survey, { place, at: "columns" });
  const twice = breakdown.find((name, i) => breakdown.indexOf(name) < i);
  if (twice === undefined) return;
  throw declarationError(place, {
    ja: `columns の入れ子に同じ質問 ${twice} が 2 度あります`,
    en: `columns nests ${twice} within itself (expected different questions)`,
  });
}

/** Mentions are answers to multiple questions, of each column; rows left to the default would hold other questions. */
function checkMentions({ rows = [], shares = "column" }: TableDeclaration, { questions }: Survey, place: Place): void {
  const other = rows.find((name) => questions[name]?.kind !== "multiple");
  if (rows.length === 0 || other !== undefined) {
    throw declarationError(place, {
      ja: `base: "mentions" の rows には複数回答の質問だけを書きます${other === undefined ? "" : `: ${other}`}`,
      en: `base mentions needs rows that are multiple questions: ${other ?? "rows are not declared"}`,
    });
  }
  if (shares === "column") return;
  throw declarationError(place, {
    ja: `base: "mentions" で使えるのは列ごとの割合だけです: ${shares}`,
    en: `base mentions has column shares only: ${shares}`,
  });
}

function checkNets(name: string, nets: readonly DeclaredNet[], survey: Survey): void {
  const place = { survey: survey.id, question: name };
  const question = questionNamed(name, survey, { place: { survey: survey.id }, at: "nets" });
  const categories = "categories" in question ? question.categories : question.kind === "number" ? question.bins : [];
  const names = categories.map((category) => category.name);
  for (const net of nets) {
    if (names.includes(net.name)) {
      throw declarationError(place, {
        ja: `nets の名前 ${net.name} は選択肢の名前です`,
        en: `net named like a category: ${net.name} (expected another name)`,
      });
    }
    const unknown = net.categories.find((category) => !names.includes(category));
    if (unknown === undefined) continue;
    throw declarationError(place, {
      ja: `nets の ${net.name} の選択肢 ${unknown} はありません`,
      en: `unknown category in net ${net.name}: ${unknown}`,
      hint: didYouMean(unknown, names),
    });
  }
}

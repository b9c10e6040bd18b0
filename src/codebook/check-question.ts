import { checkNames, checkUnique } from "./check-names.js";
import { checkNumber } from "./check-number.js";
import { declarationError, type Place } from "./declaration-error.js";
import type { Category, Question } from "./question.js";

/** Holds the parts of one question against each other; the first contradiction throws. */
export function checkQuestion(question: Question, place: Place): void {
  checkMissing(question, place);
  if ("categories" in question) checkCategories(question, place);
  if (question.kind === "number") checkNumber(question, place);
}

function checkCategories(
  { kind, categories, missing }: Extract<Question, { categories: unknown }>,
  place: Place,
): void {
  checkNames(categories, { ja: "選択肢", en: "category" }, place);
  checkUnique(categories, { of: (category) => category.code, ja: "コード", en: "code" }, place);
  const exclusive = categories.find((category) => category.exclusive);
  if (exclusive && kind !== "multiple") {
    throw declarationError(place, {
      ja: `${exclusive.name} に exclusive は指定できません（単一回答です）`,
      en: `exclusive category in a ${kind} question: ${exclusive.name} (expected in multiple questions only)`,
    });
  }
  checkMissingAgainst(categories, Object.values(missing).flat(), place);
}

function checkMissingAgainst(categories: readonly Category[], codes: readonly string[], place: Place): void {
  for (const { name, code, label } of categories) {
    const clash = codes.find((missing) => missing === code || missing === label.ja || missing === label.en);
    if (clash === undefined) continue;
    throw declarationError(place, {
      ja: `欠損コード ${clash} は選択肢 ${name} でも使われています`,
      en: `missing code equals category ${name}: ${clash}`,
      hint: {
        ja: "選択肢から外すか、別の欠損コードを指定してください",
        en: "drop the category or declare another missing code",
      },
    });
  }
}

function checkMissing({ missing }: Question, place: Place): void {
  const codes = Object.values(missing).flat();
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice === undefined) return;
  throw declarationError(place, {
    ja: `欠損コード ${twice} が重複しています`,
    en: `duplicate missing code: ${twice}`,
  });
}

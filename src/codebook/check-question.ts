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
  for (const { name } of categories) {
    if (!isIntegerLike(name)) continue;
    throw declarationError(place, {
      ja: `選択肢の名前が整数です: ${name}（並び順が保たれません）`,
      en: `integer-like category name: ${name} (its order would not be kept)`,
      hint: {
        ja: `code: "${name}" とし、名前は英字で始めてください`,
        en: `give a name that begins with a letter, and code: "${name}"`,
      },
    });
  }
  unique(categories, { of: (c) => c.code, ja: "コード", en: "code" }, place);
  unique(categories, { of: (c) => c.label.ja, ja: "ラベル", en: "label" }, place);
  unique(categories, { of: (c) => c.label.en, ja: "英語ラベル", en: "English label" }, place);
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

interface Facet {
  readonly of: (category: Category) => string | undefined;
  readonly ja: string;
  readonly en: string;
}

function unique(categories: readonly Category[], { of, ja, en }: Facet, place: Place): void {
  const owners = new Map<string, string>();
  for (const category of categories) {
    const value = of(category);
    if (value === undefined) continue;
    const owner = owners.get(value);
    if (owner !== undefined) {
      throw declarationError(place, {
        ja: `${ja}「${value}」が重複しています（${owner} と ${category.name}）`,
        en: `duplicate ${en}: ${value} (of ${owner} and ${category.name})`,
      });
    }
    owners.set(value, category.name);
  }
}

/** Property names JavaScript moves to the front, whatever order they were written in. */
export const isIntegerLike = (name: string): boolean => /^(0|[1-9]\d*)$/.test(name);

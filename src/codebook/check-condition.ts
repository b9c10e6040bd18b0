import { declarationError, type Place, type Wrong } from "./declaration-error.js";
import { didYouMean } from "./nearest-name.js";
import type { NumberQuestion, Questions } from "./question.js";

/** Where a condition stands. */
export interface ConditionPlace {
  readonly place: Place;
  /** The field that holds it: askedIf, when, … */
  readonly at: string;
}

/** Holds a condition against the questions it names; written for values that no compiler has seen. */
export function checkCondition(condition: unknown, questions: Questions, { place, at }: ConditionPlace): void {
  const fail = (wrong: Wrong) =>
    declarationError(place, { ...wrong, ja: `${at}: ${wrong.ja}`, en: `${at}: ${wrong.en}` });
  if (!isRecord(condition))
    throw fail({ ja: "条件ではありません", en: `not a condition: ${JSON.stringify(condition)}` });
  const entries = Object.entries(condition);
  if (entries.length === 0) throw fail({ ja: "条件が空です", en: "empty condition (expected a question)" });
  const combined = entries.find(([key]) => key === "all" || key === "any" || key === "not");
  if (combined === undefined) {
    for (const [name, criterion] of entries) {
      const wrong = criterionFault(name, criterion, questions);
      if (wrong) throw fail(wrong);
    }
    return;
  }
  const [key, value] = combined;
  if (entries.length > 1)
    throw fail({ ja: `${key} と並べて条件は書けません`, en: `${key} stands beside other criteria (expected alone)` });
  const parts = key === "not" ? [value] : value;
  if (!Array.isArray(parts) || parts.length === 0) {
    throw fail({
      ja: `${key} には条件の配列を書きます`,
      en: `${key} without conditions (expected a list of conditions)`,
    });
  }
  for (const [i, part] of parts.entries()) {
    checkCondition(part, questions, { place, at: key === "not" ? `${at}.not` : `${at}.${key}[${i}]` });
  }
}

function criterionFault(name: string, criterion: unknown, questions: Questions): Wrong | null {
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
  if (question === undefined) {
    const hint = didYouMean(name, Object.keys(questions));
    return { ja: `質問 ${name} はありません`, en: `unknown question: ${name}`, hint };
  }
  if ("categories" in question)
    return categoryFault(
      name,
      criterion,
      question.categories.map((c) => c.name),
    );
  if (question.kind === "number") return numberFault(name, criterion, question);
  return {
    ja: `質問 ${name} は条件に使えません（${question.kind}）`,
    en: `${name} is a ${question.kind} question (expected one with categories or a number)`,
  };
}

function categoryFault(name: string, criterion: unknown, categories: readonly string[]): Wrong | null {
  const chosen: readonly unknown[] = Array.isArray(criterion) ? criterion : [criterion];
  if (chosen.length === 0)
    return { ja: `質問 ${name} の選択肢がありません`, en: `no category of ${name} (expected at least one)` };
  const unknown = chosen.find((one) => typeof one !== "string" || !categories.includes(one));
  if (unknown === undefined) return null;
  const text = typeof unknown === "string" ? unknown : JSON.stringify(unknown);
  return {
    ja: `質問 ${name} に選択肢 ${text} はありません`,
    en: `unknown category of ${name}: ${text}`,
    hint: didYouMean(text, categories),
  };
}

function numberFault(name: string, criterion: unknown, question: NumberQuestion): Wrong | null {
  if (typeof criterion !== "string" && !Array.isArray(criterion)) return rangeFault(name, criterion, question);
  const bins = question.bins.map((bin) => bin.name);
  return categoryFault(name, criterion, bins);
}

function rangeFault(name: string, criterion: unknown, { min, max }: NumberQuestion): Wrong | null {
  const expected = `(expected { min, max } within ${min} to ${max})`;
  const wrong = {
    ja: `質問 ${name} の範囲が不正です: ${JSON.stringify(criterion)}`,
    en: `invalid range of ${name}: ${JSON.stringify(criterion)} ${expected}`,
  };
  if (!isRecord(criterion)) return wrong;
  const ends = Object.entries(criterion);
  if (ends.length === 0 || ends.some(([end, at]) => (end !== "min" && end !== "max") || !Number.isFinite(at)))
    return wrong;
  const { min: low = min, max: high = max } = criterion;
  const [from, to] = [Number(low), Number(high)];
  return from <= to && to >= min && from <= max ? null : wrong;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

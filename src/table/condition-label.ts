/** A condition over questions in words, from their labels: 「就業形態」が「無職」または「学生」. */
import { type Condition, type Criterion, partsOf } from "../codebook/condition.js";
import { inLanguage, type Label, type Lang } from "../codebook/label.js";
import type { Question, Questions } from "../codebook/question.js";

export const conditionLabel = (condition: Condition, questions: Questions): Label => ({
  ja: said(condition, { questions, lang: "ja" }),
  en: said(condition, { questions, lang: "en" }),
});

interface Context {
  readonly questions: Questions;
  readonly lang: Lang;
}

const and = { ja: " かつ ", en: " and " } as const;
const or = { ja: " または ", en: " or " } as const;

function said(condition: Condition, context: Context): string {
  const { lang } = context;
  const parts = partsOf(condition);
  if (parts.kind === "criteria") {
    return parts.criteria.map(([name, criterion]) => criterionText(name, criterion, context)).join(and[lang]);
  }
  if (parts.kind === "not") {
    const part = said(parts.part, context);
    return lang === "ja" ? `（${part}）でない` : `not (${part})`;
  }
  const joined = parts.parts.map((part) => said(part, context)).join(parts.kind === "all" ? and[lang] : or[lang]);
  return parts.parts.length > 1 ? (lang === "ja" ? `（${joined}）` : `(${joined})`) : joined;
}

function criterionText(name: string, criterion: Criterion, { questions, lang }: Context): string {
  const question = questions[name];
  const label = question === undefined ? name : inLanguage(question.label, lang);
  if (typeof criterion === "object" && !("length" in criterion)) {
    const { min, max } = criterion;
    const range = lang === "ja" ? `${min ?? ""}～${max ?? ""}` : `${min ?? ""}–${max ?? ""}`;
    return lang === "ja" ? `「${label}」が${range}` : `${label}: ${range}`;
  }
  const names = typeof criterion === "string" ? [criterion] : criterion;
  const answers = names.map((category) => answerLabel(question, category, lang));
  return lang === "ja"
    ? `「${label}」が${answers.map((answer) => `「${answer}」`).join("か")}`
    : `${label}: ${answers.join(or.en)}`;
}

function answerLabel(question: Question | undefined, category: string, lang: Lang): string {
  if (question === undefined) return category;
  const named = "categories" in question ? question.categories : question.kind === "number" ? question.bins : [];
  const found = named.find(({ name }) => name === category);
  return found === undefined ? category : inLanguage(found.label, lang);
}

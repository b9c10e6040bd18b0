/** A printed number with what it is of, and the counts it is made from. */
import { partsOf } from "../../codebook/condition.js";
import type { Survey } from "../../codebook/survey.js";
import type { Estimate } from "../../estimate/estimate.js";
import { answeredTrait, askedTrait, type CellBook, missingKinds, type Traits, trait } from "./cell-book.js";
import { conditionOfLabel } from "./domain-condition.js";
import type { PrintedNumber } from "./printed-counts.js";

export interface NamedNumber extends PrintedNumber {
  readonly question: string;
  readonly category: string | null;
  readonly domain: Traits;
  /** Those who could have given the answer, if an output says how many; of most numbers the base. */
  readonly whole: number | null;
  /** Mean weights; null of nobody. */
  readonly weightOfBase: number | null;
  readonly weightOfCount: number | null;
}

export interface CountRules {
  readonly isSmall: (count: number) => boolean;
  readonly zerosProtected: boolean;
  readonly unanimityProtected: boolean;
}

export interface CountContext {
  readonly book: CellBook;
  readonly survey: Survey;
  readonly rules: CountRules;
}

/** The number of an estimate, its counts entered in the book. */
export function numberOf(estimate: Estimate, { book, survey, rules }: CountContext): NamedNumber {
  const { question, category, n, count } = estimate;
  const domain = domainTraits(estimate.domain, survey);
  const base = book.printed([...domain, ...baseTraits(estimate, survey)], n);
  const weightOfBase = n > 0 ? estimate.size / n : null;
  const plain = { question, domain, base, whole: base, weightOfBase };
  if (category === undefined || count === undefined)
    return { ...plain, category: null, count: base, weightOfCount: null };
  const sensitive = rules.zerosProtected && count === 0 && n > 0;
  const counted = book.printed([...domain, ...answerTraits(question, category)], count, { sensitive });
  return { ...plain, category, count: counted, weightOfCount: weightOf(estimate) };
}

/** The mean weight of the people in a category, from its share; headcounts are of the population, not of the sample. */
const weightOf = ({ statistic, value, size, count = 0 }: Estimate): number | null =>
  statistic === "share" && value !== null && count > 0 ? (value * size) / count : null;

/** Answers and targets by their names; several answers, ranges and whole conditions stand under `where`. */
export const domainTraits = (domain: Estimate["domain"], { questions }: Pick<Survey, "questions">): Traits =>
  Object.entries(domain).flatMap(([name, label]) => {
    const condition = missingKinds.includes(label) ? undefined : conditionOfLabel(name, label, questions);
    if (condition === undefined) return answerTraits(name, label);
    const parts = partsOf(condition);
    const [[, only] = []] = parts.kind === "criteria" && parts.criteria.length === 1 ? parts.criteria : [];
    const answers = typeof only === "string" || Array.isArray(only) ? [only].flat() : [];
    return answers.length === 1 ? answerTraits(name, String(answers[0])) : [trait("where", JSON.stringify(condition))];
  });

/** Overlaps of targets (`a&b`) are people with both traits; those in exactly these (`only:a&b`) have a trait of their own. */
export const answerTraits = (question: string, category: string): Traits => {
  if (question !== "targets" && question !== "target") return [trait(question, category)];
  return (category.startsWith("only:") ? [category] : category.split("&")).map((target) => trait("target", target));
};

/** Whom a number is of, beyond its domain: those asked, or who answered; nothing where that is everyone. */
export function baseTraits({ question, base }: Pick<Estimate, "question" | "base">, { questions }: Survey): Traits {
  const asked = questions[question];
  if (asked === undefined) return base === "all" ? [] : [`${base}:${question}`];
  const canBeSilent = asked.missing.noAnswer !== undefined || asked.missing.unknown !== undefined;
  if ((base === "answered" || base === "mentions") && canBeSilent) return [answeredTrait(question)];
  const everyone = base === "all" || (asked.askedIf === undefined && asked.missing.notAsked === undefined);
  return everyone ? [] : [askedTrait(question, questions)];
}

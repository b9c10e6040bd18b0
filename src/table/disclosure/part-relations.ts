/** Categories that make up their base, and breakdowns that make up what they break down. */
import type { Question } from "../../codebook/question.js";
import type { Survey } from "../../codebook/survey.js";
import { type CellBook, missingKinds, questionOfTrait, type Traits, trait } from "./cell-book.js";
import type { NamedNumber } from "./named-number.js";
import { isNet } from "./net-relations.js";
import { type WeightClasses, weightClasses } from "./weight-classes.js";

/** A whole with its parts, each once. */
interface Group {
  readonly question: string;
  readonly whole: number;
  readonly parts: Set<number>;
}

export const takesOneAnswer = (question: Question | undefined): boolean =>
  question !== undefined && question.kind !== "multiple";

export function addParts(book: CellBook, numbers: readonly NamedNumber[], survey: Survey): void {
  const classes = weightClasses(book, numbers);
  for (const { question, whole, parts } of categoryGroups(numbers).values()) {
    if (takesOneAnswer(survey.questions[question])) addCategories(book, whole, [...parts]);
    else if (survey.questions[question]?.kind === "multiple") addOptions(book, { question, whole, parts }, survey);
  }
  for (const group of breakdownGroups(book, numbers, survey).values()) addBreakdown(book, group, { survey, classes });
}

/** Counts of one question with one base. */
export function categoryGroups(numbers: readonly NamedNumber[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { question, category, whole, count } of numbers)
    if (category !== null && whole !== null && !isNet({ category }))
      grouped(groups, { question, whole }).parts.add(count);
  return groups;
}

function grouped(groups: Map<string, Group>, { question, whole }: Pick<Group, "question" | "whole">): Group {
  const key = `${whole} ${question}`;
  const known = groups.get(key) ?? { question, whole, parts: new Set<number>() };
  groups.set(key, known);
  return known;
}

/** Categories exclude each other; who is in none of them gave no answer that is listed. */
function addCategories(book: CellBook, whole: number, parts: readonly number[]): void {
  const listed = parts.reduce((sum, part) => sum + book.valueOf(part), 0);
  if (listed === book.valueOf(whole)) book.sum(whole, parts);
  else book.sumWithRest(whole, parts, { name: `rest of ${whole}`, guarded: false });
}

/** Every option is a yes or no of its own; all options together are at least as many as those who answered. */
function addOptions(book: CellBook, { question, whole, parts }: Group, { questions }: Survey): void {
  const options = [...parts].filter((part) => !isMissing(book.traitsOf(part), question));
  const missing = [...parts].filter((part) => isMissing(book.traitsOf(part), question));
  const asked = questions[question];
  const exclusive = options.filter((option) => isExclusive(asked, book.traitsOf(option), question));
  for (const option of options) {
    const name = `${book.cells[option]?.name} not chosen`;
    const not = book.sumWithRest(whole, [option, ...missing], { name, guarded: true });
    for (const other of exclusive)
      if (not !== null && other !== option)
        book.sumWithRest(not, [other], { name: `${name}, otherwise`, guarded: false });
  }
  book.within(whole, [...parts], { name: `${question} answers beyond the first`, guarded: false });
}

const categoryOf = (traits: Traits, question: string): string =>
  traits.find((one) => questionOfTrait(one) === question)?.slice(question.length + 1) ?? "";

const isMissing = (traits: Traits, question: string): boolean => missingKinds.includes(categoryOf(traits, question));

const isExclusive = (asked: Question | undefined, traits: Traits, question: string): boolean =>
  asked?.kind === "multiple" &&
  asked.categories.some(({ name, exclusive }) => exclusive && name === categoryOf(traits, question));

/** Counts that differ in one trait of their domain, under the count without it. */
function breakdownGroups(book: CellBook, numbers: readonly NamedNumber[], survey: Survey): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { domain, base, count } of numbers) {
    for (const dropped of domain) {
      for (const cell of new Set([base, count])) {
        const whole = book.find(book.traitsOf(cell).filter((one) => one !== dropped));
        const question = questionOfTrait(dropped);
        if (whole === undefined || whole === cell || question === null) continue;
        const one = survey.questions[question];
        grouped(groups, { question: takesOneAnswer(one) ? question : dropped, whole }).parts.add(cell);
      }
    }
  }
  return groups;
}

/** Answers to one question exclude each other; of a target or an option there is only in and out. */
function addBreakdown(
  book: CellBook,
  { question, whole, parts: listed }: Group,
  { survey, classes }: { readonly survey: Survey; readonly classes: WeightClasses },
): void {
  if (survey.questions[question] === undefined) {
    for (const part of listed)
      book.sumWithRest(whole, [part], { name: `${book.cells[whole]?.name} without ${question}`, guarded: true });
    return;
  }
  const name = `${book.cells[whole]?.name} & ${question} missing`;
  const parts = weighedApart(book, { question, whole, parts: listed }, classes);
  const missing = missingKinds.flatMap((kind) => book.find([...book.traitsOf(whole), trait(question, kind)]) ?? []);
  if (missing.length > 0 && book.sum(whole, [...new Set([...parts, ...missing])])) return;
  if (everyoneAnswers(book, question, survey)) book.sum(whole, [...parts]);
  else book.sumWithRest(whole, [...parts], { name, guarded: false });
}

/**
 * Where all respondents of a domain weigh the same, the weighted and the unweighted total together tell how many are of
 * which weight, as a rule: parts of different weight cannot stand in for each other while their whole is printed.
 */
function weighedApart(book: CellBook, { question, whole, parts }: Group, classes: WeightClasses): readonly number[] {
  const byClass = new Map<string, number[]>();
  for (const part of parts) {
    const weight = classes(trait(question, categoryOf(book.traitsOf(part), question)));
    byClass.set(weight, [...(byClass.get(weight) ?? []), part]);
  }
  if (byClass.size < 2) return [...parts];
  const name = book.cells[whole]?.name;
  return [...byClass].map(([weight, same]) => book.known(`${name} of weight ${weight}`, same, whole));
}

/** Whether the categories of a breakdown are known to make up everyone. */
function everyoneAnswers(book: CellBook, question: string, { questions }: Survey): boolean {
  const asked = questions[question];
  const listed =
    asked === undefined ? [] : "categories" in asked ? asked.categories : "bins" in asked ? asked.bins : [];
  const everyone = book.find([]);
  const counts = listed.map(({ name }) => book.find([`${question}=${name}`]));
  if (everyone === undefined || counts.includes(undefined)) return false;
  return counts.reduce<number>((sum, one) => sum + book.valueOf(one ?? 0), 0) === book.valueOf(everyone);
}

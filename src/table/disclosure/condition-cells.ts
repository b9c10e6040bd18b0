/** Conditions as sets of traits, as far as answers to single questions can say them. */
import { type Condition, type Criterion, partsOf } from "../../codebook/condition.js";
import type { Questions } from "../../codebook/question.js";
import { type Traits, trait } from "./cell-book.js";

/** Traits of which people who meet a condition have exactly one set; null where answers cannot be listed so. */
export function alternatives(condition: Condition, questions: Questions): readonly Traits[] | null {
  const parts = partsOf(condition);
  if (parts.kind === "criteria") {
    return parts.criteria.reduce<readonly Traits[] | null>(
      (sets, [question, criterion]) => crossed(sets, traitsOf(question, criterion, questions)),
      [[]],
    );
  }
  if (parts.kind !== "all") return null;
  return parts.parts.reduce<readonly Traits[] | null>(
    (sets, part) => crossed(sets, alternatives(part, questions)),
    [[]],
  );
}

/** For each question a condition requires something of, the traits of which its people have one. */
export function requirements(condition: Condition, questions: Questions): readonly Traits[] {
  const parts = partsOf(condition);
  if (parts.kind === "all") return parts.parts.flatMap((part) => requirements(part, questions));
  if (parts.kind !== "criteria") return [];
  return parts.criteria.flatMap(([question, criterion]) => {
    const traits = traitsOf(question, criterion, questions);
    return traits === null ? [] : [traits.flat()];
  });
}

/** People with all of `fixed` and one of the sets: contradictions (two answers to one question) are left out. */
export function joined(
  fixed: Traits,
  sets: readonly Traits[],
  isSingle: (trait: string) => boolean,
): readonly Traits[] {
  return sets.flatMap((set) => {
    const all = [...new Set([...fixed, ...set])];
    const answered = all.filter(isSingle).map((one) => one.slice(0, one.indexOf("=")));
    return new Set(answered).size === answered.length ? [all] : [];
  });
}

function traitsOf(question: string, criterion: Criterion, questions: Questions): readonly Traits[] | null {
  const asked = questions[question];
  if (asked === undefined || (typeof criterion === "object" && !Array.isArray(criterion))) return null;
  const wanted: readonly string[] = typeof criterion === "string" ? [criterion] : (criterion as readonly string[]);
  const listed = "categories" in asked ? asked.categories : "bins" in asked ? asked.bins : [];
  if (asked.kind === "multiple" && wanted.length > 1) return null;
  if (wanted.some((name) => !listed.some((category) => category.name === name))) return null;
  return wanted.map((name) => [trait(question, name)]);
}

function crossed(left: readonly Traits[] | null, right: readonly Traits[] | null): readonly Traits[] | null {
  if (left === null || right === null) return null;
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}

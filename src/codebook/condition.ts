/** A range of a number, both ends included; an end left out is open. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** One category (or class of a number question), any of several, or a range of a number question. */
export type Criterion = string | readonly string[] | Range;

/**
 * Who is meant, as a condition over questions: every question named must hold; `all`, `any` and `not`
 * combine conditions. A missing answer meets no criterion, nor its negation. For a multiple question a
 * category is met when it was chosen.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly [question: string]: Criterion };

/** A condition taken apart: what combines it, or the criteria it is made of. */
export type ConditionParts =
  | { readonly kind: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition }
  | { readonly kind: "criteria"; readonly criteria: readonly (readonly [question: string, criterion: Criterion])[] };

/** Takes a condition apart, so that readers need not guess which of its four forms it has. */
export function partsOf(condition: Condition): ConditionParts {
  if ("all" in condition && isConditions(condition.all)) return { kind: "all", parts: condition.all };
  if ("any" in condition && isConditions(condition.any)) return { kind: "any", parts: condition.any };
  if ("not" in condition && isCondition(condition.not)) return { kind: "not", part: condition.not };
  return { kind: "criteria", criteria: Object.entries(condition as Readonly<Record<string, Criterion>>) };
}

/** Every question a condition names, in order of first mention. */
export function questionsIn(condition: Condition): string[] {
  const parts = partsOf(condition);
  if (parts.kind === "criteria") return parts.criteria.map(([question]) => question);
  const inner = parts.kind === "not" ? [parts.part] : parts.parts;
  return [...new Set(inner.flatMap(questionsIn))];
}

const isCondition = (value: unknown): value is Condition =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isConditions = (value: unknown): value is readonly Condition[] =>
  Array.isArray(value) && value.every(isCondition);

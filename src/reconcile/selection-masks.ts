/** Masks behind selections: who meets a condition, who is in the base, how many mentions there are. */
import { type Condition, partsOf } from "../codebook/condition.js";
import { conditionMask } from "../data/condition-mask.js";
import type { Responses } from "../data/responses.js";
import type { Selection, ShareBase } from "./measures.js";

/** 1 for those meant, row by row; masks of conditions are computed once. */
export interface Masks {
  /** Everyone for null. */
  of(condition: Condition | null): Uint8Array;
  both(a: Condition | null, b: Condition | null): Uint8Array;
  within(mask: Uint8Array, domain: Uint8Array): Uint8Array;
  /** Those asked the question, or those who answered it. */
  reached(question: string, base: "asked" | "answered"): Uint8Array;
}

/** In columns: 2 is not asked, 0 answered. */
const notAsked = 2;

export function maskReader(responses: Responses): Masks {
  const known = new Map<string, Uint8Array>();
  const of = (condition: Condition | null): Uint8Array => {
    const key = JSON.stringify(condition);
    const mask =
      known.get(key) ??
      (condition === null ? new Uint8Array(responses.n).fill(1) : conditionMask(responses, condition));
    known.set(key, mask);
    return mask;
  };
  const within = (mask: Uint8Array, domain: Uint8Array) => mask.map((inside, row) => inside & (domain[row] ?? 0));
  const reached = (question: string, base: "asked" | "answered"): Uint8Array => {
    const missing = responses.columns.get(question)?.missing ?? new Uint8Array(responses.n);
    return missing.map((kind) => Number(base === "asked" ? kind !== notAsked : kind === 0));
  };
  return { of, within, reached, both: (a, b) => within(of(a), of(b)) };
}

/** Those a share divides by. */
export function baseMask(masks: Masks, { within, questions }: Selection, base: ShareBase): Uint8Array {
  const domain = masks.of(within);
  if (base !== "asked" && base !== "answered") return domain;
  return questions.reduce((mask, question) => masks.within(mask, masks.reached(question, base)), domain);
}

export function ones(mask: Uint8Array): number {
  let count = 0;
  for (const inside of mask) count += inside;
  return count;
}

/** How often the categories were chosen, and how often any was: the base of a share of mentions. */
export function mentions(responses: Responses, masks: Masks, { where, within }: Selection): readonly [number, number] {
  const parts = where === null ? null : partsOf(where);
  const [question, wanted] = (parts?.kind === "criteria" ? parts.criteria[0] : undefined) ?? [];
  const column = question === undefined ? undefined : responses.columns.get(question);
  if (column?.kind !== "multiple") return [0, 0];
  const domain = masks.of(within);
  const chosen = column.chosen.map((flags) => ones(masks.within(flags, domain)));
  const names = Array.isArray(wanted) ? wanted : [wanted];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return [sum(chosen.filter((_, i) => names.includes(column.categories[i]?.name))), sum(chosen)];
}

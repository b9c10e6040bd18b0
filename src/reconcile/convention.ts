/**
 * How a document may have got from an exact value to the printed one: what was rounded on the way (the share
 * before it was multiplied, the parts before they were added) and how the end was rounded.
 */
import Fraction from "fraction.js";
import type { IntervalMethod } from "../codebook/interval-method.js";
import { type Exact, type RoundingRule, roundExact, roundingRules } from "../math/rounding.js";
import type { Formula, Premise } from "./formula.js";

export interface Convention {
  readonly premise: Premise;
  /** Each part rounded before it is added or taken off; null: the whole was rounded once. */
  readonly parts: { readonly added: RoundingRule; readonly taken: RoundingRule } | null;
  readonly end: RoundingRule;
}

/** What is printed: the unit the value is said in, and the last place. */
export interface Printing {
  readonly scale: Exact;
  readonly digits: number;
}

/** The value as the convention would print it; null where it cannot be had. */
export function printedBy(formula: Formula, { premise, parts, end }: Convention, printing: Printing): Exact | null {
  const { scale, digits } = printing;
  if (parts === null) {
    const whole = formula.whole(premise);
    return whole === null ? null : roundExact(whole.mul(scale), digits, end);
  }
  let total = new Fraction(0);
  for (const { sign, value } of formula.parts) {
    const part = value(premise);
    if (part === null) return null;
    const rounded = roundExact(part.mul(scale), digits, sign === 1 ? parts.added : parts.taken);
    total = sign === 1 ? total.add(rounded) : total.sub(rounded);
  }
  return total;
}

/** Every premise that makes a difference to the formula; the exact one first, the document's method first. */
export function premisesOf(
  { multipliesShare, usesInterval }: Pick<Formula, "multipliesShare" | "usesInterval">,
  methods: readonly IntervalMethod[],
): readonly Premise[] {
  const rounded = [0, 1, 2, 3, 4].flatMap((shareDigits) =>
    roundingRules.map((shareRule) => ({ shareDigits, shareRule })),
  );
  const shares = [{ shareDigits: null, shareRule: "half-up" as const }, ...(multipliesShare ? rounded : [])];
  return (usesInterval ? methods : [null]).flatMap((method) => shares.map((share) => ({ ...share, method })));
}

/** Conventions that round the whole once, simplest premise first. */
export const wholeConventions = (premises: readonly Premise[]): readonly Convention[] =>
  premises.flatMap((premise) => roundingRules.map((end) => ({ premise, parts: null, end })));

/** Conventions that round the parts; those taken off may be rounded another way. */
export function partConventions(formula: Formula, premises: readonly Premise[]): readonly Convention[] {
  if (formula.parts.length === 0) return [];
  const takes = formula.parts.some(({ sign }) => sign === -1);
  return premises.flatMap((premise) =>
    roundingRules.flatMap((added) =>
      (takes ? roundingRules : [added]).map((taken) => ({ premise, parts: { added, taken }, end: added })),
    ),
  );
}

const oddity: Readonly<Record<RoundingRule, number>> = { "half-up": 0, "half-even": 1, floor: 2, ceiling: 3 };

/** How unusual a convention is: an exact share rounded half up at the end is the plainest. */
export function costOf({ premise, end }: Convention): number {
  const share = premise.shareDigits === null ? 0 : 4 + oddity[premise.shareRule];
  return share + oddity[end];
}

/** How far a convention is from the neighbours' one; rounding the parts by their own rule is the smallest step. */
export function distance(from: Convention, to: Convention): number {
  const premise = samePremise(from.premise, to.premise) ? 0 : 20 + costOf({ ...to, end: "half-up" });
  if (to.parts === null) return premise + (from.end === to.end ? 0 : 6 + oddity[to.end]);
  const { added, taken } = to.parts;
  return premise + 1 + (added === from.end ? 0 : 10 + oddity[added]) + (taken === added ? 0 : 5 + oddity[taken]);
}

export const samePremise = (a: Premise, b: Premise): boolean =>
  a.shareDigits === b.shareDigits && a.shareRule === b.shareRule && a.method === b.method;
